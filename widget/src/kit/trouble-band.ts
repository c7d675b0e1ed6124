// Says above a list that the server is lost, how old what one sees is, and when it is tried again.
import { html, nothing } from "lit";
import { cloudOffIcon, refreshIcon } from "./list-icons.js";
import type { Loader, Trouble } from "./loader.js";
import { clock } from "./times.js";

interface Band {
  locale: string;
  words: {
    tryNow: string;
    users: Record<Trouble | "trying", string> & { tryingIn: (seconds: number) => string };
  };
  /** What one sees is of this time. */
  staleSince: (time: string) => string;
  nothingYet: string;
  tryNow: () => void;
}

export function troubleBand(
  {
    cameAt,
    countdown,
    known,
    trouble,
  }: Pick<Loader<readonly unknown[], unknown>, "cameAt" | "countdown" | "known" | "trouble">,
  { locale, words, staleSince, nothingYet, tryNow }: Band,
) {
  if (!trouble) return nothing;
  const { users } = words;
  return html`
    <div class="band">
      ${cloudOffIcon("large")}
      <div>
        <p role="alert"><b>${users[trouble]}</b> ${known ? staleSince(clock(locale, cameAt)) : nothingYet}</p>
        <p>${countdown.left > 0 ? users.tryingIn(countdown.left) : users.trying}</p>
      </div>
      <button type="button" class="um-button" @click=${tryNow}>${refreshIcon("small")}<span>${words.tryNow}</span></button>
    </div>
  `;
}
