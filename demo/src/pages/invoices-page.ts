// What the organization was billed, with a button to pay for those who may.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import type { Fleet, Invoice } from "../fleet.js";
import { may } from "../may.js";
import type { Markup } from "./document.js";
import { euros, month, shortDate } from "./formats.js";
import { portalPage } from "./portal-page.js";
import { invoices as section } from "./sections.js";

export function invoicesPage(person: CurrentUser, fleet: Fleet): Markup {
  const invoices = fleet.invoices(person.organization?.name ?? "");
  const mayPay = may(person, "invoices.pay");
  return portalPage(
    person,
    section,
    html`<div class="title"><h1>Invoices</h1><p>The last six months.</p></div>
      <section class="card flush"><ul class="rows">${invoices.map((invoice) => row(invoice, mayPay))}</ul></section>`,
  );
}

function row({ number, issuedAt, dueAt, euros: amount, paid }: Invoice, mayPay: boolean): Markup {
  const state = paid ? html`<span class="done">Paid</span>` : html`<span>Due ${shortDate(dueAt)}</span>`;
  const pay = html`<form method="post" action="/invoices/${number}/pay"><button class="quiet" aria-label="Pay ${number}">Pay</button></form>`;
  return html`<li class="invoice">
    <b>${month(issuedAt)}</b><span>${number}</span><span class="figure">${euros(amount)}</span>${state}
    ${mayPay && !paid ? pay : ""}
  </li>`;
}
