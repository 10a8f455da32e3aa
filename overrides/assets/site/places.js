/* An address with a # for which the page has no place: said at the top, where the reader is then.
   On a page that has moved, the way on leads to the same place of the page it is now. */
(function () {
  "use strict";
  const title = document.querySelector("article h1");
  const onward = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a.onward"));
  /** @type {HTMLElement | null} */
  let said = null;
  if (onward) lead(onward);
  else if (title) begin(title);

  /** @param {HTMLAnchorElement} link */
  function lead(link) {
    const way = () => { link.hash = location.hash; };
    way();
    addEventListener("hashchange", way);
  }

  /** @param {Element} title */
  function begin(title) {
    const look = () => tell(title, missing());
    look();
    addEventListener("hashchange", look);
  }

  /** The name after the #, where nothing on the page bears it; else nothing. */
  function missing() {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* not written as an address is: looked for as it stands */ }
    return !name || name === "top" || document.getElementById(name) ? "" : name;
  }

  /**
   * @param {Element} title
   * @param {string} name
   */
  function tell(title, name) {
    if (!said && !name) return;
    if (!said) {
      said = document.createElement("p");
      said.className = "banner no-place not-said";
      said.setAttribute("role", "status");
      title.after(said);
    }
    const shown = name.length > 40 ? name.slice(0, 40) + "…" : name;
    said.textContent = name ? `アドレスの「#${shown}」に当たる所は、このページにありません。会議録の初めから示しています。` : "";
    said.hidden = !name;
    if (name) said.scrollIntoView({ block: "center" });
  }
})();
