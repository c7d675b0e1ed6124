// The keyboard of a row of which one place is a tab stop: arrows, Home and End move in it, whichever way the page reads.

/** For tabs: moves to the neighbour and chooses it. */
export function moveInTabs(event: KeyboardEvent): void {
  const next = neighbour(event, '[role="tab"]');
  next?.focus();
  next?.click();
}

/** For buttons in a row: moves the focus, and the tab stop with it. */
export function moveInRow(event: KeyboardEvent): void {
  const next = neighbour(event, "button");
  if (!next) return;
  (event.target as HTMLElement).tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function neighbour(event: KeyboardEvent, selector: string): HTMLElement | undefined {
  const row = event.currentTarget as HTMLElement;
  const items = Array.from(row.querySelectorAll<HTMLElement>(selector));
  const index = items.indexOf(event.target as HTMLElement);
  const forward = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const next = { [forward]: index + 1, [backward]: index - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined || index < 0) return undefined;
  event.preventDefault();
  return items.at(next % items.length);
}
