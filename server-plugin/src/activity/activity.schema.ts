// The question that the activity list is asked.
import * as z from "zod";
import { Limit, PublicId, plainText } from "../platform/http/fields.schema.js";
import { eventGroups, eventKinds } from "./event-groups.js";

/** ISO 8601 with its offset; inside, UTC milliseconds. */
const Time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const filters = {
  /** A person's id: whoever did it, or whom it was done to. */
  person: PublicId.optional(),
  /** One kind, or a group of them. */
  kind: z.enum([...eventGroups, ...eventKinds]).optional(),
  /** At or after. */
  from: Time.optional(),
  /** Before. */
  to: Time.optional(),
};

export const ActivityQuery = z.strictObject({
  ...filters,
  cursor: plainText(500).optional(),
  limit: Limit.default(50),
});
export type ActivityQuery = z.output<typeof ActivityQuery>;

export const ActivityExport = z.strictObject({ ...filters, format: z.enum(["csv", "jsonl"]) });
export type ActivityExport = z.output<typeof ActivityExport>;

/** What narrows the list, and the file alike. */
export type ActivityFilter = Pick<ActivityQuery, "person" | "kind" | "from" | "to">;
