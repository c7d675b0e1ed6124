// Loads the page of the users list that a question asks for, keeps the last one known, and tries again when the server is lost.
import { Task, TaskStatus } from "@lit/task";
import type { ReactiveControllerHost } from "lit";
import { type Answer, ask } from "../ask.js";
import { Countdown } from "../kit/countdown.js";
import { Patience } from "../kit/patience.js";
import { connect, type Member, type MembersPage } from "../server.js";
import { type Question, toQuery } from "./question.js";

interface Asked {
  server: string;
  organization: string;
  question: Question;
}

export class MembersLoader {
  /** The last page that came, whatever has happened since. */
  page: MembersPage | undefined;
  /** The question that `page` answers. */
  answered: Question | undefined;
  cameAt = new Date();
  trouble: "lost" | "slow" | "broken" | undefined;
  readonly countdown: Countdown;
  readonly #patience: Patience;
  readonly #task: Task<readonly [string, string, Question], Answer<MembersPage>>;

  /** `refused` hears of refusals that waiting does not heal. */
  constructor(
    private readonly host: ReactiveControllerHost,
    asked: () => Asked,
    private readonly refused: (code: string) => void,
  ) {
    this.#patience = new Patience(host);
    this.countdown = new Countdown(host, () => void this.again());
    this.#task = new Task(host, {
      task: ([server, organization, question]) =>
        ask(
          connect(server).organizations[":organization"].members.$get({
            param: { organization },
            query: toQuery(question),
          }),
        ),
      args: () => {
        const { server, organization, question } = asked();
        return [server, organization, question] as const;
      },
      // Only the answer to the latest question gets here: Task drops the others.
      onComplete: (answer) => this.#take(answer, asked().question),
    });
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Worth showing that something is under way. */
  get slow(): boolean {
    return this.pending && this.#patience.overdue;
  }

  /** Shows a member as they are now, in the row where they stand. */
  put(member: Member): void {
    this.#change((members) => members.map((each) => (each.id === member.id ? member : each)));
  }

  drop(id: string): void {
    this.#change((members) => members.filter((each) => each.id !== id));
  }

  #change(change: (members: Member[]) => Member[]): void {
    if (this.page) this.page = { ...this.page, members: change(this.page.members) };
    this.host.requestUpdate();
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

  #take(answer: Answer<MembersPage>, question: Question): void {
    if (answer.ok) {
      this.page = answer.value;
      this.answered = question;
      this.cameAt = new Date();
      this.trouble = undefined;
      this.countdown.succeeded();
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
