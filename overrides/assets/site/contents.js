/* Contents of the page: open on a wide screen, a sheet on a phone, and saying where the reader is, by heading and by remark. */
(function () {
  "use strict";
  const sheet = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".page-toc details"));
  if (sheet) begin(sheet);

  /** @param {HTMLDetailsElement} sheet */
  function begin(sheet) {
    const wide = window.matchMedia("(min-width: 64em)");
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (sheet.querySelector(name));
    const now = part(".now"), spot = part(".place");
    const links = /** @type {HTMLAnchorElement[]} */ (Array.from(sheet.querySelectorAll("a[href^='#']")));
    const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const remarks = document.querySelectorAll(".remark[id]");
    /** @type {HTMLAnchorElement | null} */
    let current = null;
    let waiting = false;

    const fit = () => { sheet.open = wide.matches; };

    /* The sheet opens where the reader is, and never stays over what the reader has gone on to. */
    function showCurrent() {
      if (!sheet.open || wide.matches || !current) return;
      const list = part("ol");
      list.scrollTop += current.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
    }

    /** @param {EventTarget | null} within */
    function closeUnless(within) {
      if (!wide.matches && sheet.open && !sheet.contains(/** @type {Node | null} */ (within))) sheet.open = false;
    }

    function mark() {
      const line = ((places[0] && parseFloat(getComputedStyle(places[0]).scrollMarginTop)) || 80) + 8;
      const found = lastAbove(line);
      count(line);
      if (found === current) return;
      if (current) current.removeAttribute("aria-current");
      current = found;
      now.textContent = found ? found.textContent : "";
      if (!found) return;
      found.setAttribute("aria-current", "location");
      if (wide.matches) keepInSight(found);
    }

    /**
     * Whose place has begun last above the line; a list may stand in another order than its contents.
     * @param {number} line
     */
    function lastAbove(line) {
      const tops = places.map((place) => place?.getBoundingClientRect().top ?? Infinity);
      const above = tops.filter((top) => top <= line);
      return above.length ? links[tops.lastIndexOf(Math.max(...above))] : null;
    }

    /**
     * The last remark that has begun above the line, sought by halves; before the first and after the last, none.
     * @param {number} line
     */
    function count(line) {
      let from = 0, to = remarks.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (remarks[middle].getBoundingClientRect().top <= line) from = middle + 1;
        else to = middle;
      }
      const remark = remarks[from - 1];
      const over = from === remarks.length && remark && remark.getBoundingClientRect().bottom < line;
      const link = !over && remark && remark.querySelector(".permalink");
      spot.textContent = link && link.firstChild ? link.firstChild.textContent + "／" + remarks.length : "";
      document.dispatchEvent(new CustomEvent("minutes-spot", { detail: { spot: remark && !over ? remark.id : "", over } }));
    }

    /**
     * Scrolls the column alone; scrollIntoView would move the page too.
     * @param {Element} link
     */
    function keepInSight(link) {
      const column = /** @type {HTMLElement} */ (sheet.parentNode);
      const box = column.getBoundingClientRect(), own = link.getBoundingClientRect();
      if (own.top < box.top) column.scrollTop -= box.top - own.top + 16;
      else if (own.bottom > box.bottom) column.scrollTop += own.bottom - box.bottom + 16;
    }

    window.addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; mark(); });
    }, { passive: true });
    sheet.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest("a") && !wide.matches) sheet.open = false;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && sheet.open && !wide.matches && sheet.contains(document.activeElement)) {
        sheet.open = false;
        part("summary").focus();
      }
    });
    sheet.addEventListener("toggle", showCurrent);
    sheet.addEventListener("focusout", (event) => { if (event.relatedTarget) closeUnless(event.relatedTarget); });
    document.addEventListener("click", (event) => closeUnless(event.target));
    wide.addEventListener("change", fit);
    fit();
    mark();
  }
})();
