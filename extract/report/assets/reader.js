// A document: its text, its records beside it, and the way from each to the other.

import { details, valueOf } from "./card.js";
import { documentHead } from "./documenthead.js";
import { h } from "./dom.js";
import { count } from "./format.js";
import { filters } from "./filters.js";
import { t } from "./language.js";
import { locator } from "./offsets.js";
import { TYPES } from "./parts.js";
import { recordList } from "./recordlist.js";
import { documentLink, replaceAddress, viewLink } from "./route.js";
import { held } from "./store.js";
import { textPane } from "./textpane.js";
import { tell } from "./toast.js";

const SHORTEST_TITLE = 6; // characters of a line that is part of one

/** Fill the view for a document. Returns what opens one of its records, what prepares for print and its keys, or null where there is no such document. */
export async function readerView(root, id) {
  const run = await held("run");
  const place = run.documents.findIndex((row) => row.doc_id === id);
  if (place < 0) {
    root.append(
      h("h1", { tabindex: "-1" }, t("reader.missing")),
      h("p", {}, h("a", { href: viewLink("documents") }, t("documents.title"))),
    );
    return null;
  }
  const data = await held(`d-${id}`);
  const reader = readerOf(data, id);
  root.append(documentHead(run.documents, place, JSON.parse(data.facts)), reader.element);
  root.classList.add("wide");
  return { go: reader.go, print: reader.print, keys: keysOf(reader, run.documents, place) };
}

function readerOf(data, id) {
  const records = [...data.records.map((line) => ({ ...JSON.parse(line), line })), ...data.unread.map(unread)].sort(
    (one, other) => one.mention.start - other.mention.start,
  );
  const by = new Map(records.map((record) => [record.record_id, record]));
  const at = locator(data.text);
  const spans = records.map((record) => ({
    start: at(record.mention.start),
    end: at(record.mention.end),
    id: record.record_id,
    type: record.type,
    label: `${t(`type.${record.type}`)} ${valueOf(record)}`,
  }));
  const list = recordList(pick);
  const text = textPane(data.text, spans, headingsOf(JSON.parse(data.facts), records), pick);
  const chosen = filters(records, refine);
  const told = h("p", { class: "told", role: "status" });
  const close = h(
    "button",
    { type: "button", class: "sheet-close", "aria-label": t("reader.close"), onclick: () => element.classList.remove("raised") },
    "×",
  );
  const sift = h(
    "button",
    { type: "button", class: "sheet-filters", onclick: () => element.classList.toggle("sifting") },
    t("reader.filters"),
  );
  const handle = h(
    "button",
    { type: "button", class: "sheet-open", onclick: () => element.classList.toggle("raised") },
    t("reader.records"),
  );
  const aside = h(
    "aside",
    { class: "record-panel", "aria-label": t("reader.records") },
    h("div", { class: "sheet-bar" }, handle, sift, close),
    chosen,
    told,
    list,
  );
  const element = h("div", { class: "reader" }, text, aside);
  let passing = [];
  let selected = null;
  refine();
  return { element, pick, go, print: list.rest, step, toggle: chosen.toggle, search, copy, copyLink };

  function refine() {
    passing = chosen.passing();
    text.filter(new Set(passing.map((record) => record.record_id)));
    list.show(passing);
    told.textContent = t("reader.told", { shown: count(passing.length), all: count(data.records.length) });
    if (selected && passing.includes(by.get(selected))) open(selected, false);
  }

  /** Open the record that an address names; none is fine. The element must be on the page. */
  function go(recordId) {
    if (recordId && by.has(recordId)) {
      element.classList.add("raised");
      open(recordId, true);
    } else if (recordId) tell(t("reader.no_record"));
  }

  /** Choose a record, from wherever; null lets go. */
  function pick(recordId) {
    open(recordId, true);
    replaceAddress(documentLink(id, recordId?.startsWith("u") ? null : recordId));
    if (recordId) element.classList.add("raised");
  }

  function open(recordId, scroll) {
    selected = recordId;
    const record = by.get(recordId);
    if (record && !passing.includes(record)) chosen.admit(record);
    list.open(recordId, record && details(record, related(record), pick, actions(record)));
    text.reveal(recordId, record && [at(record.sentence.start), at(record.sentence.end)], scroll);
  }

  function related(record) {
    return (record.related ?? [])
      .filter((other) => by.has(other))
      .map((other) => [other, `${t(`type.${by.get(other).type}`)} ${valueOf(by.get(other))}`]);
  }

  function actions(record) {
    const button = (words, act) => h("button", { type: "button", onclick: act }, words);
    const link = record.type !== "unread" && button(t("reader.copy_link"), copyLink);
    return [button(t("reader.copy_json"), copy), link];
  }

  function step(direction) {
    const here = passing.findIndex((record) => record.record_id === (selected ?? text.firstInView()));
    const next = selected === null ? Math.max(here, 0) : here + direction;
    if (passing[next]) pick(passing[next].record_id);
  }

  function search() {
    element.classList.add("raised", "sifting");
    chosen.focusSearch();
  }

  function copy() {
    if (selected) put(by.get(selected).line, t("reader.copied_json"));
  }

  function copyLink() {
    if (selected) put(location.href.split("#")[0] + documentLink(id, selected), t("reader.copied_link"));
  }
}

/** What tells whether a line is a heading: those above records, the title, and parts of it, as a title over two lines has them. */
function headingsOf({ title, issuing_authority }, records) {
  const bare = (text) => text.replace(/\s+/g, "");
  const sections = new Set(records.flatMap((record) => record.section ?? []).map(bare));
  const partOfTitle = (line) => line.length >= SHORTEST_TITLE && bare(title ?? "").includes(line) && line !== bare(issuing_authority ?? "");
  return (line) => sections.has(bare(line)) || partOfTitle(bare(line));
}

function unread(line, place) {
  return { ...JSON.parse(line), type: "unread", record_id: `u${place}`, line };
}

async function put(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    tell(words);
  } catch {
    tell(t("reader.not_copied"));
  }
}

function keysOf(reader, documents, place) {
  const turn = (step) => documents[place + step] && (location.hash = documentLink(documents[place + step].doc_id));
  const types = Object.fromEntries(TYPES.map((type, number) => [String(number + 1), () => reader.toggle(type)]));
  return {
    ...types,
    6: () => reader.toggle("unread"),
    j: () => reader.step(1),
    ArrowRight: () => reader.step(1),
    k: () => reader.step(-1),
    ArrowLeft: () => reader.step(-1),
    "/": () => reader.search(),
    c: () => reader.copy(),
    l: () => reader.copyLink(),
    Escape: () => reader.pick(null),
    "[": () => turn(-1),
    "]": () => turn(1),
    u: () => (location.hash = viewLink("documents")),
  };
}
