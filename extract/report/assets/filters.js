// Which records of a document are shown: by type, role, section and words.

import { roleLabel, roleOf } from "./card.js";
import { choice, h, searchField, searcher } from "./dom.js";
import { count } from "./format.js";
import { t } from "./language.js";
import { TYPES } from "./parts.js";

const ALL = [...TYPES, "unread"];

/**
 * The filters as an element with `toggle(type)`, `admit(record)`, `focusSearch()`, `passing()`. onchange: called when another set of records passes.
 * Numbers that no record took up are off at first.
 */
export function filters(records, onchange) {
  const asked = { types: new Set(TYPES), role: "", section: "", text: "" };
  const find = searcher(records, (record) => [
    record.sentence.text,
    record.mention.text,
    record.indicator,
    record.beneficiary,
    record.subject,
    record.rule,
  ]);
  const field = searchField(t("reader.search"), (text) => ask({ text }));
  const chips = new Map(ALL.filter((type) => records.some((record) => record.type === type)).map((type) => [type, chip(type)]));
  const role = choice(t("reader.role"), roles(), "", (chosen) => ask({ role: chosen }));
  const section = choice(t("reader.section"), sections(), "", (chosen) => ask({ section: chosen }));
  const element = h(
    "div",
    { class: "filters", role: "search" },
    h("div", { class: "types-on", role: "group", "aria-label": t("reader.types") }, ...chips.values()),
    h("div", { class: "selects" }, field, role, section),
  );
  return Object.assign(element, { toggle, admit, passing, focusSearch: () => field.focus() });

  function chip(type) {
    const number = records.filter((record) => record.type === type).length;
    const pressed = asked.types.has(type);
    return h(
      "button",
      { type: "button", class: `type t-${type}`, "aria-pressed": String(pressed), onclick: () => toggle(type) },
      h("span", { class: "dot" }),
      t(`type.${type}`),
      " ",
      h("b", {}, count(number)),
    );
  }

  function toggle(type) {
    if (!chips.has(type)) return;
    if (!asked.types.delete(type)) asked.types.add(type);
    chips.get(type).setAttribute("aria-pressed", String(asked.types.has(type)));
    onchange();
  }

  /** Let a record pass that was asked for by a link: no filter but that by type stays. */
  function admit(record) {
    field.value = role.value = section.value = "";
    Object.assign(asked, { role: "", section: "", text: "" });
    if (asked.types.has(record.type)) onchange();
    else toggle(record.type);
  }

  function ask(change) {
    Object.assign(asked, change);
    onchange();
  }

  function passing() {
    const fits = (record) =>
      asked.types.has(record.type) &&
      (!asked.role || `${record.type}/${roleOf(record)}` === asked.role) &&
      (!asked.section || record.section?.includes(asked.section));
    return find(asked.text).filter(fits);
  }

  function roles() {
    const found = new Map(
      records.map((record) => [`${record.type}/${roleOf(record)}`, `${t(`type.${record.type}`)} · ${roleLabel(record)}`]),
    );
    const order = ([name]) => ALL.indexOf(name.split("/")[0]);
    return [["", t("role.all")], ...[...found].sort((one, other) => order(one) - order(other))];
  }

  function sections() {
    const found = new Map(records.flatMap((record) => (record.section ?? []).map((name, depth) => [name, `${"　".repeat(depth)}${name}`])));
    return [["", t("section.all")], ...found];
  }
}
