// Keeps the page behind an overlay from scrolling, without its content jumping as the scrollbar goes.

/** Returns what lets go again. */
export function holdPage(): () => void {
  const page = document.documentElement;
  const { overflow, scrollbarGutter } = page.style;
  const hasScrollbar = window.innerWidth > page.clientWidth;
  page.style.overflow = "hidden";
  if (hasScrollbar) page.style.scrollbarGutter = "stable";
  return () => {
    page.style.overflow = overflow;
    page.style.scrollbarGutter = scrollbarGutter;
  };
}
