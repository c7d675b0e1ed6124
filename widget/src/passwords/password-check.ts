// Asks the server, while somebody types, which lines of the password policy are met: the widget knows no policy of its own.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { ask } from "../ask.js";
import { connect, type PolicyRule } from "../server.js";

const typingPause = 250;

export interface PasswordInput {
  password: string;
  fullName?: string;
  email?: string;
  /** A link's, so that the policy of the organization that it is for answers. */
  secret?: string;
  /** Of an organization in which somebody new is to be a member. */
  organization?: string;
}

export class PasswordCheck implements ReactiveController {
  /** Undefined until the server has answered once. */
  rules: readonly PolicyRule[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly server: () => string,
  ) {
    host.addController(this);
  }

  /** What is typed in a form that has gone is nobody's business any more. */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Waits for a pause in typing. */
  soon(input: PasswordInput): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(input), typingPause);
  }

  async now(input: PasswordInput): Promise<void> {
    clearTimeout(this.#timer);
    this.#latest += 1;
    const mine = this.#latest;
    const answer = await ask(connect(this.server())["password-check"].$post({ json: input }));
    // A slow answer about what has been typed over since would tick the wrong lines. No answer leaves the lines as they are.
    if (mine !== this.#latest || !answer.ok) return;
    this.rules = answer.value.rules;
    this.host.requestUpdate();
  }
}

/** Refusals that the policy's own lines say, so that nothing is said twice. */
const saidByRules = new Set(["password_too_short", "password_common", "password_identity"]);

export const isSaidByRules = (code: string | undefined): boolean => code !== undefined && saidByRules.has(code);
