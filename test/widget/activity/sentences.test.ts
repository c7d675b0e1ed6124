// What was done, as sentences: every kind of event, by and to the reader and others, in each language.
import { html } from "lit";
import { eventGroups, kindsOf } from "../../../widget/src/activity/event-kinds.js";
import { eventRow } from "../../../widget/src/activity/event-row.js";
import { said } from "../../../widget/src/activity/event-sentence.js";
import { changesOf } from "../../../widget/src/activity/event-values.js";
import type { ActivityEvent, ActivityPerson, EventKind } from "../../../widget/src/server.js";
import { deActivity } from "../../../widget/src/words/de.activity.js";
import { activity } from "../../../widget/src/words/en.activity.js";
import { clear, show, words as wordsOn } from "../support/elements.js";
import { expect } from "../support/expect.js";
import { amara, event, everyKind, ioana, kinds, kwame, person, recorded } from "./events.js";

const english = activity.activity;
const german = deActivity.activity;
const labels: Record<string, string> = { "invoices.pay": "Pay invoices", "invoices.read": "See invoices" };
const labelOf = (name: string) => labels[name] ?? name;

const sentence = (told: ActivityEvent, words = english) =>
  said(told, words)
    .map((piece) => (typeof piece === "string" ? piece : piece.text))
    .join("");
const changes = (told: ActivityEvent, words = english) =>
  changesOf(told, words, labelOf).map(({ label, before, after }) => `${label}: ${before} > ${after}`);
const of = (kind: EventKind, actor: ActivityPerson | null, target: ActivityPerson, more: Partial<ActivityEvent> = {}) =>
  event(kind, { actor, ...recorded(target)[kind], ...more });

/** All that a person can read of an event. */
function row(told: ActivityEvent, words = english): string {
  const parts = { words, locale: "en-GB", person: "", choose: () => {}, labelOf };
  const place = show(html`${eventRow(told, parts)}`);
  return wordsOn(place);
}

