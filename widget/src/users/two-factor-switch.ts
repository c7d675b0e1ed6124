// The switch that requires two-factor of one person; it says so where their profile or the organization requires it anyway.
import { switchField } from "../kit/switch-field.js";
import type { Member, ProfileSummary } from "../server.js";
import type { FormWords } from "../words/en.forms.js";

interface TwoFactorSwitch {
  on: boolean;
  /** The profile that they have, or get. */
  profile: Pick<ProfileSummary, "name" | "twoFactorRequired"> | undefined;
  byOrganization: boolean;
  help: string;
  error?: string | undefined;
  fixed?: boolean;
  words: FormWords["add"]["twoFactor"];
  set: (change: { twoFactorRequired: boolean }) => void;
}

export function twoFactorSwitch({ byOrganization, profile, help, words, set, ...rest }: TwoFactorSwitch) {
  const anyway = byOrganization
    ? words.byOrganization
    : profile?.twoFactorRequired
      ? words.byProfile(profile.name)
      : "";
  return switchField({
    ...rest,
    id: "twoFactorRequired",
    label: words.label,
    help: [help, anyway].filter(Boolean).join(" "),
    toggle: (on) => set({ twoFactorRequired: on }),
  });
}

/** Each of its members says so. */
export const isRequiredByOrganization = (members: readonly Pick<Member, "twoFactor">[]): boolean =>
  members.some(({ twoFactor }) => twoFactor.requiredBy.includes("organization"));
