// Puts a popover under its button, at whichever side keeps it on the screen.

const gap = 4;
const edge = 8;

/** Reads both boxes and sets the popover's place. Set through the object model, which a strict style-src permits. */
export function placeBelow(popover: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const box = popover.getBoundingClientRect();
  const page = document.documentElement;
  const rightToLeft = getComputedStyle(button).direction === "rtl";
  const wanted = rightToLeft ? anchor.right - box.width : anchor.left;
  const other = rightToLeft ? anchor.left : anchor.right - box.width;
  const fits = wanted >= edge && wanted + box.width <= page.clientWidth - edge;
  const left = Math.max(edge, Math.min(fits ? wanted : other, page.clientWidth - edge - box.width));
  const below = anchor.bottom + gap;
  const top = below + box.height > page.clientHeight - edge ? Math.max(edge, anchor.top - gap - box.height) : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
