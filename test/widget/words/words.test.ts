// The words: the language an element stands in, and that every language says everything.
import { de } from "../../../widget/src/words/de.js";
import { access } from "../../../widget/src/words/en.access.js";
import { activity } from "../../../widget/src/words/en.activity.js";
import { acts } from "../../../widget/src/words/en.acts.js";
import { around } from "../../../widget/src/words/en.around.js";
import { empty } from "../../../widget/src/words/en.empty.js";
import { forms } from "../../../widget/src/words/en.forms.js";
import { list } from "../../../widget/src/words/en.list.js";
import { pending } from "../../../widget/src/words/en.pending.js";
import { profiles } from "../../../widget/src/words/en.profiles.js";
import { proof } from "../../../widget/src/words/en.proof.js";
import { questions } from "../../../widget/src/words/en.questions.js";
import { reviews } from "../../../widget/src/words/en.reviews.js";
import { security } from "../../../widget/src/words/en.security.js";
import { settings } from "../../../widget/src/words/en.settings.js";
import { shell } from "../../../widget/src/words/en.shell.js";
import { twoFactor } from "../../../widget/src/words/en.two-factor.js";
import { languageOf, wordsFor } from "../../../widget/src/words/words.js";
import { clear } from "../support/elements.js";
import { expect } from "../support/expect.js";

const keys = (part: object, path = ""): string[] =>
  Object.entries(part).flatMap(([name, value]) =>
    typeof value === "object" && value !== null ? keys(value, `${path}${name}.`) : [`${path}${name}`],
  );

describe("the words", () => {
  afterEach(clear);

  it("are those of the closest lang, through shadow roots", () => {
    document.documentElement.lang = "en";
    const outer = document.body.appendChild(document.createElement("div"));
    outer.lang = "de-AT";
    const inner = outer.attachShadow({ mode: "open" }).appendChild(document.createElement("p"));
    expect(languageOf(inner)).toBe("de-AT");
  });

  it("are there at once in English, and load in German", async () => {
    expect(wordsFor("en-GB", shell)).toBe(shell);
    expect((await wordsFor("de-AT", shell)).menu.signOut).toBe("Abmelden");
  });

  it("are English where a language is not spoken", () => {
    expect(wordsFor("fi", shell)).toBe(shell);
  });

  it("say everything in German that they say in English", () => {
    const parts = [
      shell,
      list,
      access,
      acts,
      activity,
      around,
      empty,
      forms,
      pending,
      profiles,
      proof,
      reviews,
      settings,
      questions,
      security,
      twoFactor,
    ];
    expect(keys(de).sort()).toEqual([...new Set(parts.flatMap((part) => keys(part)))].sort());
  });

  it("say what a profile permits in one sentence", () => {
    expect([forms.add.may(["See users"], 0), forms.add.may(["See users", "Pay invoices", "API access"], 2)]).toEqual([
      "May see users.",
      "May see users, pay invoices, API access, and 2 more.",
    ]);
  });

  it("blame nobody, and never shout", () => {
    const said = JSON.stringify(
      [
        shell,
        list,
        access,
        acts,
        activity,
        around,
        empty,
        forms,
        pending,
        profiles,
        proof,
        questions,
        reviews,
        settings,
        security,
        twoFactor,
      ],
      (_, value) => (typeof value === "function" ? String(value) : value),
    );
    expect(/[a-z]!"|successfully|please|\bOK\b|sorry/i.test(said)).toBe(false);
  });
});
