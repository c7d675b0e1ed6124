// The keyboard of a menu, as WAI describes it: arrows go round, Home and End jump, a letter goes to what begins with it.

/** Moves the focus within `items` for this key press. True when the key was one of the menu's. */
export function moveInMenu(event: KeyboardEvent, items: readonly HTMLElement[], present: HTMLElement): boolean {
  const target = targetOf(event, items, items.indexOf(present));
  if (!target) return false;
  event.preventDefault();
  target.focus();
  return true;
}

function targetOf(event: KeyboardEvent, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  const last = items.length - 1;
  if (event.key === "ArrowDown") return items[index >= last ? 0 : index + 1];
  if (event.key === "ArrowUp") return items[index <= 0 ? last : index - 1];
  if (event.key === "Home") return items[0];
  if (event.key === "End") return items[last];
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const letter = event.key.toLocaleLowerCase();
  const round = [...items.slice(index + 1), ...items.slice(0, index + 1)];
  return round.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
}
