// A word about what was just done, read out too.

import { h } from "./dom.js";

let gone = 0;

/** Say something for some seconds. */
export function tell(words) {
  const place =
    document.getElementById("toast") ?? document.body.appendChild(h("div", { id: "toast", role: "status", "aria-live": "polite" }));
  place.textContent = words;
  place.classList.add("on");
  clearTimeout(gone);
  gone = setTimeout(() => place.classList.remove("on"), 2500);
}
