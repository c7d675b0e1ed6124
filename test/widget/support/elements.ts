// What element tests do: put something on the page, find things through shadow roots as a person would, wait until it is so.
import "axe-core/axe.min.js";
import { render, type TemplateResult } from "lit";

let place: HTMLElement | undefined;

/** Shows a template on an otherwise empty page. */
export function show(template: TemplateResult): HTMLElement {
  clear();
  place = document.body.appendChild(document.createElement("div"));
  render(template, place);
  return place;
}

export function clear(): void {
  for (const child of Array.from(document.body.children)) child.remove();
  document.documentElement.removeAttribute("style");
  document.documentElement.lang = "en";
  document.documentElement.dir = "ltr";
  sessionStorage.clear();
}

/** Every element that matches, whatever shadow root it stands in. */
export function all(selector: string, root: ParentNode = document): HTMLElement[] {
  const here = Array.from(root.querySelectorAll<HTMLElement>(selector));
  const inside = Array.from(root.querySelectorAll("*")).flatMap((each) =>
    each.shadowRoot ? all(selector, each.shadowRoot) : [],
  );
  return [...here, ...inside];
}

export const one = (selector: string): HTMLElement | undefined => all(selector)[0];

export const visible = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();

/** The visible thing to press that is called so. */
export function press(name: string): HTMLElement | undefined {
  return all("button, a, [role=menuitem], [role=tab]").find((each) => visible(each) && nameOf(each) === name);
}

/** All the words that a person sees, shadow roots and slots included. */
export function words(root: Node = document.body): string {
  const gather = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLElement && !visible(node) && getComputedStyle(node).display !== "contents") return "";
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return "";
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      return node.assignedNodes().map(gather).join(" ");
    const within = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    const children =
      node instanceof Element && node.shadowRoot ? Array.from(within.childNodes) : Array.from(node.childNodes);
    return children.map(gather).join(" ");
  };
  return gather(root).replace(/\s+/g, " ").trim();
}

/** The element with the focus, followed into shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Waits until it is so, and fails saying what was awaited. */
export async function until<Value>(what: string, so: () => Value): Promise<NonNullable<Value>> {
  const end = Date.now() + 5000;
  for (;;) {
    const value = so();
    if (value) return value;
    if (Date.now() > end) throw new Error(`It never came to this: ${what}. The page says: ${words().slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const pressable = (name: string): Promise<HTMLElement> => until(`“${name}” can be pressed`, () => press(name));
export const said = (text: string): Promise<true> =>
  until(`“${text}” is said`, () => words().includes(text)) as Promise<true>;

export function type(input: Element | undefined, value: string): void {
  if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement))
    throw new Error("There is nothing to type into.");
  input.value = value;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
}

/** What axe finds wrong with the page, as sentences. */
export async function faults(scheme: "light" | "dark"): Promise<string[]> {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.background = scheme === "dark" ? "#000" : "#fff";
  document.title = "Test";
  // A colour that is still on its way from the other scheme is nobody's fault.
  await new Promise(requestAnimationFrame);
  await Promise.allSettled(
    all("*")
      .flatMap((each) => each.getAnimations())
      .filter((each) => each instanceof CSSTransition)
      .map(({ finished }) => finished),
  );
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run({
    rules: {
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
      "landmark-one-main": { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary}`),
  );
}

/** Keeps the page from navigating, and says where it wanted to go. */
export function heldNavigation(): { to: string[]; letGo: () => void } {
  const to: string[] = [];
  const navigation = (window as unknown as { navigation: EventTarget }).navigation;
  const hold = (event: Event & { destination?: { url: string }; navigationType?: string }) => {
    event.preventDefault();
    to.push(event.navigationType === "reload" ? "reload" : (event.destination?.url ?? ""));
  };
  navigation.addEventListener("navigate", hold);
  return { to, letGo: () => navigation.removeEventListener("navigate", hold) };
}
