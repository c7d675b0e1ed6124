// The policy as lines that tick as they are met.
import { css, html, nothing } from "lit";
import { alertIcon, circleIcon } from "../kit/form-icons.js";
import { checkIcon } from "../kit/icons.js";
import type { PolicyRule } from "../server.js";
import type { FormWords } from "../words/en.forms.js";

const line = (rule: PolicyRule, words: FormWords["policy"]): string =>
  rule.rule === "length" ? words.length(rule.minimum ?? 0) : words[rule.rule];

/** `missed`: a save was refused, so what is not met is now an error. */
export const passwordRules = (
  id: string,
  rules: readonly PolicyRule[] | undefined,
  words: FormWords["policy"],
  missed: boolean,
) =>
  rules === undefined
    ? nothing
    : html`
        <ul class="um-rules" id=${id} aria-label=${words.title}>
          ${rules.map((rule) => {
            const state = rule.met ? "met" : missed ? "missed" : "open";
            return html`<li data-state=${state}>
              ${rule.met ? checkIcon("small") : missed ? alertIcon("small") : circleIcon("small")}
              <span>${line(rule, words)}<span class="unseen">: ${rule.met ? words.met : words.missed}</span></span>
            </li>`;
          })}
        </ul>
      `;

export const passwordRuleStyles = css`
  .um-rules {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(178px, max-content));
    gap: 4px 16px;
    margin: 2px 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .um-rules > li {
    display: flex;
    gap: 6px;
  }
  .um-rules .icon {
    margin-block-start: 2px;
    color: var(--um-ink-3);
  }
  .um-rules [data-state="open"] > .icon {
    inline-size: 10px;
    block-size: 10px;
    margin-block-start: 4.5px;
    margin-inline: 2px;
  }
  .um-rules [data-state="met"] {
    color: var(--um-ink);
  }
  .um-rules [data-state="met"] > .icon {
    color: var(--um-good);
  }
  .um-rules [data-state="missed"],
  .um-rules [data-state="missed"] > .icon {
    color: var(--um-bad);
  }
`;
