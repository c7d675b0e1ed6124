// The door to csv-stringify: lines of a table that a spreadsheet opens, and in which it finds no formula.
import { stringify } from "csv-stringify/sync";

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = "\uFEFF";

// Where a comma does not part cells, a semicolon or a tab does: what stands behind one would begin a cell of its own.
const hiddenFormula = /([;\t]"*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** RFC 4180. What would be a formula begins with an apostrophe, which leaves it readable. */
export function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  const harmless = rows.map((row) => row.map((value) => value?.replace(hiddenFormula, "$1'") ?? ""));
  return stringify(harmless, { record_delimiter: "\r\n", quoted: true, escape_formulas: true, eof: true });
}
