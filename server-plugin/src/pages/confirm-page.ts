// The page on which the links of mails land.
import { html } from "hono/html";
import type { Options } from "../options.js";

export function confirmPage({ basePath, homePath, portalName }: Pick<Options, "basePath" | "homePath" | "portalName">) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${portalName}</title>
    <link rel="stylesheet" href="${basePath}/confirm.css">
    <script type="module" src="${basePath}/widget.js"></script>
  </head>
  <body>
    <main>
      <user-manager-confirmation server="${basePath}" portal-name="${portalName}" home="${homePath}"></user-manager-confirmation>
    </main>
    <noscript><p>This page needs JavaScript to check your link.</p></noscript>
  </body>
</html>`;
}

export const confirmStyle = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 0; min-block-size: 100dvh; display: grid; place-items: center; background: light-dark(#f4f7f8, #101518); color: light-dark(#121a1e, #e8eef0); }
main { inline-size: min(520px, 100vw - 32px); padding-block: 32px; display: grid; justify-items: center; }
`;
