// What one step of signing in is, and what it may do to the sign-in that it belongs to.
import type { Answer } from "../ask.js";
import type { FormWords } from "../words/en.forms.js";
import type { FormHost } from "./form-element.js";
import type { LinkKind } from "./link-steps.js";
import type { Trouble } from "./trouble.js";

export interface SignInHost extends FormHost {
  readonly portalName: string;
  readonly next: string;
}

export type Failure = Exclude<Answer<unknown>, { ok: true }>;

/** What the card says around the form. */
export interface StepPage {
  heading: string;
  text?: unknown;
  person?: { fullName: string; email: string };
  note?: unknown;
}

export interface SignInStep {
  page(): StepPage;
  fields(): unknown;
  /** What the one button is called. */
  act(): string;
  /** Ways on that ask nobody, below the button. */
  besides?(): unknown;
  submit(): Promise<void>;
  /** Three wrong ones in a row lock the sign-in. */
  readonly isCounted?: boolean;
  /** Where the focus goes when the step begins; nowhere such: to the card's heading, so that it is heard. */
  readonly first: string;
}

export interface SignInCourse {
  readonly host: SignInHost;
  readonly words: FormWords;
  /** The address that signs in. */
  email: string;
  /** Goes to the stage that the server names. */
  enter(stage: string): Promise<void>;
  /** Back to the first step, as to somebody new. */
  startAgain(): void;
  /** Says what went wrong above the form, where everything typed stays; or begins again where the sign-in is over. */
  refuse(trouble: Failure | Trouble, focus: string): void;
  /** Moves the focus once the form is rendered anew. */
  focusOn(selector: string): void;
  askForLink(kind: LinkKind): void;
}