describe("the sentences of the Activity tab", () => {
  afterEach(clear);

  describe("every kind", () => {
    const pairs: [string, ActivityPerson | null, ActivityPerson][] = [
      ["by another to another", amara, kwame],
      ["by the reader", ioana, kwame],
      ["to the reader", amara, ioana],
      ["by the reader to themselves", ioana, ioana],
      ["by nobody who was signed in", null, kwame],
      ["by nobody to the reader", null, ioana],
      ["by somebody without a name", person("u-x", ""), person("u-y", "")],
      ["of an earlier version", { ...amara, id: null as never }, { ...kwame, id: null as never }],
    ];
    for (const [how, actor, target] of pairs) {
      for (const [language, words] of [
        ["English", english],
        ["German", german],
      ] as const) {
        it(`is a whole sentence with nothing missing, ${how}, in ${language}`, () => {
          for (const told of everyKind(actor, target)) {
            const text = sentence(told, words);
            const shown = row(told, words);
            expect(`${told.kind}: ${text}`).toMatch(/^[\w.]+: \S.+\.$/);
            for (const flaw of ["undefined", "null", "[object", "  ", " .", "NaN"]) expect(text).notToContain(flaw);
            for (const flaw of ["undefined", "null", "[object", "NaN"]) expect(shown).notToContain(flaw);
            expect(shown.length > 10).toBe(true);
          }
        });

        it(`is readable where nothing but the kind is told, ${how}, in ${language}`, () => {
          for (const kind of kinds) {
            const text = sentence(event(kind, { actor, target, address: null }), words);
            expect(`${kind}: ${text}`).toMatch(/^[\w.]+: \S.+\.$/);
            expect(text).notToContain("undefined");
          }
        });
      }
    }

    it("stands in one group, and the groups are those of the server", async () => {
      const path = "../../../server-plugin/src/activity/event-groups.ts";
      const server = (await import(path)) as {
        eventGroups: string[];
        eventKinds: string[];
        kindsIn: (asked: string) => string[];
      };
      expect([...eventGroups].sort()).toEqual([...server.eventGroups].sort());
      for (const group of eventGroups) expect(kindsOf(group).sort()).toEqual([...server.kindsIn(group)].sort());
      expect([...kinds].sort()).toEqual([...server.eventKinds].sort());
    });
  });

  describe("in English", () => {
    const exact: [EventKind, string][] = [
      ["session.started", "Kwame Boateng signed in."],
      ["session.ended", "Kwame Boateng signed out."],
      ["user.locked", "Kwame Boateng was locked after 3 wrong tries."],
      ["user.unlocked", "Amara Nwosu unlocked Kwame Boateng."],
      ["user.unlock_asked", "Amara Nwosu sent Kwame Boateng a link to unlock their sign-in."],
      ["user.created", "Amara Nwosu added Kwame Boateng as Dispatcher and sent a set-up link."],
      ["user.activated", "Kwame Boateng set up their sign-in."],
      ["user.password_changed", "Kwame Boateng chose a new password."],
      ["user.email_changed", "Amara Nwosu changed the e-mail address of Kwame Boateng."],
      ["user.renamed", "Amara Nwosu changed the name of Kwame Boateng."],
      ["user.deleted", "Amara Nwosu deleted Kwame Boateng."],
      ["membership.created", "Kwame Boateng confirmed and joined."],
      ["membership.profile_changed", "Amara Nwosu changed the profile of Kwame Boateng."],
      ["membership.deactivated", "Amara Nwosu deactivated Kwame Boateng."],
      ["membership.removed", "Amara Nwosu removed Kwame Boateng from this organization."],
      ["membership.reviewed", "Amara Nwosu marked Kwame Boateng as reviewed."],
      ["reset.asked", "Amara Nwosu asked to reset the sign-in of Kwame Boateng."],
      ["link.withdrawn", "Amara Nwosu withdrew the set-up link that was mailed to Kwame Boateng."],
      ["letter.resent", "Amara Nwosu sent a letter again that had not arrived."],
      ["join.asked", "Amara Nwosu asked yusuf.demir@palisander.example to join as Auditor."],
      ["join.lapsed", "The request to yusuf.demir@palisander.example lapsed."],
      ["profile.created", "Amara Nwosu created the profile Dispatcher."],
      ["profile.changed", "Amara Nwosu changed the profile Dispatcher, held by 210 people."],
      ["profile.deleted", "Amara Nwosu deleted the profile Dispatcher and moved 5 people to Member."],
      ["organization.created", "Ostervik Freight was set up."],
      ["organization.settings_changed", "Amara Nwosu changed the settings."],
      ["session.ended_by_owner", "Kwame Boateng ended another session of their own."],
      ["two_factor.switched_on", "Kwame Boateng switched on two-factor authentication, with 10 recovery codes."],
      ["two_factor.replaced", "Kwame Boateng set up two-factor authentication on another device."],
      ["two_factor.switched_off", "Amara Nwosu switched off two-factor authentication for Kwame Boateng."],
      ["recovery_codes.renewed", "Kwame Boateng made new recovery codes."],
      ["recovery_code.used", "Kwame Boateng used a recovery code; 9 are left."],
      ["security_questions.set", "Kwame Boateng set their security questions."],
      ["security_questions.removed", "Kwame Boateng removed their security questions."],
      ["membership.two_factor_required", "Amara Nwosu required two-factor authentication of Kwame Boateng."],
    ];
    for (const [kind, text] of exact) it(`say: ${text}`, () => expect(sentence(of(kind, amara, kwame))).toBe(text));

    for (const [told, text] of [
      [of("membership.deactivated", ioana, kwame), "You deactivated Kwame Boateng."],
      [
        of("session.ended_by_owner", kwame, kwame, { after: { sessions: 3 } }),
        "Kwame Boateng ended 3 other sessions of their own.",
      ],
      [of("membership.deactivated", amara, ioana), "Amara Nwosu deactivated you."],
      [of("user.locked", null, ioana), "You were locked after 3 wrong tries."],
      [
        of("user.locked", amara, kwame, { actor: amara, after: { reason: "dormant" } }),
        "Kwame Boateng was locked after 6 months without a sign-in.",
      ],
      [of("user.renamed", ioana, ioana), "You changed your name."],
      [of("user.renamed", kwame, kwame), "Kwame Boateng changed their own name."],
      [of("user.renamed", amara, ioana), "Amara Nwosu changed your name."],
      [of("user.activated", ioana, ioana), "You set up your sign-in."],
      [of("user.unlocked", kwame, kwame), "Kwame Boateng unlocked their own sign-in."],
      [of("user.created", null, kwame), "Kwame Boateng was added as Dispatcher and sent a set-up link."],
      [
        of("user.created", amara, kwame, { after: { firstSignIn: "initial_password", profile: "Member" } }),
        "Amara Nwosu added Kwame Boateng as Member with an initial password.",
      ],
      [
        of("reset.asked", amara, kwame, { after: { link: "activate" } }),
        "Amara Nwosu sent Kwame Boateng a new set-up link.",
      ],
      [of("reset.asked", null, kwame), "Someone who was not signed in asked to reset the sign-in of Kwame Boateng."],
      [of("join.asked", ioana, kwame, { after: { email: "a@b.example" } }), "You asked a@b.example again to join."],
      [
        of("profile.changed", ioana, kwame, { after: { members: 1 } }),
        "You changed the profile Dispatcher, held by 1 person.",
      ],
      [of("profile.deleted", ioana, kwame, { after: null }), "You deleted the profile Dispatcher."],
      [of("two_factor.switched_off", kwame, kwame), "Kwame Boateng switched off two-factor authentication."],
      [of("two_factor.switched_off", ioana, kwame), "You switched off two-factor authentication for Kwame Boateng."],
      [of("two_factor.switched_off", null, kwame), "Someone switched off two-factor authentication for Kwame Boateng."],
      [of("recovery_code.used", ioana, ioana, { after: { left: 1 } }), "You used a recovery code; 1 is left."],
      [of("recovery_code.used", ioana, ioana, { after: { left: 0 } }), "You used a recovery code; none is left."],
      [of("security_questions.set", ioana, ioana), "You set your security questions."],
      [
        of("membership.two_factor_required", ioana, kwame, { after: { required: false } }),
        "You lifted the requirement of two-factor authentication for Kwame Boateng.",
      ],
    ] as const)
      it(`say: ${text}`, () => expect(sentence(told)).toBe(text));
  });

  describe("in German", () => {
    for (const [told, text] of [
      [of("membership.deactivated", ioana, kwame), "Sie haben Kwame Boateng deaktiviert."],
      [of("membership.deactivated", amara, kwame), "Amara Nwosu hat Kwame Boateng deaktiviert."],
      [of("membership.deactivated", amara, ioana), "Amara Nwosu hat Sie deaktiviert."],
      [of("session.started", ioana, ioana), "Sie haben sich angemeldet."],
      [of("session.ended", kwame, kwame), "Kwame Boateng hat sich abgemeldet."],
      [of("user.locked", null, ioana), "Sie wurden nach 3 Fehlversuchen gesperrt."],
      [of("user.unlock_asked", amara, ioana), "Amara Nwosu hat Ihnen einen Link zum Entsperren geschickt."],
      [of("user.renamed", ioana, ioana), "Sie haben Ihren Namen geändert."],
      [of("user.renamed", kwame, kwame), "Kwame Boateng hat den eigenen Namen geändert."],
      [of("user.renamed", amara, kwame), "Amara Nwosu hat den Namen von Kwame Boateng geändert."],
      [
        of("user.created", ioana, kwame),
        "Sie haben Kwame Boateng als Dispatcher hinzugefügt und einen Link zum Einrichten geschickt.",
      ],
      [of("user.activated", ioana, ioana), "Sie haben Ihre Anmeldung eingerichtet."],
      [of("membership.created", kwame, kwame), "Kwame Boateng hat bestätigt und ist beigetreten."],
      [of("membership.created", ioana, ioana), "Sie haben bestätigt und sind beigetreten."],
      [
        of("reset.asked", amara, kwame),
        "Amara Nwosu hat darum gebeten, die Anmeldung von Kwame Boateng zurückzusetzen.",
      ],
      [
        of("join.asked", amara, kwame),
        "Amara Nwosu hat yusuf.demir@palisander.example gebeten, als Auditor beizutreten.",
      ],
      [of("link.withdrawn", amara, kwame), "Amara Nwosu hat den Link zum Einrichten an Kwame Boateng zurückgezogen."],
      [of("profile.changed", amara, kwame), "Amara Nwosu hat das Profil Dispatcher geändert; 210 Personen haben es."],
      [
        of("profile.deleted", amara, kwame),
        "Amara Nwosu hat das Profil Dispatcher gelöscht und 5 Personen Member gegeben.",
      ],
      [
        of("reset.asked", null, kwame),
        "Jemand ohne Anmeldung hat darum gebeten, die Anmeldung von Kwame Boateng zurückzusetzen.",
      ],
      [of("organization.created", null, kwame), "Ostervik Freight wurde eingerichtet."],
      [of("organization.settings_changed", ioana, kwame), "Sie haben die Einstellungen geändert."],
      [
        of("two_factor.switched_on", kwame, kwame),
        "Kwame Boateng hat die Zwei-Faktor-Anmeldung eingeschaltet, mit 10 Wiederherstellungscodes.",
      ],
      [of("two_factor.switched_off", amara, ioana), "Amara Nwosu hat die Zwei-Faktor-Anmeldung für Sie ausgeschaltet."],
      [
        of("recovery_code.used", kwame, kwame),
        "Kwame Boateng hat einen Wiederherstellungscode verwendet; 9 sind übrig.",
      ],
      [
        of("membership.two_factor_required", amara, kwame),
        "Amara Nwosu hat festgelegt, dass die Zwei-Faktor-Anmeldung von Kwame Boateng verlangt wird.",
      ],
    ] as const)
      it(`say: ${text}`, () => expect(sentence(told, german)).toBe(text));
  });

  describe("what was changed", () => {
    it("stands below as what was and what is", () => {
      expect(changes(of("user.renamed", amara, kwame))).toEqual(["Full name: Kwame B > Kwame Boateng"]);
      expect(changes(of("user.email_changed", amara, kwame))).toEqual([
        "E-mail: k@ostervik.example > kb@ostervik.example",
      ]);
      expect(changes(of("membership.profile_changed", amara, kwame))).toEqual(["Profile: Member > Dispatcher"]);
    });

    it("names permissions by their labels, and by their names where there is none", () => {
      expect(changes(of("profile.changed", amara, kwame))).toEqual([
        "Description:  > Sends lorries",
        "Gained:  > See invoices",
        "Lost: Pay invoices > ",
      ]);
      expect(changes(of("profile.created", amara, kwame))).toEqual([
        "Description:  > Sends lorries",
        "Permits:  > users.read, Pay invoices",
      ]);
      expect(changes(of("profile.deleted", amara, kwame))).toEqual(["Permitted: users.read, Pay invoices > "]);
    });

    it("repeats nothing that the sentence says", () => {
      expect(changes(of("user.created", amara, kwame))).toEqual(["E-mail:  > k@ostervik.example"]);
      for (const kind of [
        "user.locked",
        "reset.asked",
        "join.asked",
        "letter.resent",
        "organization.created",
        "session.ended_by_owner",
        "two_factor.switched_on",
        "recovery_code.used",
        "membership.two_factor_required",
      ] as const)
        expect(changes(of(kind, amara, kwame))).toEqual([]);
    });

    it("tells each setting that was changed, in the order of the form", () => {
      expect(changes(of("organization.settings_changed", amara, kwame))).toEqual([
        "Minimum length: 12 > 14",
        "Words not to use:  > ostervik, freight",
        "Two-factor required: No > Yes",
        "Security questions: Optional > Required",
        "Signed out when unused for: 1 hour > 45 minutes",
        "Signed out at the latest after: 24 hours > 8 hours",
      ]);
    });

    it("tells of a profile that requires two-factor now", () => {
      const told = of("profile.changed", amara, kwame, {
        before: { twoFactorRequired: false },
        after: { twoFactorRequired: true, members: 3 },
      });
      expect(changes(told, german)).toEqual(["Zwei-Faktor verlangt: Nein > Ja"]);
    });

    it("tells the profile and the note of a review", () => {
      expect(changes(of("membership.reviewed", amara, kwame), german)).toEqual([
        "Profil:  > Dispatcher",
        "Notiz:  > Still drives the night route.",
      ]);
    });

    it("says what was emptied", () => {
      const emptied = event("profile.changed", {
        before: { description: "Sends lorries" },
        after: { description: "" },
      });
      expect(changes(emptied)).toEqual(["Description: Sends lorries > Nothing"]);
    });

    it("is marked as deleted and inserted, with a word between that is heard", () => {
      const place = document.createElement("div");
      document.body.append(place);
      row(of("user.renamed", amara, kwame));
      const line = document.querySelector("dd");
      expect(line?.querySelector("del")?.textContent).toBe("Kwame B");
      expect(line?.querySelector("ins")?.textContent).toBe("Kwame Boateng");
      expect(line?.textContent?.replace(/\s+/g, " ").trim()).toBe("Kwame B became Kwame Boateng");
    });
  });

  describe("what a newer server tells of", () => {
    const unknown = event("starship.launched", {
      target: kwame,
      before: { warpFactor: 3, is_on: true, gone: null },
      after: { warpFactor: 9, is_on: false, crew: ["Ada", { name: "Bo" }], status: "orbiting", gone: null },
    });

    it("is named as it is, with whom it concerns", () => {
      expect(sentence(unknown)).toBe("Amara Nwosu: starship.launched, Kwame Boateng.");
      expect(sentence({ ...unknown, actor: null }, german)).toBe("starship.launched, Kwame Boateng.");
    });

    it("shows values whose names it does not know, readably", () => {
      expect(changes(unknown)).toEqual([
        "Status:  > orbiting",
        "Warp factor: 3 > 9",
        "Is on: Yes > No",
        "Crew:  > Ada, Name: Bo",
      ]);
    });

    it("shows a reason that has no words in the sentence", () => {
      const told = event("user.locked", { actor: null, target: kwame, after: { reason: "asteroid" } });
      expect([sentence(told), ...changes(told)]).toEqual(["Kwame Boateng was locked.", "Reason:  > asteroid"]);
    });

    it("keeps names that are names of the language itself", () => {
      const told = event("toString", { after: { constructor: "x" } });
      expect([sentence(told), ...changes(told)]).toEqual(["Amara Nwosu: toString.", "Constructor:  > x"]);
    });
  });
});
