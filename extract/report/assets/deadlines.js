// Deadlines of all documents: a timeline, and a list in order of days.

import { timeSteps, tallied } from "./buckets.js";
import { bars } from "./charts.js";
import { choice, h, searchField, searcher } from "./dom.js";
import { days, titleOf } from "./format.js";
import { grid } from "./grid.js";
import { t } from "./language.js";
import { KINDS, chosen, documentCell, groups, heading, options, recordLink } from "./parts.js";
import { held } from "./store.js";

/** The timeline of deadlines: { figure, steps }. A deadline stands where it ends, or begins where it has no end. */
export function deadlineChart(rows, onpick = null) {
  const dated = rows.filter(day);
  const steps = timeSteps(dated.map(day));
  const series = tallied(
    dated.map((row) => ({ row, step: steps.of(day(row)) })),
    steps,
    (row) => row.kind,
    groups("kind", KINDS),
  );
  return { figure: bars({ title: t("deadlines.chart"), labels: steps.labels, series, onpick }), steps };
}

/** Fill the view. */
export async function deadlinesView(root) {
  const [run, rows] = await Promise.all([held("run"), held("deadlines")]);
  const find = searcher(rows, (row) => [
    row.before,
    row.text,
    row.after,
    titleOf(run.documents[row.doc]),
    run.documents[row.doc].document_number,
  ]);
  const asked = { text: "", kind: "", step: null };
  const table = grid({ caption: t("deadlines.title"), sorted: "day", columns: columns(run.documents) });
  const { figure, steps } = deadlineChart(rows, (step) => ask({ step }));
  const picked = h("span");
  const tools = h(
    "div",
    { class: "tools", role: "search" },
    searchField(t("deadlines.search"), (text) => ask({ text })),
    choice(t("kind.label"), options("kind", KINDS), "", (kind) => ask({ kind })),
    picked,
  );
  root.append(heading(t("deadlines.title"), t("deadlines.lead")), figure, tools, table);
  ask({});

  function ask(change) {
    Object.assign(asked, change);
    const within = (row) => asked.step === null || (day(row) && steps.of(day(row)) === asked.step);
    table.show(find(asked.text).filter((row) => (!asked.kind || row.kind === asked.kind) && within(row)));
    picked.replaceChildren(...(asked.step === null ? [] : [chosen(steps.labels[asked.step], () => ask({ step: null }))]));
  }
}

function day(row) {
  return row.end ?? row.start ?? null;
}

function columns(documents) {
  const words = (row) => [
    h("span", { class: "quiet" }, row.before),
    recordLink(documents, row, row.text),
    h("span", { class: "quiet" }, row.after),
  ];
  const when = (row) => (day(row) ? days(row.start, row.end) : row.recurrence ? t(`recurrence.${row.recurrence}`) : (row.duration ?? "—"));
  return [
    { name: "day", title: t("field.day"), cell: when, key: day },
    { name: "kind", title: t("field.kind"), cell: (row) => t(`kind.${row.kind}`), key: (row) => KINDS.indexOf(row.kind) },
    { name: "words", title: t("field.words"), cell: words },
    { name: "document", title: t("field.document"), cell: (row) => documentCell(documents, row), key: (row) => row.doc },
  ];
}
