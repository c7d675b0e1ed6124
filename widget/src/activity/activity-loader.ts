// Loads the page of events that a question asks for, keeps the last one known, and tries again when the server is lost.
import { Task, TaskStatus } from "@lit/task";
import type { ReactiveControllerHost } from "lit";
import { type Answer, ask } from "../ask.js";
import { Countdown } from "../kit/countdown.js";
import { Patience } from "../kit/patience.js";
import { type ActivityPage, connect } from "../server.js";
import { type ActivityQuestion, toQuery } from "./activity-question.js";

interface Asked {
  server: string;
  organization: string;
  question: ActivityQuestion;
}

interface Heard {
  came: (page: ActivityPage) => void;
  /** Of what waiting does not heal. */
  refused: (code: string, fields: Record<string, string>) => void;
}

export class ActivityLoader {
  /** The last page that came, whatever has happened since. */
  page: ActivityPage | undefined;
  /** The question that `page` answers. */
  answered: ActivityQuestion | undefined;
  cameAt = new Date();
  trouble: "lost" | "slow" | "broken" | undefined;
  readonly countdown: Countdown;
  readonly #patience: Patience;
  readonly #task: Task<readonly [string, string, ActivityQuestion], Answer<ActivityPage>>;

  constructor(
    host: ReactiveControllerHost,
    asked: () => Asked,
    private readonly heard: Heard,
  ) {
    this.#patience = new Patience(host);
    this.countdown = new Countdown(host, () => void this.again());
    this.#task = new Task(host, {
      task: ([server, organization, question]) => askFor(server, organization, toQuery(question)),
      args: () => {
        const { server, organization, question } = asked();
        return [server, organization, question] as const;
      },
      // Only the answer to the latest question gets here: Task drops the others.
      onComplete: (answer) => this.#take(answer, asked().question),
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

  #take(answer: Answer<ActivityPage>, question: ActivityQuestion): void {
    if (answer.ok) {
      this.page = answer.value;
      this.answered = question;
      this.cameAt = new Date();
      this.trouble = undefined;
      this.countdown.succeeded();
      this.heard.came(answer.value);
    } else if (answer.reason === "lost") this.#wait("lost", 0);
    else if (answer.code === "too_many_requests") this.#wait("slow", answer.retryAfter ?? 0);
    else if (answer.code === "internal") this.#wait("broken", 0);
    else this.heard.refused(answer.code, answer.fields);
  }

  #wait(trouble: "lost" | "slow" | "broken", atLeast: number): void {
    this.trouble = trouble;
    this.countdown.failed(atLeast);
  }
}

export const askFor = (
  server: string,
  organization: string,
  query: Record<string, string>,
): Promise<Answer<ActivityPage>> =>
  ask(connect(server).organizations[":organization"].audit.$get({ param: { organization }, query }));
