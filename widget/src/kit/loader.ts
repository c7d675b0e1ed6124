// Loads what is asked for, keeps what was last known of it, and tries again when the server is lost.
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
  came?: (value: Value) => void;
  /** Hears of refusals that waiting does not heal. */
  refused: (code: string, fields: Record<string, string>) => void;
}

export class Loader<Asked extends readonly unknown[], Value> {
  /** What came last, whatever has happened since. */
  known: Value | undefined;
  /** To what it is the answer. */
  answered: Asked | undefined;
  cameAt = new Date();
  trouble: Trouble | undefined;
  readonly countdown: Countdown;
  readonly #patience: Patience;
  readonly #task: Task<Asked, Answer<Value>>;

  constructor(
    protected readonly host: ReactiveControllerHost,
    private readonly loading: Loading<Asked, Value>,
  ) {
    this.#patience = new Patience(host);
    this.countdown = new Countdown(host, () => void this.again());
    this.#task = new Task<Asked, Answer<Value>>(host, {
      task: (asked) => loading.load(...(asked as unknown as Asked)),
      args: loading.asked,
      // Only the latest answer gets here: Task drops the others.
      onComplete: (answer) => this.#take(answer, loading.asked()),
    });
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Worth showing that something is under way. */
  get slow(): boolean {
    return this.pending && this.#patience.overdue;
  }

  /** Until the latest answer is there: another asking may come between. */
  async again(): Promise<void> {
    void this.#task.run();
    await this.#task.taskComplete;
  }

  /** To be called after each render, when the task has seen what has changed. */
  watch(): void {
    if (this.pending) this.#patience.start();
    else this.#patience.stop();
  }

  #take(answer: Answer<Value>, asked: Asked): void {
    if (answer.ok) {
      this.known = answer.value;
      this.answered = asked;
      this.cameAt = new Date();
      this.trouble = undefined;
      this.countdown.succeeded();
      this.loading.came?.(answer.value);
    } else if (answer.reason === "lost") this.#wait("lost", 0);
    else if (answer.code === "too_many_requests") this.#wait("slow", answer.retryAfter ?? 0);
    else if (answer.code === "internal") this.#wait("broken", 0);
    else this.loading.refused(answer.code, answer.fields);
  }

  #wait(trouble: Trouble, atLeast: number): void {
    this.trouble = trouble;
    this.countdown.failed(atLeast);
  }
}
