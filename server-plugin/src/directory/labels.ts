// Where a member stands among the names of an organization: whole numbers in name order, with room between them.

/** With the organization's number before it, a label fits in 63 bits. */
export const labelBits = 40;
/** Labels are above 0 and below this. */
export const labelEnd = 2 ** labelBits - 1;

/** Members that are spaced anew get at least this much room, so that it does not happen again soon. */
export const leastGap = 4_096;
// At an end of the list, room is left for so many times as many as come.
const roomAtEnd = 64;

/** The labels on both sides of a place that is free; null where nobody stands. */
export interface Gap {
  before: number | null;
  after: number | null;
}

/** So many labels with at least this much room, evenly between the two neighbours; null when it is not there. */
export function labelsBetween({ before, after }: Gap, count: number, room = 1): number[] | null {
  const [low, high] = [before ?? 0, after ?? labelEnd];
  // In an empty list they take all the room there is; whoever comes then finds some between any two.
  const isAtEnd = (before === null) !== (after === null);
  const gap = (high - low) / (count + (isAtEnd ? roomAtEnd : 1));
  if (gap < room) return null;
  const first = before === null && isAtEnd ? high - gap * (count + 1) : low;
  return Array.from({ length: count }, (_, index) => Math.floor(first + gap * (index + 1)));
}
