// What the bench asks of the page with the plain table: the same as of the widget.
import { timeFrame } from "./frames.mjs";
import "./plain-table.mjs";

const scroller = document.querySelector("main");
/** As they came from the server: what the widget has to read, this has to read too. */
const bodies = [];
let at = 0;

function check() {
  const { members } = JSON.parse(bodies[at]);
  const shown = scroller.firstElementChild.renderRoot.querySelectorAll("tr[data-id]");
  if (members.length !== 50 || members.some(({ id }, index) => id !== shown[index]?.dataset.id))
    throw new Error(`${members.length} members came, and others are shown.`);
}

async function fromData(begin) {
  const took = await timeFrame(begin);
  check();
  return took;
}

window.bench = {
  /** Loads this many pages and shows the first. */
  async load(members, pages) {
    let cursor = "";
    for (let page = 0; page < pages; page++) {
      const answer = await fetch(`${members}?limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      const body = await answer.text();
      bodies.push(body);
      cursor = JSON.parse(body).next;
    }
    await this.make();
  },

  turn(isForward) {
    at += isForward ? 1 : -1;
    return fromData(() => {
      scroller.firstElementChild.members = JSON.parse(bodies[at]).members;
    });
  },

  make() {
    at = 0;
    scroller.replaceChildren();
    return fromData(() => {
      const table = document.createElement("plain-table");
      table.members = JSON.parse(bodies[at]).members;
      scroller.append(table);
    });
  },
};
