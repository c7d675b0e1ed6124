// The one form in which addresses are compared.
import { expect, it } from "vitest";
import { canonicalEmail, readableEmail } from "../../../server-plugin/src/users/canonical-email.js";

const same: [string, string][] = [
  ["ada@ostervik.example", "ada@ostervik.example"],
  ["  Ada@Ostervik.EXAMPLE\t", "ada@ostervik.example"],
  ["ada@ｏｓｔｅｒｖｉｋ.example", "ada@ostervik.example"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ["ada@BÜCHER.example", "ada@xn--bcher-kva.example"],
  ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
  ["ada@例え.テスト", "ada@xn--r8jz45g.xn--zckzah"],
  ["ada@ostervik。example", "ada@ostervik.example"],
  ["a+b@x.example", "a+b@x.example"],
  ["o'brien!#$%&*+/=?^_`{|}~-@x.example", "o'brien!#$%&*+/=?^_`{|}~-@x.example"],
  [`${"b".repeat(64)}@x.example`, `${"b".repeat(64)}@x.example`],
];
it.each(same)("%s is %s", (typed, canonical) => {
  expect(canonicalEmail(typed)).toBe(canonical);
});

const none = [
  "",
  "@",
  "ada",
  "ada@",
  "@x.example",
  "ada@localhost",
  "ada@x..example",
  ".ada@x.example",
  "ada.@x.example",
  "a..b@x.example",
  "ada@x.example.",
  "ada@-x.example",
  "ada@x-.example",
  "ada@1.2.3.4",
  "ada@[1.2.3.4]",
  "ada@x.123",
  "ada@ex%41mple.com",
  "ada@x_y.example",
  "ada,bob@x.example",
  "ada@x.example, bob@x.example",
  "ada@x.example,evil",
  "ada bob@x.example",
  '"ada"@x.example',
  "ada(comment)@x.example",
  "Ada <ada@x.example>",
  "group:ada@x.example;",
  "ada@x.example\r\nBcc: evil@x.example",
  "ada\0@x.example",
  "аda@x.example",
  "ａｄａ@x.example",
  "ada＠x.example",
  `${"b".repeat(65)}@x.example`,
  `ada@${"b".repeat(64)}.example`,
  `${"b".repeat(60)}@${"x.".repeat(100)}example`,
];
// Node's own parser would cut these down to an address.
const cut = ["/\0", "?\r\nBcc: evil@x.example", "#\u202e moc", "\\x", ":80", "%00"].map(
  (tail) => `bob@o.example${tail}`,
);

it.each([...none, ...cut, "bob@o\tstervik.example", "bob@o.example\u200b"])("%j is no address", (typed) => {
  expect(canonicalEmail(typed)).toBeNull();
});

it("is read in its own script", () => {
  expect(readableEmail("ada@xn--bcher-kva.example")).toBe("ada@bücher.example");
});
