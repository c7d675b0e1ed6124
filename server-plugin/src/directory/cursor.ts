// A place in the users list, as opaque text that belongs to one question.
import * as z from "zod";
import { Refusal } from "../platform/refusals.js";
import { sha256 } from "../platform/secrets.js";

/** The place of one member: the group they stand in (profile or status), their sort key, their membership. */
export interface Place {
  group: string | null;
  key: string;
  id: number;
}

export interface Cursor {
  way: "next" | "previous";
  place: Place;
}

const Written = z.tuple([
  z.string(),
  z.enum(["next", "previous"]),
  z.string().nullable(),
  z.string(),
  z.number().int().nonnegative().safe(),
]);

/** `question` is anything that the same question always gives and no other does. */
export function writeCursor(question: string, { way, place }: Cursor): string {
  const written: z.output<typeof Written> = [fingerprint(question), way, place.group, place.key, place.id];
  return Buffer.from(JSON.stringify(written)).toString("base64url");
}

/** Throws `invalid_input` for what is no cursor, or the cursor of another question. */
export function readCursor(question: string, text: string): Cursor {
  const result = Written.safeParse(parse(text));
  if (!result.success || result.data[0] !== fingerprint(question)) {
    throw new Refusal("invalid_input", { fields: { cursor: "invalid" } });
  }
  const [, way, group, key, id] = result.data;
  return { way, place: { group, key, id } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function fingerprint(question: string): string {
  return sha256(question).slice(0, 12);
}
