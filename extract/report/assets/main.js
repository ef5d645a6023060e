// The frame: views by address, language, light and dark.

import { awardsView } from "./awards.js";
import { dropCharts, redraw } from "./charts.js";
import { deadlinesView } from "./deadlines.js";
import { documentsView } from "./documents.js";
import { h } from "./dom.js";
import { help, listen, useKeys } from "./keys.js";
import { language, speak, t } from "./language.js";
import { overviewView } from "./overview.js";
import { readerView } from "./reader.js";
import { VIEWS, place, viewLink } from "./route.js";
import { remember, setting } from "./store.js";
import { targetsView } from "./targets.js";

const FILL = { overview: overviewView, deadlines: deadlinesView, targets: targetsView, awards: awardsView, documents: documentsView };
const dark = matchMedia("(prefers-color-scheme: dark)");
let open = null; // the document that is open: { document, go(record), print() }
let drawing = 0; // counts what was asked for, so that a slow view does not come over a later one

/** Start the page. */
async function start() {
  theme();
  dark.addEventListener("change", theme);
  await speak();
  frame();
  listen();
  addEventListener("hashchange", show);
  addEventListener("beforeprint", onPaper);
  addEventListener("afterprint", theme);
  await show();
  document.documentElement.dataset.ready = "";
}

function frame() {
  const tab = (view) => h("a", { href: viewLink(view), "data-view": view }, t(`${view}.title`));
  const button = (words, act, mark) =>
    h("button", { type: "button", class: "tool", title: words, "aria-label": words, onclick: act }, mark);
  const other = language() === "zh" ? "en" : "zh";
  document
    .getElementById("app")
    .replaceChildren(
      h("a", { class: "skip", href: "#main", onclick: skip }, t("frame.skip")),
      h(
        "header",
        { class: "top" },
        h("a", { class: "brand", href: viewLink("overview") }, "政策 ", h("span", {}, "zhengce")),
        h("nav", { "aria-label": t("frame.views") }, VIEWS.map(tab)),
        h(
          "div",
          { class: "switches" },
          h(
            "button",
            { type: "button", class: "tool", lang: other, "data-language": other, onclick: () => turnTo(other) },
            other === "en" ? "English" : "中文",
          ),
          button(t("frame.theme"), switchTheme, "◐"),
          button(t("keys.title"), help, "?"),
        ),
      ),
      h("main", { id: "main", tabindex: "-1" }),
    );
}

function skip(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

async function show() {
  const wanted = place(location.hash);
  if (open && open.document === wanted.document) return open.go(wanted.record);
  const turn = (drawing += 1);
  const root = h("main", { id: "main", tabindex: "-1", class: `view-${wanted.view}` });
  const shown =
    wanted.view === "document" ? await readerView(root, wanted.document).catch(broken) : await FILL[wanted.view](root).catch(broken);
  if (turn !== drawing) return;
  open = shown && { document: wanted.document, ...shown };
  useKeys(open?.keys ?? {});
  const first = !document.documentElement.hasAttribute("data-ready");
  dropCharts();
  document.getElementById("main").replaceWith(root);
  for (const link of document.querySelectorAll(".top nav a")) mark(link, here(link.dataset.view, wanted.view));
  document.title = root.querySelector("h1").textContent;
  if (!wanted.record) scrollTo(0, 0);
  open?.go(wanted.record);
  if (!first) root.querySelector("h1").focus({ preventScroll: true });

  function broken(error) {
    root.append(h("h1", { tabindex: "-1" }, t("frame.broken")), h("p", {}, String(error)));
    return null;
  }
}

function mark(link, current) {
  link.setAttribute("aria-current", current ? "page" : "false");
  if (current) link.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function here(view, wanted) {
  return view === (wanted === "document" ? "documents" : wanted);
}

async function turnTo(name) {
  await speak(name);
  open = null;
  frame();
  await show();
  document.querySelector("[data-language]").focus();
}

/** Light or dark: as chosen, else as the system has it. */
function theme() {
  document.documentElement.dataset.theme = setting("theme") ?? (dark.matches ? "dark" : "light");
  redraw();
}

/** Paper is white, and a list goes on to its end. */
function onPaper() {
  document.documentElement.dataset.theme = "light";
  redraw();
  open?.print();
}

function switchTheme() {
  remember("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  theme();
}

start();
