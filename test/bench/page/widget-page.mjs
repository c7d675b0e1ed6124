// What the bench asks of the page with the widget: to open the overlay, and to show a page of the list.
import { timeFrame } from "./frames.mjs";

const element = document.querySelector("user-manager");
const frame = () => new Promise(requestAnimationFrame);

/** The first that matches, in whatever shadow it stands. */
function deep(selector, root = document) {
  const here = root.querySelector(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll("*")) {
    const inside = shadowRoot && deep(selector, shadowRoot);
    if (inside) return inside;
  }
  return null;
}

const rows = () => deep("um-members-table")?.shadowRoot?.querySelectorAll("tr[data-id]") ?? [];

// A page of the list is held back until the next frame begins; what the network took is over then.
let held;
const { text } = Response.prototype;
Response.prototype.text = async function () {
  const body = await text.call(this);
  if (!held || !/\/members(\?|$)/.test(this.url)) return body;
  const { resolve } = held;
  held = undefined;
  await new Promise((release) => resolve({ body, took: timeFrame(release) }));
  return body;
};

/** From the members' data to their rows painted, in milliseconds. */
async function fromData(act) {
  const came = new Promise((resolve) => {
    held = { resolve };
  });
  act();
  const { body, took } = await came;
  const time = await took;
  const [shown, expected] = [Array.from(rows(), ({ dataset }) => dataset.id), JSON.parse(body).members];
  if (expected.length !== 50 || expected.some(({ id }, index) => id !== shown[index]))
    throw new Error(`${expected.length} members came, and others are shown.`);
  return time;
}

async function close() {
  element.close();
  while (deep("um-overlay")) await frame();
}

window.bench = {
  close,

  /** As the menu does, and a portal with a button of its own should. */
  prepareWhenNear() {
    document.querySelector("button").addEventListener("pointerenter", () => element.prepare());
  },

  /** From the next click on the page until a row has been painted, in milliseconds. */
  rowsAfterClick: () =>
    new Promise((resolve) => {
      const watch = async ({ timeStamp }) => {
        element.show();
        do await frame();
        while (rows().length === 0);
        await frame();
        resolve(performance.now() - timeStamp);
      };
      document.querySelector("button").addEventListener("click", watch, { once: true });
    }),

  /** The page after this one, or the one before, in the rows that are there. */
  turn: (isForward) =>
    fromData(() => deep("um-users-foot").shadowRoot.querySelectorAll("nav button")[isForward ? 1 : 0].click()),

  /** The first page in an overlay that has just opened: every row is new. */
  async make() {
    await close();
    return fromData(() => element.show());
  },
};
