// Pieces that several views share.

import { h } from "./dom.js";
import { titleOf } from "./format.js";
import { t } from "./language.js";
import { documentLink } from "./route.js";

export const TYPES = ["monetary_award", "percentage", "deadline", "target", "amount"];
export const KINDS = ["by", "period", "recurring", "effective_from", "valid_until", "validity", "apply_by", "within"];
export const INSTRUMENTS = ["award", "subsidy", "grant", "support", "award_subsidy", "interest_subsidy", "other"];

/** The head of a view. It takes the focus when the view opens. */
export function heading(text, lead = null) {
  return h("header", { class: "view-head" }, h("h1", { tabindex: "-1" }, text), lead && h("p", { class: "lead" }, lead));
}

/** A link to a record of a document in the list. */
export function recordLink(documents, row, text) {
  return h("a", { href: documentLink(documents[row.doc].doc_id, row.id) }, text);
}

/** The document of a row, quietly. */
export function documentCell(documents, row) {
  const document = documents[row.doc];
  return h("a", { class: "quiet document-name", href: documentLink(document.doc_id), title: titleOf(document) }, titleOf(document));
}

/** Groups of a chart: the values of an enumeration with their words and colours, the colours in turn. */
export function groups(prefix, names) {
  return names.map((name, place) => ({ name, label: t(`${prefix}.${name}`), colour: `c${place + 1}` }));
}

/** The options of a choice: all, then the values of an enumeration. */
export function options(prefix, names) {
  return [["", t(`${prefix}.all`)], ...names.map((name) => [name, t(`${prefix}.${name}`)])];
}

/** A button that takes a choice made in a chart back. */
export function chosen(label, ondrop) {
  return h("button", { type: "button", class: "chosen", onclick: ondrop }, label, h("span", { "aria-hidden": "true" }, " ×"));
}
