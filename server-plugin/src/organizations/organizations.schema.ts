// What changing an organization's settings takes. Bounds are judged by the verb, so that all are told at once.
import * as z from "zod";

export const SettingsChange = z
  .strictObject({
    minimumLength: z.number().int(),
    words: z.array(z.string().max(1_024)),
    twoFactorRequired: z.boolean(),
    securityQuestions: z.enum(["off", "optional", "required"]),
    idleMinutes: z.number().int(),
    absoluteMinutes: z.number().int(),
  })
  .partial();
export type SettingsChange = z.output<typeof SettingsChange>;
