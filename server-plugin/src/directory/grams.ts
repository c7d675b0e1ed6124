// The pieces of text that the search index knows a member by: all of one, two and three characters.

/*
 * The API promises that a word may stand anywhere in a name, and one character is a whole word in Chinese. FTS5's own trigrams
 * know nothing shorter than three, so the pieces are cut here and given to it as words.
 */
const longest = 3;
const mostAsked = 12;

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
 * The FTS5 query for members in whom all these folded words may stand. Of a word longer than a piece it asks for every third
 * one and the last, so what it finds has still to be looked at.
 */
export function matchOf(words: string[]): string {
  const asked = new Set<string>();
  // Long pieces first: the rarest narrow the most, and a hundred words need not all be asked for.
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    const characters = [...toTokens(word)];
    for (let start = 0; start < characters.length - longest; start += longest) {
      asked.add(characters.slice(start, start + longest).join(""));
    }
    asked.add(characters.slice(-longest).join(""));
  }
  return matchOfTokens([...asked].slice(0, mostAsked));
}

/** The FTS5 query for members who have all these tokens. */
export function matchOfTokens(tokens: string[]): string {
  return tokens.map((token) => `"${token}"`).join(" AND ");
}

// The tokenizer divides words at ASCII punctuation, and quotes end a query's: these stand as private-use characters.
function toTokens(text: string): string {
  return text.replace(/[!-/:-`{-~]/g, (one) => String.fromCharCode(0xe000 + one.charCodeAt(0)));
}
