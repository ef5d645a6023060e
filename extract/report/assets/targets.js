// Targets of all documents as a table: an indicator a row, a year a column.

import { choice, h, searchField, searcher } from "./dom.js";
import { count, quantity, titleOf } from "./format.js";
import { grid } from "./grid.js";
import { t } from "./language.js";
import { heading, options, recordLink } from "./parts.js";
import { held } from "./store.js";

const CHANGES = ["level", "increase", "decrease", "growth"];
const NATURES = ["binding", "expected"];
const MOST_YEARS = 8; // columns; further years share the last
const MOST_SHOWN = 3; // different values in a cell
const MOST_FURTHER = 100; // that can be unfolded

/** Fill the view. */
export async function targetsView(root) {
  const [run, rows] = await Promise.all([held("run"), held("targets")]);
  const find = searcher(rows, (row) => [row.indicator, row.text, row.responsible, titleOf(run.documents[row.doc])]);
  const years = shownYears(rows);
  const table = grid({
    caption: t("targets.title"),
    sorted: "documents",
    columns: columns(
      run.documents,
      years,
      rows.some((row) => yearOf(row) && !years.includes(yearOf(row))),
    ),
  });
  const asked = { text: "", change: "", nature: "" };
  const tools = h(
    "div",
    { class: "tools", role: "search" },
    searchField(t("targets.search"), (text) => ask({ text })),
    choice(t("change.label"), options("change", CHANGES), "", (change) => ask({ change })),
    choice(t("nature.label"), options("nature", NATURES), "", (nature) => ask({ nature })),
  );
  table.classList.add("pivot");
  root.append(heading(t("targets.title"), t("targets.lead")), tools, table);
  ask({});

  function ask(change) {
    Object.assign(asked, change);
    const fits = (row) => (!asked.change || row.change === asked.change) && (!asked.nature || row.nature === asked.nature);
    table.show(byIndicator(find(asked.text).filter(fits)));
  }
}

/** The years with the most targets, in order. */
function shownYears(rows) {
  const tally = new Map();
  for (const row of rows) if (yearOf(row)) tally.set(yearOf(row), (tally.get(yearOf(row)) ?? 0) + 1);
  const most = [...tally].sort((one, other) => other[1] - one[1]).slice(0, MOST_YEARS);
  return most.map(([year]) => year).sort();
}

function yearOf(row) {
  return row.due?.slice(0, 4) ?? null;
}

/** Targets put together by indicator, white space aside. */
function byIndicator(rows) {
  const found = new Map();
  for (const row of rows) {
    const name = row.indicator.replace(/\s+/g, "");
    if (!found.has(name)) found.set(name, { name: row.indicator, rows: [] });
    found.get(name).rows.push(row);
  }
  return [...found.values()].map((one) => ({ ...one, documents: new Set(one.rows.map((row) => row.doc)).size }));
}

function columns(documents, years, more) {
  const values = (title, name, fits) => ({
    name,
    title,
    cell: (one) => cell(documents, one.rows.filter(fits)),
    key: (one) => one.rows.filter(fits).length || null,
    first: "down",
  });
  return [
    { name: "indicator", title: t("field.indicator"), cell: (one) => one.name, key: (one) => one.name },
    {
      name: "documents",
      title: t("overview.documents"),
      cell: (one) => count(one.documents),
      key: (one) => one.documents * 1e6 + one.rows.length,
      first: "down",
    },
    ...years
      .map((year) => values(year, "year", (row) => yearOf(row) === year))
      .map((column) => ({ ...column, name: `year y${column.title}` })),
    values(t("targets.other_years"), "others", (row) => yearOf(row) && !years.includes(yearOf(row))),
    values(t("targets.undated"), "undated", (row) => !yearOf(row)),
  ].filter((column) => column.name !== "others" || more);
}

function cell(documents, rows) {
  const value = (row) => {
    const text = row.value ? quantity(row.value) : row.text;
    const told = row.change === "level" ? text : `${t(`change.sign_${row.change}`)} ${text}`;
    return h(
      "div",
      { class: "value", title: titleOf(documents[row.doc]) },
      recordLink(documents, row, told),
      row.nature === "binding" && h("sup", { title: t("nature.binding") }, "●"),
    );
  };
  const [shown, rest] = firstOfEach(rows, (row) => `${row.change} ${quantity(row.value)}`);
  return [shown.map(value), rest.length > 0 && further(rest, value)];
}

/** Rows that say different things, and all others: those that repeat one, or are too many. */
function firstOfEach(rows, words) {
  const first = new Map();
  for (const row of rows) if (!first.has(words(row)) && first.size < MOST_SHOWN) first.set(words(row), row);
  const shown = new Set(first.values());
  return [[...shown], rows.filter((row) => !shown.has(row))];
}

/** Values folded away, made when they are looked at. */
function further(rows, value) {
  const fold = h("details", {}, h("summary", {}, `+${count(rows.length)}`));
  fold.addEventListener("toggle", () => fold.append(...rows.slice(0, MOST_FURTHER).map(value)), { once: true });
  return fold;
}
