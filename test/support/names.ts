// Two thousand real names of many scripts, the same each time.
import { allFakers } from "@faker-js/faker";

const locales = [
  "en",
  "de",
  "sv",
  "pl",
  "fr",
  "es",
  "tr",
  "da",
  "ru",
  "el",
  "ar",
  "zh_CN",
  "ja",
  "ko",
  "cs_CZ",
  "vi",
] as const;

const awkward = [
  "'t Hooft, Gerard",
  "3PO",
  "Łukasz Đorđević",
  "Jürgen Aßmann",
  "Søren Kjærgaard",
  "İpek Işık",
  "Ælfred Þórsson",
  "José José",
  "jose jose",
  "𠮷野 家",
];

/** Full names with unique addresses; some share a name. */
export function realNames(count: number): { fullName: string; email: string }[] {
  for (const locale of locales) allFakers[locale].seed(7);
  return Array.from({ length: count }, (_, index) => {
    const faker = allFakers[locales[index % locales.length] ?? "en"];
    const fullName = awkward[index] ?? `${faker.person.firstName()} ${faker.person.lastName()}`;
    const local = allFakers.en.internet
      .username({ firstName: allFakers.en.person.firstName() })
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ".");
    const domain = index % 40 === 0 ? "bücher.example" : "ostervik.example";
    return { fullName, email: `${local.replace(/^\.+|\.+$/g, "")}.${index}@${domain}` };
  });
}
