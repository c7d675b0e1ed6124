// <um-users-empty>: says why the list is empty by repeating the question in words, and offers the smallest step that helps.
import { Task } from "@lit/task";
import { html, nothing } from "lit";
import { ask } from "../ask.js";
import { buttonStyles } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { define } from "../kit/define.js";
import { searchXIcon, userPlusIcon } from "../kit/empty-icons.js";
import { ground } from "../kit/ground.js";
import { plusIcon } from "../kit/list-icons.js";
import { connect, type MembersPage, type ProfileSummary } from "../server.js";
import { type EmptyWords, empty } from "../words/en.empty.js";
import { ShellElement } from "../words/shell-element.js";
import { changed, firstQuestion, narrowings, type Question, toQuery, unnarrowed } from "./question.js";
import { QuestionEvent } from "./question-event.js";
import { NewUserEvent, type UmUsersToolbar } from "./um-users-toolbar.js";

interface Step {
  text: string;
  label: string;
  change: Partial<Question>;
}

export class UmUsersEmpty extends ShellElement {
  static override styles = [ground, buttonStyles, centreStyles];
  static override properties = {
    server: {},
    organization: { attribute: false },
    question: { attribute: false },
    letters: { attribute: false },
    profiles: { attribute: false },
    mayCreate: { type: Boolean },
  };

  protected override readonly english: EmptyWords = empty;
  declare protected words: EmptyWords;
  server = "";
  organization = { id: "", name: "" };
  question: Question = firstQuestion;
  letters: MembersPage["letters"] = [];
  profiles: readonly ProfileSummary[] = [];
  mayCreate = false;

  #step = new Task(this, {
    task: ([question]) => this.#smallestStep(question),
    args: () => [this.question] as const,
  });

  protected override render() {
    const { question } = this;
    return narrowings(question) > 0 ? this.#noMatch(question) : this.#firstUse();
  }

  #noMatch(question: Question) {
    const words = this.words.empty;
    const asked = narrowings(question);
    const step = this.#step.value;
    const text = words.question({
      search: question.search,
      letter: question.letter.toLocaleUpperCase(),
      profile: this.profiles.find(({ id }) => id === question.profile)?.name ?? "",
      status: question.status,
      attention: question.attention,
    });
    const acts = html`
      ${step ? html`<button type="button" class="um-button" @click=${() => this.#ask(step.change)}>${step.label}</button>` : nothing}
      <button type="button" class="um-button ${step ? "um-plain" : ""}" @click=${() => this.#ask(unnarrowed)}>
        ${asked === 1 && question.search ? words.clearSearch : words.clearAll}
      </button>
    `;
    return centre(
      searchXIcon("large"),
      asked > 1 ? words.title : words.titleOne,
      step ? `${text} ${step.text}` : text,
      acts,
    );
  }

  #firstUse() {
    const add = html`
      <button type="button" class="um-button um-primary" @click=${() => this.dispatchEvent(new NewUserEvent())}>
        ${plusIcon()}<span>${this.words.users.newUser}</span>
      </button>
    `;
    const { firstTitle, firstText } = this.words.empty;
    return centre(userPlusIcon("large"), firstTitle, firstText(this.organization.name), this.mayCreate ? add : nothing);
  }

  // The letters come counted without the letter, so that step is known; what the filters hide has to be asked for.
  async #smallestStep(question: Question): Promise<Step | undefined> {
    const words = this.words.empty;
    const { attention, letter, profile, status, search } = question;
    const underOtherLetters = this.letters.reduce((sum, { count }) => sum + count, 0);
    if (letter && underOtherLetters > 0) {
      return { text: words.without.letter(underOtherLetters), label: words.drop.letter, change: { letter: "" } };
    }
    if (!(profile || status || attention) || !(search || letter)) return undefined;
    const change = { ...unnarrowed, search };
    const answer = await ask(
      connect(this.server).organizations[":organization"].members.$get({
        param: { organization: this.organization.id },
        query: toQuery({ ...changed(question, change), limit: 1 }),
      }),
    );
    if (!answer.ok || answer.value.total === 0) return undefined;
    const label = letter ? words.drop.letterAndFilters : words.drop.filters;
    return { text: words.without.filters(answer.value.total), label, change };
  }

  #ask(change: Partial<Question>): void {
    const parent = this.getRootNode() as ShadowRoot;
    this.dispatchEvent(new QuestionEvent(change));
    // This goes with the answer, and the focus must not go with it.
    parent.querySelector<UmUsersToolbar>("um-users-toolbar")?.focusSearch();
  }
}

define("um-users-empty", UmUsersEmpty);
