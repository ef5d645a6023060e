// Offsets in a text, and the pieces into which overlapping spans cut it.

/**
 * A function from offsets in code points, in which a run counts, to places in a JavaScript string, which counts characters
 * beyond U+FFFF as two.
 */
export function locator(text) {
  const wide = []; // offsets of characters that take two places
  let point = 0;
  for (let place = 0; place < text.length; place += 1, point += 1) {
    const unit = text.charCodeAt(place);
    if (unit >= 0xd800 && unit < 0xdc00) {
      wide.push(point);
      place += 1;
    }
  }
  return wide.length ? (offset) => offset + below(wide, offset) : (offset) => offset;
}

/** How many of some sorted numbers are below a limit. */
export function below(sorted, limit) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines of a text: { start, end } without their ends. */
export function lines(text) {
  const found = [];
  let start = 0;
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    found.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Parts of a text in order, each with the spans that reach into it; spans are sorted by start and may overlap. */
export function* shared(parts, spans) {
  let open = [];
  let next = 0;
  for (const part of parts) {
    open = open.filter((span) => span.end > part.start);
    for (; next < spans.length && spans[next].start < part.end; next += 1) open.push(spans[next]);
    yield [part, open.filter((span) => span.end > part.start && span.start < part.end)];
  }
}

/** [start, end) cut where a span begins or ends: { start, end, spans } in order, `spans` being those that cover the piece. */
export function pieces(start, end, spans) {
  const inside = (place) => Math.min(Math.max(place, start), end);
  const cuts = [...new Set([start, end, ...spans.flatMap((span) => [inside(span.start), inside(span.end)])])].sort(
    (one, other) => one - other,
  );
  return cuts.slice(1).map((cut, before) => ({
    start: cuts[before],
    end: cut,
    spans: spans.filter((span) => span.start <= cuts[before] && span.end >= cut),
  }));
}
