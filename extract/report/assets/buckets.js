// Days and sums in steps that a chart can show.

const MOST_MONTHS = 30;
const MOST_QUARTERS = 40;
const SIZES = [1e4, 1e5, 1e6, 1e7, 1e8]; // 1万, 10万, 100万, 1000万, 1亿

/** Steps of time over some days (ISO): { labels, of(day) → place }. Months, quarters or years, whatever stays readable. */
export function timeSteps(known) {
  if (!known.length) return { labels: [], of: () => -1 };
  const first = known.reduce((one, other) => (one < other ? one : other));
  const last = known.reduce((one, other) => (one > other ? one : other));
  const months = index(last, 1) - index(first, 1) + 1;
  const width = months <= MOST_MONTHS ? 1 : months / 3 <= MOST_QUARTERS ? 3 : 12;
  const from = index(first, width);
  const labels = Array.from({ length: index(last, width) - from + 1 }, (_, place) => name(from + place, width));
  return { labels, of: (day) => index(day, width) - from };
}

/** The step that a day is in, counted from the year 0; width in months. */
function index(day, width) {
  return Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / width);
}

function name(step, width) {
  const month = step * width;
  const year = String(Math.floor(month / 12));
  if (width === 12) return year;
  return width === 3 ? `${year} Q${Math.floor((month % 12) / 3) + 1}` : `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Steps of size for sums: { labels, of(number) → place }. `short` writes a number. */
export function sizeSteps(short) {
  const labels = [`< ${short(SIZES[0])}`, ...SIZES.map((size) => `${short(size)}+`)];
  return { labels, of: (number) => SIZES.filter((size) => size <= number).length };
}

/** How many rows fall into each step, for each group: the series of a chart. */
export function tallied(rows, steps, group, groups) {
  const series = groups.map(({ name: key, label, colour }) => ({ key, label, colour, data: steps.labels.map(() => 0) }));
  const by = new Map(series.map((one) => [one.key, one.data]));
  for (const { row, step } of rows) if (by.has(group(row))) by.get(group(row))[step] += 1;
  return series;
}
