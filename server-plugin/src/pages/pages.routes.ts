// What browsers load: the widget's files, the confirmation page, and a sign of life.
import { router } from "../platform/http/environment.js";
import { open } from "../platform/http/guard.js";
import { pagePolicy } from "../platform/http/headers.js";
import { Refusal } from "../platform/refusals.js";
import { confirmPage, confirmStyle } from "./confirm-page.js";
import { widgetFiles } from "./widget-files.js";

// A chunk's name changes with what is in it; the entry's does not.
const revalidate = "no-cache";
const forever = "public, max-age=31536000, immutable";

export const pagesRoutes = router()
  .get("/widget.js", open(), (c) => script("widget.js", revalidate, c.req.raw.headers))
  .get("/widget/:file", open(), (c) => script(`widget/${c.req.param("file")}`, forever, c.req.raw.headers))
  .get("/confirm", open(), (c) => {
    c.header("Content-Security-Policy", pagePolicy);
    return c.html(confirmPage(c.var.context.options));
  })
  .get("/confirm.css", open(), (c) => {
    c.header("Cache-Control", revalidate);
    return c.body(confirmStyle, 200, { "Content-Type": "text/css; charset=utf-8" });
  })
  .get("/health", open(), async (c) => {
    await c.var.context.db.selectFrom("um_migrations").select("number").limit(1).execute();
    return c.json({ status: "ok" }, 200);
  });

function script(name: string, cacheControl: string, request: Headers): Response {
  const file = widgetFiles().get(name);
  if (file === undefined) throw new Refusal("not_found");
  const headers: Record<string, string> = {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": cacheControl,
    ETag: file.etag,
    Vary: "Accept-Encoding",
  };
  if (request.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  if (!/\bbr\b/.test(request.get("accept-encoding") ?? "")) return new Response(file.text, { headers });
  return new Response(file.brotli, { headers: { ...headers, "Content-Encoding": "br" } });
}
