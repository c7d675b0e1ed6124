// Loads one thing, keeps what was last known of it, and tries again when the server is lost.
import { Task, TaskStatus } from "@lit/task";
import type { ReactiveControllerHost } from "lit";
import type { Answer } from "../ask.js";
import { Countdown } from "./countdown.js";
import { Patience } from "./patience.js";

export type Trouble = "lost" | "slow" | "broken";

interface Loading<Asked extends readonly unknown[], Value> {
  /** What is asked for; it is asked again whenever this changes. */
  asked: () => Asked;
  load: (...asked: Asked) => Promise<Answer<Value>>;
  came: (value: Value) => void;
  /** Hears of refusals that waiting does not heal. */
  refused: (code: string) => void;
}

export class Loader<Asked extends readonly unknown[], Value> {
  /** What came last, whatever has happened since. */
  known: Value | undefined;
  cameAt = new Date();
  trouble: Trouble | undefined;
  readonly countdown: Countdown;
  readonly #patience: Patience;
  readonly #task: Task<Asked, Answer<Value>>;

  constructor(
    host: ReactiveControllerHost,
    private readonly loading: Loading<Asked, Value>,
  ) {
    this.#patience = new Patience(host);
    this.countdown = new Countdown(host, () => void this.again());
    this.#task = new Task<Asked, Answer<Value>>(host, {
      task: (asked) => loading.load(...(asked as unknown as Asked)),
      args: loading.asked,
      onComplete: (answer) => this.#take(answer),
    });
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Worth showing that something is under way. */
  get slow(): boolean {
    return this.pending && this.#patience.overdue;
  }

  again(): Promise<void> {
    return this.#task.run();
  }

  /** To be called after each render, when the task has seen what has changed. */
  watch(): void {
    if (this.pending) this.#patience.start();
    else this.#patience.stop();
  }

  #take(answer: Answer<Value>): void {
    if (answer.ok) {
      this.known = answer.value;
      this.cameAt = new Date();
      this.trouble = undefined;
      this.countdown.succeeded();
      this.loading.came(answer.value);
    } else if (answer.reason === "lost") this.#wait("lost", 0);
    else if (answer.code === "too_many_requests") this.#wait("slow", answer.retryAfter ?? 0);
    else if (answer.code === "internal") this.#wait("broken", 0);
    else this.loading.refused(answer.code);
  }

  #wait(trouble: Trouble, atLeast: number): void {
    this.trouble = trouble;
    this.countdown.failed(atLeast);
  }
}
