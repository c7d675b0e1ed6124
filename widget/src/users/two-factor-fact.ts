// Among the facts: whether two-factor is on, due or off; and the way to switch it off for whoever has lost their device.
import { html, nothing } from "lit";
import type { Member } from "../server.js";
import type { ActWords } from "../words/en.acts.js";

interface TwoFactorFact {
  member: Member;
  maySwitchOff: boolean;
  words: ActWords;
  switchOff: () => void;
}

export function twoFactorFact({ member, maySwitchOff, words, switchOff }: TwoFactorFact): [string, unknown] {
  const said = words.twoFactor;
  const { on, required } = member.twoFactor;
  const due = member.status === "invited" ? said.dueFirst : said.due;
  const whose = member.self ? said.ownFact : member.alsoElsewhere ? said.elsewhere : "";
  const value = html`
    ${on ? said.on : required ? due : said.off}
    ${on && whose ? html`<small>${whose}</small>` : nothing}
    ${maySwitchOff ? html`<p><button type="button" class="um-link" @click=${switchOff}>${said.switchOff}</button></p>` : nothing}
  `;
  return [said.term, value];
}
