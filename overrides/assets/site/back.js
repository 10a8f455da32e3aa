/* Coming back to a long meeting: where the reader was is kept on this device (store.js), and offered the next time. It is said
   there that it is kept, and one tap stops it. */
(function () {
  "use strict";
  const { rows, keep, here } = window.minutesStore;
  const { element, button } = window.minutesPage;
  const PLACES = "places", OFF = "no-places";
  const MOST = 60;   // meetings that are remembered
  const EARLY = 3;   // whoever has not read further finds the way alone
  const PAUSE = 600; // ms of standing still, until a place counts as one
  const remarks = Array.from(document.querySelectorAll(".remark[id]"));
  const title = document.querySelector("article[data-citation] h1");
  const isOff = () => rows(OFF).length > 0;
  if (title && remarks.length > EARLY) begin(title);

  /** @param {Element} title */
  function begin(title) {
    const place = rows(PLACES).find(([page]) => page === here);
    const at = place ? remarks.findIndex((remark) => remark.id === place[1]) : -1;
    if (at > 0 && !location.hash && !comesBackAnyway() && !isOff()) offer(title, remarks[at]);
    let timer = 0, spot = "", over = false;
    const note = () => { if (spot || over) remember(spot, over); };
    document.addEventListener("minutes-spot", (event) => {
      ({ spot, over } = /** @type {CustomEvent<{ spot: string, over: boolean }>} */ (event).detail);
      clearTimeout(timer);
      timer = window.setTimeout(note, PAUSE);
    });
    addEventListener("pagehide", () => { if (timer) note(); });
  }

  /** Going back in the history and loading again, a browser goes to the place itself. */
  function comesBackAnyway() {
    const ways = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType?.("navigation") ?? []);
    return ways.some((way) => way.type !== "navigate");
  }

  /**
   * Of a meeting that was read to its end nothing is remembered.
   * @param {string} spot the remark's id, or nothing where the reader is at the beginning
   * @param {boolean} over
   */
  function remember(spot, over) {
    if (isOff()) return;
    const others = rows(PLACES).filter(([page]) => page !== here);
    const far = remarks.findIndex((remark) => remark.id === spot) >= EARLY;
    if (over) keep(PLACES, others);
    else if (far) keep(PLACES, [[here, spot], ...others].slice(0, MOST));
  }

  /**
   * @param {Element} title
   * @param {Element} remark
   */
  function offer(title, remark) {
    const link = remark.querySelector(".permalink");
    const name = link ? window.minutesQuote.name(link) : "";
    const onward = element("a", { href: "#" + remark.id }, `${name}から続きを読む`);
    const said = element("p", {}, `前は、この会議録を${name}（全${remarks.length}発言）まで読みました。`);
    const ways = element("p", { class: "ways" }, onward, button("覚えるのをやめる", stop));
    const banner = element("div", { class: "banner back not-said", role: "region", "aria-label": "前に読んだ所" }, said, ways,
      element("p", { class: "about" }, "読んだ所は、この端末だけが覚えています。"));
    onward.addEventListener("click", () => banner.remove());
    title.after(banner);

    function stop() {
      keep(PLACES, []);
      keep(OFF, [["off", "1"]]);
      const done = element("p", { role: "status", tabindex: "-1" }, "覚えていた所を消しました。これからは覚えません。",
        element("a", { href: window.minutesStore.root + "kept.html#places" }, "もとにもどす"));
      banner.replaceChildren(done);
      done.focus();
    }
  }
})();
