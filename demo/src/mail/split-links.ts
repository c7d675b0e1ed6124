// Finds the addresses of pages in a text.

// A full stop or a bracket behind an address belongs to the sentence.
const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}])/g;

/** The text in pieces that together are all of it: those with an odd index are links. */
export function splitLinks(text: string): string[] {
  return text.split(address);
}

export function linksIn(text: string): string[] {
  return splitLinks(text).filter((_, index) => index % 2 === 1);
}
