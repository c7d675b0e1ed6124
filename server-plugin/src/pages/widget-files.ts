// The widget's built files, read once and kept compressed.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { sha256 } from "../platform/secrets.js";

export interface WidgetFile {
  text: string;
  brotli: Uint8Array<ArrayBuffer>;
  etag: string;
}

let files: Map<string, WidgetFile> | undefined;

/** By path: `widget.js`, and its chunks as `widget/….js`. Throws when the widget has not been built. */
export function widgetFiles(): Map<string, WidgetFile> {
  files ??= read();
  return files;
}

function read(): Map<string, WidgetFile> {
  const folder = dirname(createRequire(import.meta.url).resolve("@user-manager/widget"));
  const chunks = readdirSync(join(folder, "widget")).map((name) => `widget/${name}`);
  const names = ["widget.js", ...chunks].filter((name) => name.endsWith(".js"));
  return new Map(names.map((name) => [name, compress(readFileSync(join(folder, name), "utf8"))]));
}

function compress(text: string): WidgetFile {
  const options = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
  return { text, brotli: new Uint8Array(brotliCompressSync(text, options)), etag: `"${sha256(text).slice(0, 16)}"` };
}
