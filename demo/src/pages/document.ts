// The frame of every page: head, style sheet and one script, which usually brings the User Manager's elements.
import { html } from "hono/html";

export const portalName = "Harbor Cloud";

/** What `html` gives, with everything in it escaped. */
export type Markup = ReturnType<typeof html>;

export function page(title: string, content: Markup, script = "/user-manager/widget.js"): Markup {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · ${portalName}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/portal.css">
    <script type="module" src="${script}"></script>
  </head>
  <body>
${content}
  </body>
</html>`;
}
