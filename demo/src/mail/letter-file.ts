// Letters in a file, one a line as JSON, so that their links survive a restart.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Letter } from "./letter.js";

// Letters hold links that let their reader in.
const onlyForTheOwner = { mode: 0o600 };

/** Oldest first, at most `most`; also brings the file to that size. */
export function readLetters(file: string, most: number): Letter[] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const letters = lines.flatMap(parse).slice(-most);
  writeLetters(file, letters);
  return letters;
}

/** When it returns, the letter is in the file. */
export function appendLetter(file: string, letter: Letter): void {
  appendFileSync(file, line(letter), onlyForTheOwner);
}

export function writeLetters(file: string, letters: Letter[]): void {
  writeFileSync(`${file}.new`, letters.map(line).join(""), onlyForTheOwner);
  renameSync(`${file}.new`, file);
}

function line(letter: Letter): string {
  return `${JSON.stringify(letter)}\n`;
}

// The last line may be half a letter, when the portal was ended in the middle of it.
function parse(text: string): Letter[] {
  try {
    return [JSON.parse(text) as Letter];
  } catch {
    return [];
  }
}
