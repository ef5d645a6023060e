// Elements made from names, attributes and texts. Text never becomes markup: there is no way to write markup here.

/**
 * An element. Attributes: `class`, `data-…`, `aria-…` and the like as they are written in HTML; true stands for an empty one;
 * null, undefined and false are left out; functions are listeners (`onclick`). Children: elements, texts, lists of them, null.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A field to search in; `onsearch` gets the folded text a moment after the last key. */
export function searchField(label, onsearch, attributes = {}) {
  let waiting = 0;
  const field = h("input", {
    type: "search",
    placeholder: label,
    "aria-label": label,
    spellcheck: "false",
    autocomplete: "off",
    ...attributes,
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => onsearch(folded(field.value)), 60);
  });
  return field;
}

/** A choice: `options` are [value, label]. */
export function choice(label, options, value, onchoice, attributes = {}) {
  const select = h(
    "select",
    { "aria-label": label, onchange: () => onchoice(select.value), ...attributes },
    options.map(([name, text]) => h("option", { value: name }, text)),
  );
  select.value = value;
  return select;
}

/** Text as it is compared in searches: full width as half width, small letters, no white space. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Rows whose words hold the folded text; `words` gives the texts of a row. Folds each row once. */
export function searcher(rows, words) {
  const hay = new Map();
  return (text) => {
    if (!text) return rows;
    return rows.filter((row) => {
      if (!hay.has(row)) hay.set(row, folded(words(row).filter(Boolean).join(" ")));
      return hay.get(row).includes(text);
    });
  };
}
