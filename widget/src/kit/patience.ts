// Says when a wait has become long enough to be worth showing: progress appears after 200 ms, not before.
import type { ReactiveController, ReactiveControllerHost } from "lit";

const noticeableAfter = 200;

export class Patience implements ReactiveController {
  /** True once the present wait is noticeable. */
  overdue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.overdue = true;
      this.host.requestUpdate();
    }, noticeableAfter);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.overdue) return;
    this.overdue = false;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }
}
