// The people that the demo's stories need: the two sign-ins, those of both organizations, every status, difficult names.
import type { SeedStatus } from "./account-times.js";
import type { ProfileName } from "./profiles.js";
import { signIns } from "./sign-ins.js";

export interface PersonByHand {
  fullName: string;
  email: string;
  profile: ProfileName;
  status: SeedStatus;
  /** When it matters: whoever is of both organizations enters the one that they were in last. */
  seenDaysAgo?: number;
}

const person = (
  fullName: string,
  email: string,
  profile: ProfileName,
  status: SeedStatus = "active",
): PersonByHand => ({
  fullName,
  email,
  profile,
  status,
});

const { administrator, member } = signIns;
const amara = { fullName: "Amara Nwosu", email: "amara.nwosu@ostervik.example" };

export const ostervikByHand: readonly PersonByHand[] = [
  { ...person(administrator.fullName, administrator.email, "Administrator"), seenDaysAgo: 0.1 },
  { ...person(member.fullName, member.email, "Dispatcher"), seenDaysAgo: 0.8 },
  { ...person(amara.fullName, amara.email, "Auditor"), seenDaysAgo: 2 },
  person("Halvard Øverbø", "halvard.overbo@ostervik.example", "Administrator"),
  person("Łucja Żółkiewska", "lucja.zolkiewska@ostervik.example", "Billing", "strikes"),
  person("Θεόδωρος Παπαντωνίου", "theodoros.papantoniou@ostervik.example", "Dispatcher", "dormant"),
  person("田中 さくら", "sakura.tanaka@ostervik.example", "Help Desk", "invited"),
  person("Олена Городоцька", "olena.horodotska@ostervik.example", "Operations", "invitationExpired"),
  person("ليلى الحداد", "layla.alhaddad@ostervik.example", "Team Lead", "deactivated"),
  person("24/7 Night Desk", "night-desk@ostervik.example", "Dispatcher"),
  person("Çağla Ünsal-Öztürk", "cagla.unsal-ozturk@ostervik.example", "Team Lead"),
  person("O'Shaughnessy-Featherstonehaugh, Siobhán Aoife", "siobhan@ostervik.example", "Billing"),
  person(
    "Maria do Carmo Teresa Sebastiana de Albuquerque Vasconcelos e Sousa de Mascarenhas Corte-Real",
    "maria.do.carmo.de.albuquerque.vasconcelos.e.sousa@ostervik.example",
    "Member",
  ),
  person(
    "Bartholomäus-Maximilian Freiherr von Wolffenbüttel-Hohenschwangau-Lichtenfels zu Oberammerbach",
    "b.von.wolffenbuettel-hohenschwangau@ostervik.example",
    "Operations",
    "strikes",
  ),
  person("Ng", "ng@ostervik.example", "Member"),
];

/** All of Palisander Labs; the first two are of Ostervik Freight as well, and the last is deleted before the demo begins. */
export const palisanderByHand: readonly PersonByHand[] = [
  { ...person(administrator.fullName, administrator.email, "Auditor"), seenDaysAgo: 9 },
  { ...person(amara.fullName, amara.email, "Administrator"), seenDaysAgo: 12 },
  person("Rosalind Achterberg", "rosalind@palisander.example", "Administrator"),
  person("Iñigo Etxeberria", "inigo@palisander.example", "Operations"),
  person("김하은", "haeun.kim@palisander.example", "Billing"),
  person("Tane Parata", "tane@palisander.example", "Member", "invited"),
  person("Wilhelmina de Groot", "wilhelmina@palisander.example", "Member", "dormant"),
  person("Jonas Verbeek", "jonas@palisander.example", "Member"),
];
