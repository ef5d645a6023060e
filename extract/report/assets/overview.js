// The whole run at a glance.

import { awardChart } from "./awards.js";
import { deadlineChart } from "./deadlines.js";
import { h } from "./dom.js";
import { count, titleOf } from "./format.js";
import { t } from "./language.js";
import { TYPES, heading } from "./parts.js";
import { documentLink, viewLink } from "./route.js";
import { held } from "./store.js";

/** Fill the view: totals, records by type and role, documents with findings; then the two charts, whose rows take longer to unpack. */
export async function overviewView(root) {
  const run = await held("run");
  const { counts } = run;
  const read = t("overview.lead", {
    documents: count(counts.documents),
    characters: count(counts.characters),
    records: count(counts.records),
  });
  const charts = h("div", { class: "pair" });
  root.append(heading(run.run, read), totals(counts), typeBar(counts), charts, h("div", { class: "pair" }, roles(run), noticed(run)));
  for (const [view, chart] of [
    ["deadlines", deadlineChart],
    ["awards", awardChart],
  ]) {
    const place = h("div", { class: "chart-wait" });
    charts.append(panel(t(`${view}.title`), view, place));
    held(view).then(
      (rows) => place.replaceWith(chart(rows).figure),
      (error) => place.replaceWith(String(error)),
    );
  }
}

function totals(counts) {
  const tile = (name, number, view) =>
    h("a", { class: "tile", href: viewLink(view) }, h("strong", {}, count(number)), h("span", {}, t(`overview.${name}`)));
  return h(
    "div",
    { class: "tiles" },
    tile("documents", counts.documents, "documents"),
    tile("awards", counts.records_by_type.monetary_award ?? 0, "awards"),
    tile("deadlines", counts.records_by_type.deadline ?? 0, "deadlines"),
    tile("targets", counts.records_by_type.target ?? 0, "targets"),
    tile("findings", counts.findings, "documents"),
    tile("not_read", counts.not_read, "documents"),
  );
}

function typeBar(counts) {
  const known = TYPES.filter((type) => counts.records_by_type[type]);
  const part = (type) => {
    const number = counts.records_by_type[type];
    const share = h("span", { class: `share t-${type}` });
    share.style.flexGrow = number;
    return share;
  };
  const legend = (type) =>
    h("li", { class: `t-${type}` }, h("span", { class: "dot" }), t(`type.${type}`), " ", h("b", {}, count(counts.records_by_type[type])));
  return h(
    "section",
    { class: "types", "aria-label": t("overview.types") },
    h("div", { class: "shares", "aria-hidden": "true" }, known.map(part)),
    h("ul", { class: "legend" }, known.map(legend)),
  );
}

function panel(title, view, content) {
  return h("section", { class: "panel" }, h("h2", {}, h("a", { href: viewLink(view) }, title)), content);
}

function roles(run) {
  const prefix = { monetary_award: "instrument", percentage: "role", deadline: "kind", target: "change", amount: "role" };
  const line = (type, name, number) => h("li", {}, h("span", {}, t(`${prefix[type] ?? "role"}.${name}`)), h("b", {}, count(number)));
  const block = (type) => {
    const found = Object.entries(run.roles[type]).sort((one, other) => other[1] - one[1]);
    return h(
      "div",
      { class: `roles t-${type}` },
      h("h3", {}, h("span", { class: "dot" }), t(`type.${type}`)),
      h(
        "ul",
        {},
        found.map(([name, number]) => line(type, name, number)),
      ),
    );
  };
  return h(
    "section",
    { class: "panel" },
    h("h2", {}, t("overview.roles")),
    h("div", { class: "role-blocks" }, TYPES.filter((type) => run.roles[type]).map(block)),
  );
}

function noticed(run) {
  const found = run.documents.filter((row) => Object.keys(row.findings).length);
  const line = (row) =>
    h(
      "li",
      {},
      h("a", { href: documentLink(row.doc_id) }, titleOf(row)),
      Object.entries(row.findings).map(([severity, number]) =>
        h("span", { class: `badge s-${severity}` }, `${t(`severity.${severity}`)} ${count(number)}`),
      ),
    );
  const most = found.slice(0, 8).map(line);
  const rest =
    found.length > 8 && h("p", {}, h("a", { href: viewLink("documents") }, t("overview.all_findings", { count: count(found.length) })));
  const unread = h(
    "p",
    { class: "quiet" },
    t("overview.unread", { count: count(run.counts.unread), unknown: count(run.counts.unread_by_reason.unknown ?? 0) }),
  );
  const none = h("p", { class: "quiet" }, t("overview.no_findings"));
  return h(
    "section",
    { class: "panel" },
    h("h2", {}, t("overview.noticed")),
    found.length ? h("ul", { class: "plain" }, most) : none,
    rest,
    unread,
  );
}
