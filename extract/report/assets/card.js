// A record as a card: what it says in a line, and all of it when it is opened.

import { h } from "./dom.js";
import { days, quantity } from "./format.js";
import { t } from "./language.js";

const COMMON = new Set(["schema_version", "record_id", "type", "doc_id", "source", "sentence", "mention", "related", "bbox", "line"]);
const LAST = ["section", "page", "ocr_confidence", "rule"];
const ENUMERATIONS = new Set(["role", "instrument", "kind", "change", "frequency", "recurrence", "nature", "reason", "thresholds_combine"]);

/** What a record is within its type. */
export function roleOf(record) {
  return record.role ?? record.instrument ?? record.kind ?? record.change ?? record.reason;
}

/** The words for that. */
export function roleLabel(record) {
  const prefix = ["role", "instrument", "kind", "change", "reason"].find((name) => record[name] !== undefined);
  return t(`${prefix}.${record[prefix]}`);
}

/** What a record is about, as written. */
export function subjectOf(record) {
  if (record.type === "deadline") return [...record.sentence.text].slice(record.mention.start - record.sentence.start).join("");
  return record.indicator ?? record.beneficiary ?? record.subject ?? record.condition ?? record.section?.at(-1) ?? "";
}

/** The value of a record in a few characters. */
export function valueOf(record) {
  if (record.type === "unread") return record.mention.text;
  if (record.type === "monetary_award") return [record.amount, record.rate].filter(Boolean).map(quantity).join(" · ");
  if (record.type === "deadline") return record.start || record.end ? days(record.start, record.end) : record.mention.text;
  return record.value ? quantity(record.value) : record.mention.text;
}

/** Everything that a record says, as a list of fields, with what can be done with it. related: [id, words]; actions: buttons. */
export function details(record, related, onpick, actions) {
  const own = Object.keys(record).filter((name) => !COMMON.has(name) && !LAST.includes(name));
  const fields = [...own, ...LAST]
    .filter((name) => told(record[name]))
    .map((name) => [h("dt", {}, t(`field.${name}`)), h("dd", {}, field(name, record[name]))]);
  const links = related.map(([id, words]) => h("button", { type: "button", class: "chip", onclick: () => onpick(id) }, words));
  const sentence = h("blockquote", { lang: "zh" }, ...sentenceOf(record));
  const beside = links.length ? [h("dt", {}, t("field.related")), h("dd", { class: "chips" }, links)] : null;
  return h("div", { class: "details" }, sentence, h("dl", {}, fields, beside), h("div", { class: "actions" }, actions));
}

function sentenceOf({ sentence, mention }) {
  const units = [...sentence.text]; // offsets count code points
  const [start, end] = [mention.start - sentence.start, mention.end - sentence.start];
  const part = (from, to) => units.slice(from, to).join("");
  if (start < 0 || end > units.length) return [sentence.text];
  return [part(0, start), h("b", {}, mention.text), part(end)];
}

function told(value) {
  return value !== null && value !== undefined && value !== false && !(Array.isArray(value) && !value.length);
}

function field(name, value) {
  if (ENUMERATIONS.has(name)) return t(`${name}.${value}`);
  if (name === "thresholds") return h("ul", { class: "plain" }, value.map(threshold));
  if (name === "section") return value.join(" › ");
  if (value === true) return t("value.true");
  if (value?.bound) return [quantity(value), h("span", { class: "quiet" }, ` ${t(`bound.${value.bound}`)}`)];
  if (typeof value === "object")
    return [
      value.text && `${value.text} `,
      h("span", { class: "quiet" }, days(value.start, value.end)),
      value.recurrence && ` ${t(`recurrence.${value.recurrence}`)}`,
    ].filter(Boolean);
  return name === "rule" ? h("code", {}, value) : String(value);
}

function threshold({ subject, quantity: value, group }) {
  return h("li", {}, subject && `${subject} `, quantity(value), group ? h("span", { class: "quiet" }, ` (${group + 1})`) : null);
}
