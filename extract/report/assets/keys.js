// Keys that act: those of the view, and those that hold everywhere. Listed by `?`.

import { h } from "./dom.js";
import { t } from "./language.js";
import { viewLink } from "./route.js";

const LISTED = [
  ["j →", "keys.next"],
  ["k ←", "keys.before"],
  ["/", "keys.search"],
  ["1 – 6", "keys.types"],
  ["c", "keys.json"],
  ["l", "keys.link"],
  ["[ ]", "keys.documents"],
  ["u", "keys.list"],
  ["Esc", "keys.drop"],
  ["g o d t a l", "keys.go"],
  ["?", "keys.help"],
];
const GO = { o: "overview", d: "deadlines", t: "targets", a: "awards", l: "documents" };
let own = {};
let going = false; // g was pressed: the next key names a view

/** The keys of the view that is open: a function by key. */
export function useKeys(map) {
  own = map;
}

/** Listen, once for the page. */
export function listen() {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = actionFor(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actionFor(key) {
  const view = going && GO[key];
  going = key === "g";
  if (view) return () => (location.hash = viewLink(view));
  return own[key] ?? { "?": help, "/": () => document.querySelector("main input[type=search]")?.focus() }[key];
}

/** The keys, in a window of their own. */
export function help() {
  const lines = LISTED.map(([keys, words]) => [
    h(
      "dt",
      {},
      keys.split(" ").map((key) => (key === "–" ? key : h("kbd", {}, key))),
    ),
    h("dd", {}, t(words)),
  ]);
  const close = h("button", { type: "button", onclick: () => window_.close() }, t("keys.close"));
  const window_ = h(
    "dialog",
    { class: "help", "aria-label": t("keys.title"), onclose: () => window_.remove() },
    h("h2", {}, t("keys.title")),
    h("dl", {}, lines),
    close,
  );
  document.body.append(window_);
  window_.showModal();
}
