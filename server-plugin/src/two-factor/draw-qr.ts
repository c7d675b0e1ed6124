// The door to uqr: a QR code as the path of its dark modules.
import { encode } from "uqr";

// ISO/IEC 18004: four modules of quiet zone.
const quietZone = 4;

/** `path` is the `d` of one SVG path, in a square of `size` units; the quiet zone is part of it. */
export function drawQr(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: quietZone, ecc: "M" });
  const path = data.flatMap((row, y) => [...runs(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join("") };
}

/** Dark modules beside each other, as [start, length]. */
function* runs(row: boolean[]): Generator<[number, number]> {
  let start = 0;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] === true) continue;
    if (x > start) yield [start, x - start];
    start = x + 1;
  }
}
