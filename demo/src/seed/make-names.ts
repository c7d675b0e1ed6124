// Makes believable names of many languages, the same ones for the same seed.
import {
  base,
  cs_CZ,
  de,
  el,
  en,
  en_IN,
  en_NG,
  es,
  Faker,
  fi,
  fr,
  generateMersenne53Randomizer,
  hr,
  hu,
  it,
  type LocaleDefinition,
  lv,
  mk,
  nb_NO,
  nl,
  pl,
  pt_PT,
  ro,
  ru,
  sv,
  tr,
  uk,
  vi,
  yo_NG,
} from "@faker-js/faker";
import { type NamesOfScript, namesByHand } from "./names-by-hand.js";
import { romanize } from "./romanize.js";

export interface MadeName {
  fullName: string;
  /** `given.family` in ASCII, for an address. */
  romanized: string;
}

// A freight company of northern Europe with crews from everywhere: how often each language comes up.
const languages: [LocaleDefinition, number][] = [
  ...[nb_NO, sv, de, en].map((locale): [LocaleDefinition, number] => [locale, 10]),
  ...[nl, pl, fr, fi].map((locale): [LocaleDefinition, number] => [locale, 6]),
  ...[es, pt_PT, it, cs_CZ, ro, hr, hu, lv, tr, vi, en_NG, en_IN, yo_NG].map((locale): [LocaleDefinition, number] => [
    locale,
    3,
  ]),
  [ru, 4],
  [uk, 4],
  [mk, 2],
  [el, 5],
];
const oneByHandIn = 11;

/** Returns a function that makes the next name. */
export function makeNames(seed: number): () => MadeName {
  const randomizer = generateMersenne53Randomizer(seed);
  const makers = languages.map(([locale, weight]) => ({
    weight,
    value: new Faker({ locale: [locale, en, base], randomizer }),
  }));
  const chooser = new Faker({ locale: [en, base], randomizer });
  const byHand = (names: NamesOfScript): MadeName => {
    const [given, givenRomanized] = chooser.helpers.arrayElement(names.given);
    const [family, familyRomanized] = chooser.helpers.arrayElement(names.family);
    return { fullName: names.join(given, family), romanized: `${givenRomanized}.${familyRomanized}` };
  };
  return () => {
    if (chooser.number.int({ max: oneByHandIn - 1 }) === 0) return byHand(chooser.helpers.arrayElement(namesByHand));
    const { person } = chooser.helpers.weightedArrayElement(makers);
    const sex = person.sexType();
    const [given, family] = [person.firstName(sex), person.lastName(sex)];
    return { fullName: `${given} ${family}`, romanized: `${romanize(given)}.${romanize(family)}` };
  };
}
