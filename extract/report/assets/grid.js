// A table in pages, sorted by the head that is pressed.

import { h } from "./dom.js";
import { count } from "./format.js";
import { t } from "./language.js";

const PAGE = 50;

/**
 * A table as an element with `show(rows)`. columns: { name, title, cell(row) → child, key(row) → number, text or null, first: "down" }.
 * Without `key` a column cannot be sorted by. caption: what the table is, for those who hear it. sorted: name of the first column to sort by.
 */
export function grid({ columns, caption, sorted = null, page = PAGE }) {
  let rows = [];
  let order = sorted && { name: sorted, down: columns.find((column) => column.name === sorted).first === "down" };
  let at = 0;
  const body = h("tbody");
  const heads = new Map();
  const pager = h("nav", { class: "pager", "aria-label": t("grid.pages") });
  const head = h("tr", {}, columns.map(headCell));
  const table = h("table", { class: "grid" }, h("caption", { class: "unseen" }, caption), h("thead", {}, head), body);
  const whole = h("div", { class: "grid-whole" }, h("div", { class: "grid-scroll" }, table), pager);
  return Object.assign(whole, { show });

  function headCell(column) {
    const press = column.key && h("button", { type: "button", class: "sort", onclick: () => sortBy(column) }, column.title);
    const cell = h("th", { scope: "col", class: column.name }, press || column.title);
    heads.set(column.name, cell);
    return cell;
  }

  function show(next) {
    rows = next;
    at = 0;
    draw();
  }

  function sortBy(column) {
    const again = order?.name === column.name;
    order = { name: column.name, down: again ? !order.down : column.first === "down" };
    at = 0;
    draw();
  }

  function draw() {
    const found = order ? inOrder(rows, columns.find((column) => column.name === order.name).key, order.down) : rows;
    for (const [name, cell] of heads) {
      if (order?.name === name) cell.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
    body.replaceChildren(...found.slice(at, at + page).map(line));
    if (!found.length) body.append(h("tr", { class: "none" }, h("td", { colspan: columns.length }, t("grid.none"))));
    drawPager(found.length);
  }

  function line(row) {
    return h(
      "tr",
      {},
      columns.map((column) => h("td", { class: column.name, "data-label": column.title }, column.cell(row))),
    );
  }

  function drawPager(total) {
    const last = Math.min(at + page, total);
    const told = h(
      "span",
      { role: "status" },
      total ? t("grid.range", { first: count(at + 1), last: count(last), total: count(total) }) : "",
    );
    const step = (label, to, off) => h("button", { type: "button", disabled: off, onclick: () => turn(to) }, label);
    const both = [step(t("grid.before"), at - page, at === 0), step(t("grid.next"), at + page, last >= total)];
    pager.replaceChildren(told, ...(total > page ? both : []));
  }

  function turn(to) {
    at = to;
    draw();
    whole.scrollIntoView({ block: "start" });
  }
}

/** Rows in the order of a key; those without one last, either way. */
function inOrder(rows, key, down) {
  const keyed = rows.map((row) => [key(row), row]);
  const known = keyed.filter(([value]) => value !== null && value !== undefined);
  const unknown = keyed.filter(([value]) => value === null || value === undefined);
  known.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0) * (down ? -1 : 1));
  return [...known, ...unknown].map(([, row]) => row);
}
