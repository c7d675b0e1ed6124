// Where a member stands among the names of an organization: whole numbers in name order, with room between them.

/** With the organization's number before it, a label fits in 63 bits. */
export const labelBits = 40;
/** Labels are above 0 and below this. */
export const labelEnd = 2 ** labelBits - 1;

/** How far a new member at either end stands from its neighbour. */
const usualGap = 2 ** 16;
/** Members that are spaced anew get at least this much room, so that it does not happen again soon. */
export const leastGap = 64;

/** The labels on both sides of a place that is free; null where nobody stands. */
export interface Gap {
  before: number | null;
  after: number | null;
}

/** So many labels with at least this much room, evenly between the two neighbours; null when it is not there. */
export function labelsBetween({ before, after }: Gap, count: number, room = 1): number[] | null {
  const wanted = usualGap * (count + 1);
  let [low, high] = [before ?? 0, after ?? labelEnd];
  // At the ends of the list, and in an empty one, room is left for those to come.
  if (before === null) low = Math.max(0, (after ?? Math.floor((labelEnd + wanted) / 2)) - wanted);
  if (after === null) high = Math.min(labelEnd, low + wanted);
  const gap = (high - low) / (count + 1);
  if (gap < room) return null;
  return Array.from({ length: count }, (_, index) => low + Math.floor(gap * (index + 1)));
}
