// In a browser: from the click to rows, and from 50 members to their rows on the screen.
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { atMost, type Bar, line, type Measured, median, within } from "./measure.js";
import { type BenchPortal, openBenchPortal } from "./portal.js";
import { administrator, password } from "./sizes.js";

const rounds = 40;
const warmUp = 8;
const coldRounds = 10;
/** A hand that does not hurry, in milliseconds. */
const fromHoverToClick = 200;
/** The pages that are turned, forth and back. */
const pages = 4;

/** What the pages under `page/` offer, as scripts for them; times in milliseconds. */
const ask = (page: Page, script: string) => page.evaluate<number>(script);

/** Measures all that is promised of the widget in a browser, over a database of this many users. */
export async function measureBrowser(users: number): Promise<Measured[]> {
  // By its address when it runs: it is a script of the tests, and not compiled.
  const { chromeArguments, findChrome } = await import(new URL("../../support/chrome.mjs", import.meta.url).href);
  const executablePath: string | undefined = findChrome();
  if (executablePath === undefined)
    throw new Error("Measuring needs Chromium or Chrome: set CHROME_PATH to its program.");
  const portal = await openBenchPortal(users);
  const browser = await chromium.launch({ executablePath, args: chromeArguments });
  try {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 860 } });
    await signIn(context, portal);
    return [...(await measureOpening(context, portal, users)), ...(await measureRows(context, portal, users))];
  } finally {
    await browser.close();
    await portal.close();
  }
}

async function signIn(context: BrowserContext, { at }: BenchPortal): Promise<void> {
  const answer = await context.request.post(`${at}/user-manager/sign-in`, {
    headers: { origin: at },
    data: { email: administrator, password },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`);
}

async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  return page;
}

async function measureOpening(context: BrowserContext, portal: BenchPortal, users: number): Promise<Measured[]> {
  const open = async (page: Page) => {
    const rows = ask(page, "bench.rowsAfterClick()");
    await page.getByRole("button", { name: "Users", exact: true }).click();
    return rows;
  };
  const [fresh, prepared, again]: [number[], number[], number[]] = [[], [], []];
  // The first visits fill the browser's cache, and do not count.
  for (let round = -2; round < 2 * coldRounds; round++) {
    const isPrepared = round % 2 !== 0;
    const page = await visit(context, portal.at);
    if (isPrepared) {
      await ask(page, "bench.prepareWhenNear()");
      await page.getByRole("button", { name: "Users", exact: true }).hover();
      await page.waitForTimeout(fromHoverToClick);
    }
    const first = await open(page);
    await ask(page, "bench.close()");
    const second = await open(page);
    await page.close();
    if (round < 0) continue;
    (isPrepared ? prepared : fresh).push(first);
    again.push(second);
  }
  const opening = "opening the overlay, click to rows painted";
  return [
    within(line(`${opening}, first time on a page`, users, fresh), 300),
    within(line(`${opening}, first time, prepared when the pointer came`, users, prepared), 300),
    within(line(`${opening}, again`, users, again), 300),
  ];
}

async function measureRows(context: BrowserContext, portal: BenchPortal, users: number): Promise<Measured[]> {
  const widget = await visit(context, portal.at);
  const plain = await visit(context, `${portal.at}/plain`);
  await ask(plain, `bench.load("/user-manager/organizations/${portal.organization}/members", ${pages})`);

  const compare = async (name: string, script: (round: number) => string, bar?: Bar): Promise<Measured> => {
    const times = new Map<Page, number[]>([widget, plain].map((page) => [page, []]));
    for (let round = -warmUp; round < rounds; round++) {
      for (const [page, list] of times) {
        // A page behind another gets no frames.
        await page.bringToFront();
        const took = await ask(page, script(round + warmUp));
        if (round >= 0) list.push(took);
      }
    }
    const [ours, theirs] = [times.get(widget) ?? [], times.get(plain) ?? []];
    const ratio = median(ours) / median(theirs);
    const against = `one plain Lit element (${median(theirs).toFixed(1)} ms)`;
    return line(name, users, ours, { ratio, against, ...(bar && { bar }) });
  };

  // This only tells: around its rows, the overlay has the rest of itself to lay out and paint.
  const made = await compare("50 rows in an overlay that has just opened, data to painted", () => "bench.make()");
  // Both stand on the first page now.
  const turn = (round: number) => `bench.turn(${round % (2 * (pages - 1)) < pages - 1})`;
  const turned = await compare("50 rows, data to painted, warm", turn, atMost(2));
  await Promise.all([widget.close(), plain.close()]);
  return [turned, made];
}
