// The data in the page, unpacked when it is asked for. Nothing is fetched from anywhere.

const kept = new Map();
const MOST_KEPT = 40; // documents held unpacked

/** What a block holds, kept. Waits for the page where the block has not arrived yet. Rejects where there is none. */
export function held(name) {
  if (!kept.has(name)) {
    if (kept.size > MOST_KEPT) kept.delete([...kept.keys()].find((key) => key.startsWith("d-")));
    kept.set(name, unpacked(name));
  }
  return kept.get(name);
}

/** What a block holds, not kept: for one look at all documents. */
export async function unpacked(name) {
  const block = document.getElementById(name) ?? (await arrival(name));
  const stream = new Blob([bytesOf(block.textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return bytes;
}

async function arrival(name) {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  const block = document.getElementById(name);
  if (!block) throw new Error(`no block ${name}`);
  return block;
}

const settings = new Map();

/** A setting of this reader: as chosen since the page was opened, else as the browser kept it, else null. */
export function setting(name) {
  try {
    return settings.get(name) ?? localStorage.getItem(`zhengce.${name}`);
  } catch {
    return settings.get(name) ?? null;
  }
}

/** Keep a setting, beyond this page where the browser allows that. */
export function remember(name, value) {
  settings.set(name, value);
  try {
    localStorage.setItem(`zhengce.${name}`, value);
  } catch {
    // private windows keep nothing; the setting holds until the page is left
  }
}
