// The records of a document beside its text.

import { roleLabel, subjectOf, valueOf } from "./card.js";
import { h } from "./dom.js";
import { t } from "./language.js";

const BATCH = 150; // cards put on the page at a time

/**
 * Records as a list, an element with `show(records)`, `open(id, details)`, `rest()`. onpick: gets the id of the record that was pressed, or
 * null where it was the open one.
 */
export function recordList(onpick) {
  let waiting = [];
  let shown = null; // id of the open record
  const cards = new Map();
  const end = h("div", { class: "list-end" });
  const list = h("ol", { class: "record-list" });
  const element = h("div", { class: "record-scroll" }, list, end);
  const more = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && batch(BATCH), { rootMargin: "600px" });
  more.observe(end);
  return Object.assign(element, { show, open, rest: () => batch(waiting.length) });

  function show(records) {
    cards.clear();
    waiting = records;
    shown = null;
    list.replaceChildren();
    batch(BATCH);
    if (!records.length) list.append(h("li", { class: "none" }, t("grid.none")));
  }

  function batch(number) {
    const next = waiting.slice(0, number);
    waiting = waiting.slice(number);
    list.append(...next.map(item));
  }

  function item(record) {
    const id = record.record_id;
    const button = h(
      "button",
      { type: "button", class: "record", "aria-expanded": "false", onclick: () => onpick(id === shown ? null : id) },
      h("span", { class: "record-kind" }, h("span", { class: "dot" }), `${t(`type.${record.type}`)} · ${roleLabel(record)}`),
      h("span", { class: "record-value" }, valueOf(record)),
      h("span", { class: "record-subject" }, subjectOf(record)),
    );
    const card = h("li", { class: `card t-${record.type}`, "data-id": id }, button);
    cards.set(id, card);
    return card;
  }

  /** Open one card, and close the one that was open; null only closes. */
  function open(id, details = null) {
    close();
    while (id && !cards.has(id) && waiting.length) batch(BATCH);
    const card = cards.get(id);
    if (!card) return;
    shown = id;
    card.append(details);
    card.classList.add("selected");
    card.firstChild.setAttribute("aria-expanded", "true");
    intoView(card);
  }

  function close() {
    const card = cards.get(shown);
    shown = null;
    if (!card) return;
    card.lastChild.remove();
    card.classList.remove("selected");
    card.firstChild.setAttribute("aria-expanded", "false");
  }

  /** Scroll the list alone, never the page. */
  function intoView(card) {
    const [frame, box] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
    const room = Math.max(0, Math.min(80, frame.height - box.height));
    if (box.top < frame.top || box.bottom > frame.bottom) element.scrollTop += box.top - frame.top - room;
  }
}
