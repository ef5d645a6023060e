// The documents of the run, those that were not read, and a search through all texts.

import { choice, folded, h, searchField, searcher } from "./dom.js";
import { count, titleOf } from "./format.js";
import { grid } from "./grid.js";
import { t } from "./language.js";
import { TYPES, heading } from "./parts.js";
import { documentLink } from "./route.js";
import { held, unpacked } from "./store.js";

const REACH = 30; // characters shown on both sides of what was found
const MOST_HITS = 200;

/** Fill the view. */
export async function documentsView(root) {
  const run = await held("run");
  const find = searcher(run.documents, (row) => [row.title, row.source, row.document_number, row.issuing_authority]);
  const table = grid({ caption: t("documents.title"), columns: columns() });
  const hits = h("div");
  const asked = { text: "", genre: "", findings: "" };
  const genres = [...new Set(run.documents.map((row) => row.genre))].sort();
  const field = searchField(t("documents.search"), (text) => text !== asked.text && ask({ text }));
  const everywhere = h("button", { type: "button", onclick: () => search() }, t("documents.search_texts"));
  field.addEventListener("keydown", (event) => event.key === "Enter" && search());
  const tools = h(
    "div",
    { class: "tools", role: "search" },
    field,
    everywhere,
    choice(t("genre.label"), [["", t("genre.all")], ...genres.map((name) => [name, t(`genre.${name}`)])], "", (genre) => ask({ genre })),
    choice(
      t("documents.findings"),
      [
        ["", t("documents.all")],
        ["some", t("documents.with_findings")],
      ],
      "",
      (findings) => ask({ findings }),
    ),
  );
  root.append(
    heading(t("documents.title"), t("documents.lead", { count: count(run.counts.documents) })),
    tools,
    hits,
    table,
    ...notRead(run.errors),
  );
  ask({});

  function ask(change) {
    Object.assign(asked, change);
    hits.replaceChildren();
    table.show(
      find(asked.text).filter(
        (row) => (!asked.genre || row.genre === asked.genre) && (!asked.findings || Object.keys(row.findings).length),
      ),
    );
  }

  async function search() {
    const words = folded(field.value);
    if (!words) return field.focus();
    ask({ text: words });
    everywhere.disabled = true;
    await searchTexts(run.documents, words, hits);
    everywhere.disabled = false;
  }
}

/** Look through the texts of all documents, one after the other, and list what is found as it is found. */
async function searchTexts(documents, words, place) {
  const told = h("p", { role: "status" });
  const list = h("ol", { class: "hits" });
  place.replaceChildren(h("section", { class: "panel" }, told, list));
  const wanted = pattern(words);
  let found = 0;
  for (const [number, row] of documents.entries()) {
    const { text } = await unpacked(`d-${row.doc_id}`);
    if (!list.isConnected) return;
    const at = wanted.exec(narrow(text));
    if (at) {
      found += 1;
      if (found <= MOST_HITS) list.append(hit(row, text, at.index, at.index + at[0].length));
    }
    if (number % 20 === 0 || number === documents.length - 1) {
      told.textContent = t("documents.searched", { done: count(number + 1), all: count(documents.length), found: count(found) });
    }
  }
}

/** What finds folded words in a text: white space within them is looked over, full width is half width. */
function pattern(words) {
  const letters = [...words].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(letters.join("\\s*"), "iu");
}

/** Full width forms as half width ones, one for one: places stay those of the text. */
function narrow(text) {
  return text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

function hit(row, text, start, end) {
  const around = [text.slice(Math.max(0, start - REACH), start), h("mark", {}, text.slice(start, end)), text.slice(end, end + REACH)];
  return h("li", {}, h("a", { href: documentLink(row.doc_id) }, titleOf(row)), h("p", { class: "quiet" }, around));
}

function columns() {
  const name = (row) => [
    h("a", { class: "document-name", href: documentLink(row.doc_id) }, titleOf(row)),
    h("div", { class: "quiet small" }, [row.document_number, row.title && row.source].filter(Boolean).join(" · ")),
  ];
  const total = (row) => Object.values(row.records).reduce((sum, number) => sum + number, 0);
  const shares = (row) =>
    TYPES.filter((type) => row.records[type]).map((type) => {
      const share = h("span", { class: `share t-${type}`, title: `${t(`type.${type}`)} ${count(row.records[type])}` });
      share.style.flexGrow = row.records[type];
      return share;
    });
  const records = (row) => [count(total(row)), h("div", { class: "shares small", "aria-hidden": "true" }, shares(row))];
  const findings = (row) =>
    Object.entries(row.findings).map(([severity, number]) =>
      h("span", { class: `badge s-${severity}` }, `${t(`severity.${severity}`)} ${count(number)}`),
    );
  const weight = (row) => (row.findings.error ?? 0) * 1e6 + (row.findings.warning ?? 0) * 1e3 + (row.findings.info ?? 0);
  return [
    { name: "title", title: t("field.title"), cell: name, key: (row) => titleOf(row) },
    {
      name: "authority",
      title: t("field.issuing_authority"),
      cell: (row) => row.issuing_authority ?? "—",
      key: (row) => row.issuing_authority,
    },
    { name: "day", title: t("documents.day"), cell: (row) => row.day ?? "—", key: (row) => row.day, first: "down" },
    { name: "genre", title: t("field.genre"), cell: (row) => t(`genre.${row.genre}`), key: (row) => t(`genre.${row.genre}`) },
    { name: "records", title: t("overview.records"), cell: records, key: total, first: "down" },
    { name: "findings", title: t("overview.findings"), cell: findings, key: (row) => weight(row) || null, first: "down" },
  ];
}

function notRead(errors) {
  if (!errors.length) return [];
  const table = grid({
    caption: t("documents.not_read"),
    columns: [
      { name: "source", title: t("field.source"), cell: (line) => line.source, key: (line) => line.source },
      { name: "code", title: t("field.code"), cell: (line) => h("code", {}, line.code), key: (line) => line.code },
      { name: "message", title: t("field.message"), cell: (line) => line.message },
    ],
  });
  table.show(errors);
  return [h("section", { class: "not-read" }, h("h2", {}, t("documents.not_read")), table)];
}
