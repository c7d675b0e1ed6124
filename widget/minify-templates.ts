// A Vite plugin: takes the comments and blanks out of css`…` and html`…`, where no minifier looks.
import type { Plugin } from "vite";

interface Node {
  type: string;
  [key: string]: unknown;
}
interface Piece {
  start: number;
  end: number;
}

const shorten: Record<string, (text: string) => string> = {
  css: (text) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\s+/g, " ")
      .replace(/ ?([{};,>]) ?/g, "$1")
      .replace(/\b0\.(?=\d)/g, ".")
      .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b/g, "#$1$2$3")
      .replace(/: /g, ":")
      .replace(/;}/g, "}"),
  // A line break beside a tag is only our formatting; a blank may stand between two words, so one stays.
  html: (text) =>
    text
      .replace(/>\s*\n\s*(?=<|$)/g, ">")
      .replace(/^\s*\n\s*(?=<|$)/, "")
      .replace(/\s+/g, " ")
      .replace(/ ?\/>/g, ">"),
  svg: (text) => text.replace(/\s+/g, " "),
};

function* templates(node: unknown): Generator<{ tag: string; pieces: Piece[] }> {
  if (Array.isArray(node)) {
    for (const each of node) yield* templates(each);
  } else if (typeof node === "object" && node !== null && "type" in node) {
    const { type, tag, quasi } = node as Node & { tag?: { name?: string }; quasi?: { quasis: Piece[] } };
    if (type === "TaggedTemplateExpression" && tag?.name && quasi) yield { tag: tag.name, pieces: quasi.quasis };
    for (const child of Object.values(node)) yield* templates(child);
  }
}

export function minifyTemplates(): Plugin {
  return {
    name: "minify-templates",
    enforce: "post",
    transform(code, id) {
      if (!id.includes("/widget/src/")) return null;
      const found = [...templates(this.parse(code))].flatMap(({ tag, pieces }) => {
        const short = shorten[tag];
        return short ? pieces.map(({ start, end }) => ({ start, end, short })) : [];
      });
      let result = code;
      for (const { start, end, short } of found.sort((a, b) => b.start - a.start)) {
        result = result.slice(0, start) + short(result.slice(start, end)) + result.slice(end);
      }
      return { code: result, map: null };
    },
  };
}
