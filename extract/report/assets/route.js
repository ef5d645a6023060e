// Where the reader is, as the part of the address behind #: a view, or a document with perhaps one of its records.

export const VIEWS = ["overview", "deadlines", "targets", "awards", "documents"];
const ID = /^[0-9a-f]{8,64}$/;

/** The place that an address names: { view } or { document, record }. */
export function place(hash) {
  const [first, second] = hash.replace(/^#\/?/, "").split("/");
  if (ID.test(first)) return { view: "document", document: first, record: ID.test(second ?? "") ? second : null };
  return { view: VIEWS.includes(first) ? first : "overview" };
}

/** The address of a view. */
export function viewLink(view) {
  return `#/${view}`;
}

/** The address of a document, or of one of its records. */
export function documentLink(document, record) {
  return record ? `#/${document}/${record}` : `#/${document}`;
}

/** Show another address without adding to the history. */
export function replaceAddress(link) {
  history.replaceState(null, "", link);
}
