// Looks up words by a name that came from elsewhere, which may be one that every object has, such as "constructor".
export function lookUp<Value>(words: Readonly<Partial<Record<string, Value>>>, name: string): Value | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
