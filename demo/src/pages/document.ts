// The frame of every page: head, style sheet and the one script that brings the User Manager's elements.
import { html } from "hono/html";

export const portalName = "Harbor Cloud";

/** What `html` gives, with everything in it escaped. */
export type Markup = ReturnType<typeof html>;

export function page(title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · ${portalName}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/portal.css">
    <script type="module" src="/user-manager/widget.js"></script>
  </head>
  <body>
${content}
  </body>
</html>`;
}
