// The users list as somebody would write it in an afternoon: one Lit element, one table, the same facts in the same columns.
import { css, html, LitElement, nothing, svg } from "lit";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const dateAndTime = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" });
const dayOnly = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" });
const day = 24 * 3_600_000;

const statuses = { active: "Active", invited: "Invited", locked: "Locked", deactivated: "Deactivated" };
const reasons = {
  strikes: "3 wrong tries",
  dormant: "No sign-in",
  deactivated: "Since",
  initial_password_expires: "Password expires",
  initial_password_expired: "Password expired",
  link_expires: "Link expires",
  link_expired: "Link expired",
  mail_undelivered: "Mail not delivered",
};

const acts = {
  unlock: ["Unlock", svg`<rect width="18" height="12" x="3" y="10" rx="2"/><path d="M7 10V7a5 5 0 0 1 9-2"/>`],
  edit: ["Edit", svg`<path d="M21 7 8 20l-5 1 1-5L17 3zM15 5l4 4"/>`],
  reset: ["Reset", svg`<path d="M3 12a9 9 0 1 0 9-9 10 10 0 0 0-7 3L3 8M3 3v5h5M12 7v5l3 2"/>`],
  deactivate: ["Deactivate", svg`<circle cx="12" cy="12" r="10"/><path d="m5 5 14 14"/>`],
  reactivate: ["Reactivate", svg`<circle cx="12" cy="12" r="10"/><path d="m16 9-5 6-3-3"/>`],
  delete: ["Delete", svg`<path d="M3 6h18M6 6v14h12V6M9 6V3h6v3M10 11v6M14 11v6"/>`],
};

const initials = (name) => {
  const words = name.split(" ");
  return ((words[0]?.[0] ?? "") + (words.at(-1)?.[0] ?? "")).toUpperCase();
};

function ago(iso) {
  const days = Math.floor((Date.now() - new Date(iso).getTime()) / day);
  return days < 7 ? relative.format(-days, "day") : dayOnly.format(new Date(iso));
}

class PlainTable extends LitElement {
  static properties = { members: { attribute: false } };
  static styles = css`
    table {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    th,
    td {
      height: 48px;
      padding: 6px 12px;
      border-bottom: 1px solid #ddd;
      text-align: start;
      font-weight: normal;
    }
    tbody tr:hover {
      background: #f5f5f5;
    }
    .email {
      width: 22%;
      overflow-wrap: anywhere;
    }
    .profile,
    .last {
      width: 130px;
    }
    .status {
      width: 220px;
    }
    .acts {
      width: 184px;
      text-align: end;
    }
    .who {
      display: flex;
      gap: 12px;
      align-items: center;
    }
    .avatar {
      display: grid;
      place-items: center;
      flex: none;
      width: 28px;
      height: 28px;
      border-radius: 50%;
      background: #dfe7ee;
      font-size: 11px;
    }
    .dot {
      display: inline-block;
      width: 8px;
      height: 8px;
      margin-inline-end: 7px;
      border-radius: 50%;
      background: green;
    }
    small {
      display: block;
    }
    button {
      width: 30px;
      height: 30px;
      padding: 0;
      border: 0;
      background: none;
    }
    svg {
      width: 16px;
      height: 16px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
  `;

  render() {
    return html`
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th class="email">E-mail</th>
            <th class="profile">Profile</th>
            <th class="status">Status</th>
            <th class="last">Last sign-in</th>
            <th class="acts">Actions</th>
          </tr>
        </thead>
        <tbody>
          ${this.members?.map((member) => this.row(member))}
        </tbody>
      </table>
    `;
  }

  row(member) {
    const { fullName, email, profile, status, statusReason, lastSignInAt } = member;
    return html`
      <tr data-id=${member.id}>
        <th scope="row">
          <div class="who">
            <span class="avatar">${initials(fullName)}</span><span title=${fullName}>${fullName}</span>
            ${member.alsoElsewhere ? html`<em>Also elsewhere</em>` : nothing}
          </div>
        </th>
        <td class="email"><span title=${email}>${email}</span></td>
        <td class="profile">${profile.name}</td>
        <td class="status">
          <span class="dot"></span>${statuses[status]}
          ${statusReason ? html`<small>${reasons[statusReason.kind]} ${statusReason.at ? dayOnly.format(new Date(statusReason.at)) : ""}</small>` : nothing}
        </td>
        <td class="last">
          ${lastSignInAt ? html`<time datetime=${lastSignInAt} title=${dateAndTime.format(new Date(lastSignInAt))}>${ago(lastSignInAt)}</time>` : "Never"}
        </td>
        <td class="acts">${Object.keys(acts).map((act) => (member.may.includes(act) ? this.act(act, member) : nothing))}</td>
      </tr>
    `;
  }

  act(act, member) {
    const [label, shape] = acts[act];
    return html`<button type="button" title=${label} aria-label="${label} ${member.fullName}" @click=${() => this.choose(act, member)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>
    </button>`;
  }

  choose(act, member) {
    this.dispatchEvent(new CustomEvent("act", { detail: { act, member } }));
  }
}

customElements.define("plain-table", PlainTable);
