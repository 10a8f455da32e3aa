// A page in Node: the site's own scripts over a few lines of HTML, as a browser would run them.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

const HERE = dirname(fileURLToPath(import.meta.url));
export const ASSETS = join(HERE, "..", "..", "overrides", "assets");
const { JSDOM } = createRequire(join(HERE, "..", "browser", "package.json"))("jsdom");

/* The window of a page with these scripts run in it, in order. `wide`: whether it is a wide screen. */
export function page(html, scripts, { url = "https://example.test/a/b.html", wide = true, prepare = () => {} } = {}) {
  const { window } = new JSDOM(html, { url, runScripts: "outside-only", pretendToBeVisual: true });
  window.matchMedia = () => ({ matches: wide, addEventListener() {}, removeEventListener() {} });
  prepare(window);
  for (const name of scripts) window.eval(readFileSync(join(ASSETS, name), "utf8"));
  return window;
}

const windowOf = (place) => (place.ownerDocument || place).defaultView;
export const click = (place) => place.dispatchEvent(new (windowOf(place).MouseEvent)("click", { bubbles: true, cancelable: true }));
export const key = (place, name) => place.dispatchEvent(new (windowOf(place).KeyboardEvent)("keydown", { key: name, bubbles: true, cancelable: true }));
export const moment = () => new Promise((done) => setTimeout(done, 5));
