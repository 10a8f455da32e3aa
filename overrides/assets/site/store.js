/* What this device remembers for its reader: where somebody was in a long meeting, and which remarks are kept in the list.
   Addresses only, never a word of what was said: what is corrected or withheld later must not live on here. No request
   sends any of it. Where the browser keeps nothing (private windows, files on disk) lists are empty and nothing is said. */
(function () {
  "use strict";
  const start = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[src*="assets/site/start.js"]'));
  const root = new URL(start ? "../../" : "./", start ? start.src : location.href).href;
  // Several archives may stand in folders of one host, whose pages share what is kept.
  const key = (/** @type {string} */ list) => "minutes-" + list + ":" + new URL(root).pathname;

  /**
   * The rows of a list, each of texts; what somebody else has put there is passed over.
   * @param {string} list
   * @returns {string[][]}
   */
  function rows(list) {
    try {
      const found = JSON.parse(localStorage.getItem(key(list)) || "[]");
      if (!Array.isArray(found)) return [];
      return found.filter((row) => Array.isArray(row) && row.length > 1 && row.every((each) => typeof each === "string"));
    } catch {
      return [];
    }
  }

  /**
   * Whether it could be kept.
   * @param {string} list
   * @param {string[][]} all
   */
  function keep(list, all) {
    try {
      if (all.length) localStorage.setItem(key(list), JSON.stringify(all));
      else localStorage.removeItem(key(list));
      return true;
    } catch {
      return false;
    }
  }

  /** The address of this page below the site's root, as lists name it. */
  const here = location.href.replace(/[?#].*$/, "").slice(root.length) || "index.html";

  window.minutesStore = { root, here, rows, keep };
})();
