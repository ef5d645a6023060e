// The two languages of the page: words by key, and which language is on.

import { remember, setting, unpacked } from "./store.js";

const LANGUAGES = { zh: "zh-Hans", en: "en" };
let words = {};
let current = "zh";

/** Turn to a language, by default the one chosen before, else that of the browser. Returns its name. */
export async function speak(name) {
  const wanted = name ?? setting("language");
  current = wanted in LANGUAGES ? wanted : navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
  words = await unpacked(`words-${current}`);
  document.documentElement.lang = LANGUAGES[current];
  if (name) remember("language", current);
  return current;
}

/** The language that is on. */
export function language() {
  return current;
}

/** The words for a key, with {names} filled in; the last part of the key where there are none, as for values newer than this page. */
export function t(key, values = {}) {
  const found = words[key] ?? key.slice(key.indexOf(".") + 1);
  return found.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
