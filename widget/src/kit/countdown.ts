// Counts seconds down to another try, and tries.
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Each failure waits longer, so that a server that comes back is not met by everyone at once. */
const waits = [8, 15, 30, 60];

export class Countdown implements ReactiveController {
  /** Seconds left; 0 while no try is due. */
  left = 0;
  #failures = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly tryAgain: () => void,
  ) {
    host.addController(this);
  }

  failed(atLeast = 0): void {
    this.left = Math.max(atLeast, waits[Math.min(this.#failures, waits.length - 1)] ?? 60);
    this.#failures += 1;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.host.requestUpdate();
  }

  succeeded(): void {
    this.#failures = 0;
    this.stop();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.left = 0;
  }

  hostDisconnected(): void {
    this.stop();
  }

  #tick(): void {
    this.left -= 1;
    this.host.requestUpdate();
    if (this.left > 0) return;
    this.stop();
    this.tryAgain();
  }
}
