// Loads requests and letters, keeps what was last known, and tries again when the server is lost.
import { Task, TaskStatus } from "@lit/task";
import type { ReactiveControllerHost } from "lit";
import type { Answer } from "../ask.js";
import { Countdown } from "../kit/countdown.js";
import { Patience } from "../kit/patience.js";
import { loadPending, type Pending } from "./pending.js";

export class PendingLoader {
  /** What came last, whatever has happened since. */
  known: Pending | undefined;
  cameAt = new Date();
  trouble: "lost" | "slow" | "broken" | undefined;
  readonly countdown: Countdown;
  readonly #patience: Patience;
  readonly #task: Task<readonly [string, string], Answer<Pending>>;

  /** `refused` hears of refusals that waiting does not heal. */
  constructor(
    host: ReactiveControllerHost,
    asked: () => readonly [server: string, organization: string],
    private readonly came: (known: Pending) => void,
    private readonly refused: (code: string) => void,
  ) {
    this.#patience = new Patience(host);
    this.countdown = new Countdown(host, () => void this.again());
    this.#task = new Task(host, {
      task: ([server, organization]) => loadPending(server, organization),
      args: asked,
      onComplete: (answer) => this.#take(answer),
    });
  }

  get #pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Worth showing that something is under way. */
  get slow(): boolean {
    return this.#pending && this.#patience.overdue;
  }

  again(): Promise<void> {
    return this.#task.run();
  }

  /** To be called after each render, when the task has seen what has changed. */
  watch(): void {
    if (this.#pending) this.#patience.start();
    else this.#patience.stop();
  }

  #take(answer: Answer<Pending>): void {
    if (answer.ok) {
      this.known = answer.value;
      this.cameAt = new Date();
      this.trouble = undefined;
      this.countdown.succeeded();
      this.came(answer.value);
    } else if (answer.reason === "lost") this.#wait("lost", 0);
    else if (answer.code === "too_many_requests") this.#wait("slow", answer.retryAfter ?? 0);
    else if (answer.code === "internal") this.#wait("broken", 0);
    else this.refused(answer.code);
  }

  #wait(trouble: "lost" | "slow" | "broken", atLeast: number): void {
    this.trouble = trouble;
    this.countdown.failed(atLeast);
  }
}
