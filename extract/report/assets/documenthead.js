// What stands above the text of a document: its title, what it says of itself, what is odd about it.

import { h } from "./dom.js";
import { count, titleOf } from "./format.js";
import { t } from "./language.js";
import { documentLink, viewLink } from "./route.js";

const MOST_QUOTES = 4; // of a finding
const MOST_OPEN = 8; // findings that stand above the text unfolded

/** The head of a document; `place` is that in the list. */
export function documentHead(documents, place, facts) {
  const row = documents[place];
  const beside = (step, words) => {
    const other = documents[place + step];
    return (
      other &&
      h(
        "a",
        { class: "step", href: documentLink(other.doc_id), title: titleOf(other), "aria-label": `${words}: ${titleOf(other)}` },
        step < 0 ? "‹" : "›",
      )
    );
  };
  const short = [
    facts.document_number,
    facts.issuing_authority,
    facts.date_of_issue ?? facts.date_of_publication,
    t(`genre.${facts.genre}`),
    row.source,
  ];
  return h(
    "header",
    { class: "view-head document-head" },
    h(
      "nav",
      { class: "steps" },
      h("a", { href: viewLink("documents") }, t("documents.title")),
      beside(-1, t("reader.before")),
      beside(1, t("reader.next")),
    ),
    h("h1", { tabindex: "-1", lang: "zh" }, titleOf(row)),
    h("p", { class: "lead" }, short.filter(Boolean).join("　·　")),
    about(facts),
    findings(facts.findings),
  );
}

function about(facts) {
  const names = [
    "addressee",
    "date_of_issue",
    "date_of_publication",
    "effective_from",
    "effective_until",
    "format",
    "encoding",
    "pages",
    "characters",
    "doc_id",
    "sha256",
  ];
  const known = names.filter((name) => facts[name]);
  return h(
    "details",
    { class: "about" },
    h("summary", {}, t("reader.about")),
    h(
      "dl",
      {},
      known.map((name) => [h("dt", {}, t(`field.${name}`)), h("dd", {}, String(facts[name]))]),
    ),
  );
}

function findings(found) {
  if (!found.length) return null;
  const line = ({ check, severity, message, evidence }) =>
    h(
      "li",
      {},
      h("span", { class: `badge s-${severity}` }, t(`severity.${severity}`)),
      ` ${message} `,
      h("code", { class: "quiet" }, check),
      evidence.slice(0, MOST_QUOTES).map((span) => h("q", { lang: "zh" }, span.text)),
    );
  return h(
    "details",
    { class: "about", open: found.length <= MOST_OPEN },
    h("summary", {}, `${t("overview.findings")} ${count(found.length)}`),
    h("ul", { class: "plain findings" }, found.map(line)),
  );
}
