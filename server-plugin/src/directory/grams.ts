// The pieces of text that the search index knows a member by: all of one, two and three characters.

/*
 * The API promises that a word may stand anywhere in a name, and one character is a whole word in Chinese. FTS5's own trigrams
 * know nothing shorter than three, so the pieces are cut here and given to it as words.
 */
const longest = 3;
const mostAsked = 6;

/** What is indexed of these folded texts. */
export function gramsOf(...texts: string[]): string {
  const grams = new Set<string>();
  for (const word of texts.map(toTokens).join(" ").split(" ")) {
    const characters = [...word];
    for (let start = 0; start < characters.length; start++) {
      let gram = "";
      for (const character of characters.slice(start, start + longest)) {
        gram += character;
        grams.add(gram);
      }
    }
  }
  return [...grams].join(" ");
}

/**
 * The FTS5 query for members in whom all these folded words may stand. Each piece more costs as much as it saves, so it asks for
 * a few, and what it finds has still to be looked at.
 */
export function matchOf(words: string[]): string {
  const pieces = [...new Set(words.flatMap(piecesToAsk))].sort((one, other) => other.length - one.length);
  // One letter is in half of all members: beside longer pieces it narrows little.
  const wanted = pieces.filter((piece) => piece.length > 1 || pieces[0]?.length === 1);
  return matchOfTokens(wanted.slice(0, mostAsked));
}

/** Its beginning, its end, and of a long word what stands between. */
function piecesToAsk(word: string): string[] {
  // Behind the @ of an address half the organization has the same: what stands before it tells people apart.
  const [local = ""] = word.split("@");
  const characters = [...toTokens([...local].length < longest ? word : local)];
  const last = characters.length - longest;
  if (last <= 0) return [characters.join("")];
  const starts = last < 2 * longest ? [0, last] : [0, Math.floor(last / 2), last];
  return starts.map((start) => characters.slice(start, start + longest).join(""));
}

/** The FTS5 query for members who have all these tokens. */
export function matchOfTokens(tokens: string[]): string {
  return tokens.map((token) => `"${token}"`).join(" AND ");
}

// The tokenizer divides words at ASCII punctuation, and quotes end a query's: these stand as private-use characters.
function toTokens(text: string): string {
  return text.replace(/[!-/:-`{-~]/g, (one) => String.fromCharCode(0xe000 + one.charCodeAt(0)));
}
