// The text of a document as it is read: paragraphs, headings and tables, with a mark where a record was read from.

import { h } from "./dom.js";
import { below, lines, pieces, shared } from "./offsets.js";

const LONG = 400; // blocks from which those out of sight are not laid out

/**
 * The text as an element with `filter(ids)`, `reveal(id)`, `first()`. spans: { start, end, id, type, label }, sorted by start, in places of
 * the string. isHeading: tells of a line whether it is one. onpick: gets the id of the record whose mark was pressed.
 */
export function textPane(text, spans, isHeading, onpick) {
  const marks = new Map(); // id → its marks, in order
  const all = []; // [mark, its spans]
  const nodes = { starts: [], texts: [] };
  const element = h("article", { class: "text", lang: "zh", onclick: pressed });
  let visible = new Set(spans.map((span) => span.id));
  let selected = null;
  element.append(...blocks());
  if (element.childElementCount > LONG) element.classList.add("long");
  for (const entry of all) colour(...entry);
  return Object.assign(element, { filter, reveal, firstInView });

  function blocks() {
    const made = [];
    let rows = null;
    for (const [line, inside] of shared(lines(text), spans)) {
      const content = text.slice(line.start, line.end);
      if (content.includes("\t")) {
        if (!rows) made.push(h("div", { class: "sheet" }, (rows = h("table"))));
        rows.append(row(line, content, inside));
      } else {
        rows = null;
        if (content.trim()) made.push(h("p", { class: isHeading(content.trim()) && "heading" }, run(line.start, line.end, inside)));
      }
    }
    return made;
  }

  function row(line, content, inside) {
    const cells = [];
    let start = line.start;
    for (const cell of content.split("\t")) {
      cells.push({ start, end: start + cell.length });
      start += cell.length + 1;
    }
    return h(
      "tr",
      {},
      cells.map((cell) =>
        h(
          "td",
          {},
          run(
            cell.start,
            cell.end,
            inside.filter((span) => span.end > cell.start && span.start < cell.end),
          ),
        ),
      ),
    );
  }

  function run(start, end, inside) {
    return pieces(start, end, inside).map((piece) => {
      const node = document.createTextNode(text.slice(piece.start, piece.end));
      nodes.starts.push(piece.start);
      nodes.texts.push(node);
      return piece.spans.length ? mark(node, piece.spans) : node;
    });
  }

  function mark(node, inside) {
    const made = h("mark", {}, node);
    all.push([made, inside]);
    for (const span of inside) marks.set(span.id, [...(marks.get(span.id) ?? []), made]);
    return made;
  }

  /** A mark in the colour of its first visible record, a line below it for each further type. */
  function colour(made, inside) {
    const shown = inside.filter((span) => visible.has(span.id));
    const types = [...new Set(shown.map((span) => span.type))];
    made.className = types.length ? `t-${types[0]}` : "off";
    made.dataset.ids = shown.map((span) => span.id).join(" ");
    made.title = shown.map((span) => span.label).join("\n");
    if (types.length > 1) {
      made.classList.add("more");
      made.style.setProperty("--second", `var(--${types[1]})`);
      made.style.setProperty("--third", types[2] ? `var(--${types[2]})` : "transparent");
    }
    made.classList.toggle(
      "selected",
      inside.some((span) => span.id === selected),
    );
  }

  function filter(ids) {
    visible = ids;
    for (const entry of all) colour(...entry);
  }

  /** Show where a record stands, its sentence behind it; null takes that away. */
  function reveal(id, sentence = null, scroll = true) {
    for (const made of marks.get(selected) ?? []) made.classList.remove("selected");
    selected = id;
    const found = marks.get(id) ?? [];
    for (const made of found) made.classList.add("selected");
    shade(sentence ? unmarked(...sentence) : []);
    if (scroll) found[0]?.scrollIntoView({ block: "center" });
  }

  /** The ranges of a piece of the text that no mark covers: a shade would hide the colour of marks. */
  function unmarked(start, end) {
    const [first, last] = [Math.max(0, below(nodes.starts, start + 1) - 1), below(nodes.starts, end)];
    const plain = nodes.texts
      .slice(first, last)
      .map((node, place) => [node, nodes.starts[first + place]])
      .filter(([node]) => node.parentNode.tagName !== "MARK");
    const inside = (node, place) => Math.min(Math.max(place, 0), node.length);
    return plain.map(
      ([node, from]) =>
        new StaticRange({
          startContainer: node,
          startOffset: inside(node, start - from),
          endContainer: node,
          endOffset: inside(node, end - from),
        }),
    );
  }

  /** The id of the first visible record from the middle of the window down, to begin travelling at. */
  function firstInView() {
    const found = all.find(([made]) => made.dataset.ids && made.getBoundingClientRect().top > 80);
    return found?.[0].dataset.ids.split(" ")[0] ?? null;
  }

  function pressed(event) {
    const made = event.target.closest("mark");
    if (!made?.dataset.ids || !getSelection().isCollapsed) return;
    const ids = made.dataset.ids.split(" ");
    onpick(ids[(ids.indexOf(selected) + 1) % ids.length]); // again on the same words: the next of their records
  }
}

/** Shade these ranges and no others, in browsers that can do so without touching the text. */
function shade(ranges) {
  if (globalThis.CSS?.highlights) CSS.highlights.set("sentence", new Highlight(...ranges));
}
