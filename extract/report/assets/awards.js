// Awards of all documents: by size, and by who gets them.

import { sizeSteps, tallied } from "./buckets.js";
import { bars } from "./charts.js";
import { choice, h, searchField, searcher } from "./dom.js";
import { count, quantity, short, size, titleOf } from "./format.js";
import { grid } from "./grid.js";
import { t } from "./language.js";
import { INSTRUMENTS, chosen, documentCell, groups, heading, options, recordLink } from "./parts.js";
import { held } from "./store.js";

/** The chart of sums in the commonest currency: { figure, steps, unit }. */
export function awardChart(rows, onpick = null) {
  const unit = commonest(rows.filter((row) => row.amount).map((row) => row.amount.unit));
  const sums = rows.filter((row) => row.amount?.unit === unit);
  const steps = sizeSteps(short);
  const series = tallied(
    sums.map((row) => ({ row, step: steps.of(size(row.amount)) })),
    steps,
    (row) => row.instrument,
    groups("instrument", INSTRUMENTS),
  );
  const title = t("awards.chart", { unit: t(`currency.${unit}`) });
  return { figure: bars({ title, labels: steps.labels, series, onpick }), steps, unit };
}

/** Fill the view. */
export async function awardsView(root) {
  const [run, rows] = await Promise.all([held("run"), held("awards")]);
  const find = searcher(rows, (row) => [row.beneficiary, row.text, row.per, titleOf(run.documents[row.doc])]);
  const asked = { text: "", instrument: "", step: null, by: "sum" };
  const each = grid({ caption: t("awards.title"), sorted: "amount", columns: sumColumns(run.documents) });
  const grouped = grid({ caption: t("awards.by_beneficiary"), sorted: "times", columns: holderColumns(run.documents) });
  const { figure, steps, unit } = awardChart(rows, (step) => ask({ step }));
  const picked = h("span");
  const place = h("div");
  const tools = h(
    "div",
    { class: "tools", role: "search" },
    searchField(t("awards.search"), (text) => ask({ text })),
    choice(t("instrument.label"), options("instrument", INSTRUMENTS), "", (instrument) => ask({ instrument })),
    choice(
      t("awards.by"),
      [
        ["sum", t("awards.by_sum")],
        ["beneficiary", t("awards.by_beneficiary")],
      ],
      "sum",
      (by) => ask({ by }),
    ),
    picked,
  );
  root.append(heading(t("awards.title"), t("awards.lead")), figure, tools, place);
  ask({});

  function ask(change) {
    Object.assign(asked, change);
    const within = (row) => asked.step === null || (row.amount?.unit === unit && steps.of(size(row.amount)) === asked.step);
    const found = find(asked.text).filter((row) => (!asked.instrument || row.instrument === asked.instrument) && within(row));
    const table = asked.by === "sum" ? each : grouped;
    place.replaceChildren(table);
    table.show(asked.by === "sum" ? found : byHolder(found));
    picked.replaceChildren(...(asked.step === null ? [] : [chosen(steps.labels[asked.step], () => ask({ step: null }))]));
  }
}

function sumColumns(documents) {
  const rhythm = (row) =>
    [row.per && t("awards.per", { per: row.per }), row.frequency && t(`frequency.${row.frequency}`)].filter(Boolean).join(" · ");
  return [
    {
      name: "beneficiary",
      title: t("field.beneficiary"),
      cell: (row) => recordLink(documents, row, row.beneficiary ?? t("awards.unnamed")),
      key: (row) => row.beneficiary ?? null,
    },
    { name: "amount", title: t("field.amount"), cell: (row) => quantity(row.amount), key: (row) => size(row.amount), first: "down" },
    { name: "rate", title: t("field.rate"), cell: (row) => quantity(row.rate), key: (row) => size(row.rate), first: "down" },
    {
      name: "instrument",
      title: t("field.instrument"),
      cell: (row) => t(`instrument.${row.instrument}`),
      key: (row) => INSTRUMENTS.indexOf(row.instrument),
    },
    { name: "per", title: t("field.per"), cell: rhythm },
    { name: "document", title: t("field.document"), cell: (row) => documentCell(documents, row), key: (row) => row.doc },
  ];
}

function holderColumns(documents) {
  const sums = (holder) =>
    holder.rows.slice(0, 6).map((row) => h("span", { class: "chip" }, recordLink(documents, row, quantity(row.amount ?? row.rate))));
  const more = (holder) => holder.rows.length > 6 && h("span", { class: "quiet" }, `+${count(holder.rows.length - 6)}`);
  return [
    {
      name: "beneficiary",
      title: t("field.beneficiary"),
      cell: (holder) => holder.name ?? t("awards.unnamed"),
      key: (holder) => holder.name,
    },
    {
      name: "times",
      title: t("awards.times"),
      cell: (holder) => count(holder.rows.length),
      key: (holder) => holder.rows.length,
      first: "down",
    },
    {
      name: "documents",
      title: t("overview.documents"),
      cell: (holder) => count(holder.documents),
      key: (holder) => holder.documents,
      first: "down",
    },
    {
      name: "most",
      title: t("awards.most"),
      cell: (holder) => quantity(holder.rows[0].amount),
      key: (holder) => size(holder.rows[0].amount),
      first: "down",
    },
    { name: "sums", title: t("awards.sums"), cell: (holder) => [sums(holder), more(holder)] },
  ];
}

/** Awards put together by who gets them, the largest sum of each first. */
function byHolder(rows) {
  const holders = new Map();
  for (const row of rows) {
    const name = row.beneficiary ?? null;
    if (!holders.has(name)) holders.set(name, []);
    holders.get(name).push(row);
  }
  return [...holders].map(([name, found]) => ({
    name,
    rows: found.sort((one, other) => (size(other.amount) ?? -1) - (size(one.amount) ?? -1)),
    documents: new Set(found.map((row) => row.doc)).size,
  }));
}

function commonest(names) {
  const tally = new Map();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return [...tally].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "CNY";
}
