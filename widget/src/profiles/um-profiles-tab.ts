// <um-profiles-tab>: stands here for the tab.
import { html } from "lit";
import { define } from "../kit/define.js";
import type { Me } from "../server.js";
import { ShellElement } from "../words/shell-element.js";

class UmProfilesTab extends ShellElement {
  static override properties = { server: {}, organization: { attribute: false } };

  server = "";
  organization: Me["organizations"][number] | undefined;

  protected override render() {
    return html``;
  }
}

define("um-profiles-tab", UmProfilesTab);
