// Writes the activity list as a file, a page at a time, as fast as it is read.
import type { MemberContext } from "../platform/context.js";
import { foldText } from "../platform/fold-text.js";
import type { ActivityExport } from "./activity.schema.js";
import { type AuditRow, findLastId, type Place, stretchQuery } from "./activity.store.js";
import { byteOrderMark, toCsv } from "./csv.js";
import { filterOf, toEvent } from "./list-activity.js";

type ExportFormat = ActivityExport["format"];

export interface ExportedActivity {
  fileName: string;
  mediaType: string;
  file: ReadableStream<Uint8Array>;
}

const eventsAtATime = 500;

const mediaTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/jsonl; charset=utf-8",
};

const columns = ["time", "kind", "actor", "actor_id", "target", "target_id", "profile", "before", "after"];
const header = [...columns, "address", "event_id"];

/**
 * What has been recorded by now, newest first. `again` is asked before every page and throws when the caller may read no
 * more: then the file breaks off with an error, so that nobody takes a part of it for the whole. Throws what `filterOf` throws.
 */
export async function exportActivity(
  context: MemberContext,
  { format, ...asked }: ActivityExport,
  again: () => Promise<MemberContext>,
): Promise<ExportedActivity> {
  const filter = { ...(await filterOf(context, asked)), upToId: await findLastId(context.db) };
  const encoder = new TextEncoder();
  let after: Place | null = null;
  let begun = false;

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    try {
      await writePage(controller, await again());
    } catch (error) {
      context.log.warn({ err: error, requestId: context.requestId }, "a file of activity broke off");
      throw error;
    }
  }

  async function writePage(controller: ReadableStreamDefaultController<Uint8Array>, current: MemberContext) {
    const stretch = { filter, way: "older", after, limit: eventsAtATime } as const;
    const rows: AuditRow[] = await stretchQuery(current.db, stretch).execute();
    const text = (begun ? "" : beginning(format)) + linesOf(format, rows, current);
    if (text !== "") controller.enqueue(encoder.encode(text));
    begun = true;
    after = rows.at(-1) ?? null;
    if (rows.length < eventsAtATime) controller.close();
  }

  return {
    fileName: fileNameOf(context, format),
    mediaType: mediaTypes[format],
    // Nothing is read before it is asked for.
    file: new ReadableStream({ pull }, { highWaterMark: 0 }),
  };
}

function beginning(format: ExportFormat): string {
  return format === "csv" ? byteOrderMark + toCsv([header]) : "";
}

function linesOf(format: ExportFormat, rows: AuditRow[], context: MemberContext): string {
  if (format === "jsonl") return rows.map((row) => `${JSON.stringify(toEvent(row, context))}\n`).join("");
  return toCsv(rows.map((row) => cellsOf(row, context)));
}

function cellsOf(row: AuditRow, context: MemberContext): (string | null)[] {
  const { actor, address, at, id, kind, profile, target } = toEvent(row, context);
  const people = [actor?.fullName ?? null, actor?.id ?? null, target?.fullName ?? null, target?.id ?? null];
  return [at, kind, ...people, profile?.name ?? null, row.before, row.after, address, id];
}

/** In letters that every file system and every header takes. */
function fileNameOf({ now, standing }: MemberContext, format: ExportFormat): string {
  const plain = foldText(standing.name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const organization = plain.slice(0, 60) || standing.publicId;
  return `activity-${organization}-${new Date(now()).toISOString().slice(0, 10)}.${format}`;
}
