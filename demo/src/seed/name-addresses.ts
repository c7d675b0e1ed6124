// Gives each person an address of their own: the second Kari Berg is kari.berg2.

const longestLocalPart = 64;

/** Returns a function that turns a romanized name into an address that it has not given before. */
export function nameAddresses(domain: string, taken: Iterable<string>): (romanized: string) => string {
  const given = new Map<string, number>([...taken].map((address) => [address.slice(0, address.indexOf("@")), 1]));
  return (romanized) => {
    // A name of which no letter is known still needs an address.
    const clean = romanized.replace(/^\.|\.$/g, "") || "crew";
    const local = clean.slice(0, longestLocalPart - 6).replace(/[.-]+$/, "");
    const count = (given.get(local) ?? 0) + 1;
    given.set(local, count);
    return `${local}${count === 1 ? "" : count}@${domain}`;
  };
}
