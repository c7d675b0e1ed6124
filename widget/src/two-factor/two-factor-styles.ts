// How codes, the enrolment panel and the recovery codes look, in a dialog's shadow root and in a form in light DOM.
import { css } from "lit";

export const twoFactorStyles = css`
  .um-input.um-code {
    block-size: 52px;
    padding-inline: 16px;
    font-size: 24px;
    letter-spacing: 0.4em;
  }
  .um-ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .um-ways > .um-link {
    text-align: start;
  }
  .um-enrol {
    display: grid;
    gap: 12px;
    justify-items: center;
    text-align: center;
    text-wrap: pretty;
  }
  .um-enrol > p {
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
    text-align: start;
  }
  .um-qr {
    display: block;
    inline-size: 200px;
    block-size: 200px;
    max-inline-size: 100%;
    border: 1px solid var(--um-line);
    border-radius: var(--um-radius-l);
    background: #fff;
    forced-color-adjust: none;
  }
  .um-key {
    display: grid;
    gap: 8px;
    justify-items: center;
  }
  .um-key > code {
    display: block;
    max-inline-size: 34ch;
    text-wrap: balance;
    user-select: all;
    cursor: text;
  }
  .um-key > code > span {
    white-space: nowrap;
  }
  .um-codes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(19ch, 34%), 1fr));
    gap: 6px 16px;
    justify-items: center;
    padding: 14px 12px;
    border: 1px solid var(--um-line);
    border-radius: var(--um-radius-l);
    background: var(--um-sunken);
    font-size: var(--um-text-s);
    list-style: none;
    user-select: text;
  }
  .um-keep {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .um-keep > .um-button {
    flex: 1 1 auto;
  }
  .um-tick {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 24px;
    cursor: pointer;
  }
  .um-tick > input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--um-accent);
  }
`;
