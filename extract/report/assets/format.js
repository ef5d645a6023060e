// Values as people write them, in the language that is on.

import { language, t } from "./language.js";

const SIGNS = { exact: "", at_least: "≥ ", more_than: "> ", at_most: "≤ ", less_than: "< ", approximately: "≈ ", range: "" };
const CURRENCIES = new Set(["CNY", "HKD", "MOP", "TWD", "USD", "EUR", "GBP", "JPY", "SGD", "KRW", "AUD", "CAD", "NZD", "CHF", "THB", "RUB", "MYR", "INR", "VND", "IDR"]);
const WRITERS = new Map(); // making one takes longer than writing a thousand numbers with it

/** A whole number with separators. */
export function count(number) {
  return writer("standard").format(number);
}

/** A number as short as it is exact: 5000万, 50M. */
export function short(number) {
  return writer("compact").format(number);
}

/** A quantity with its bound and unit: ≤ 500万元, ≥ 30%, 20–50万元. */
export function quantity(value) {
  if (!value) return "—";
  const both = value.bound === "range" ? `${short(value.low)}–${short(value.high)}` : short(value.low ?? value.high);
  return SIGNS[value.bound] + withUnit(both, value.unit);
}

function withUnit(number, unit) {
  const [head, ...rest] = unit.split("/");
  if (unit === "%") return `${number}%`;
  if (CURRENCIES.has(head)) {
    const per = rest.length ? `/${rest.join("/")}` : "";
    return language() === "zh" ? number + t(`currency.${head}`) + per : `${head} ${number}${per}`;
  }
  if (unit === "pp" || unit === "times") return number + t(`unit.${unit}`);
  return language() === "zh" ? number + unit : `${number} ${unit}`;
}

/** The number by which quantities are put in order; null last. */
export function size(value) {
  return value ? (value.high ?? value.low) : null;
}

/** An interval of days, an open side left open. */
export function days(start, end) {
  if (!start && !end) return "—";
  if (start === end) return start;
  return start && end ? `${start} – ${end}` : start ? `${start} →` : `→ ${end}`;
}

/** The name a document goes by. */
export function titleOf(row) {
  return row.title ?? row.source;
}

function writer(notation) {
  const locale = language() === "zh" ? "zh-CN" : "en";
  const key = `${locale} ${notation}`;
  if (!WRITERS.has(key)) WRITERS.set(key, new Intl.NumberFormat(locale, { notation, maximumSignificantDigits: 15 }));
  return WRITERS.get(key);
}
