/* The search page: the whole result with filters, order and pages. What is asked stands in the address, so that a link
   to it gives the same list. Fills the places kept for it inside <div id="search-app">; without this script that element
   leads to the lists. Needs box.js before it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const app = document.getElementById("search-app");
  const BESIDE = ["tools", "years", "facets", "narrow", "read", "ways", "offers"]; // what an answer can do without; one file (generator/search/bundles.py)
  let turn = 0;
  search.plainTitle = document.title; // of the page before a search

  if (app) start(app);

  /** @param {HTMLElement} app */
  function start(app) {
    const status = /** @type {HTMLElement} */ (app.querySelector(".search-status"));
    const asks = /[?&]\w+=[^&]/.test(location.search);
    if (asks) status.textContent = status.dataset.loading || "";
    Promise.all([asks ? search.ready(true) : search.engine(), search.script("address")]).then(() => begin(app)).catch(() => failed(status));
  }

  /** @param {HTMLElement} status */
  function failed(status) {
    status.textContent = search.between ? search.say("between") : status.dataset.failed || "";
    answered();
  }

  /* What stands below an answer waits for it, so that it does not jump. */
  const answered = () => document.documentElement.classList.add("answered");

  /** @param {HTMLElement} app */
  function begin(app) {
    const part = (name) => /** @type {any} */ (app.querySelector(name));
    /** @type {PageParts} */
    const parts = { form: part("form"), input: part("input"), status: part(".search-status"), narrow: part(".search-narrow"), results: part(".search-results"),
      go: (wanted, focus) => go(parts, wanted, focus), jump: (text, wanted) => jump(parts, text, wanted) };
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      parts.go({ ...search.asked(), q: parts.input.value.trim(), page: 1, near: false });
    });
    part(".search-skip").addEventListener("click", (event) => {
      event.preventDefault();
      focusHead(parts);
    });
    parts.input.addEventListener("input", () => { search.ready(true).catch(() => {}); }, { once: true }); // who types will ask
    root.addEventListener("popstate", () => show(parts));
    return show(parts);
  }

  /** @param {PageParts} parts */
  function focusHead(parts) {
    const head = parts.results.querySelector("h2");
    if (head) head.focus();
  }

  /* A disc's browser may refuse to change the address; then the page is loaded anew with it. */
  function go(parts, wanted, focus) {
    try {
      history.pushState(null, "", search.addressOf(wanted));
    } catch {
      location.assign(search.addressOf(wanted));
      return;
    }
    show(parts).then(() => {
      if (focus === "top") focusHead(parts);
      else if (focus) { const again = document.getElementById(focus); if (again) again.focus(); }
    });
  }

  async function show(parts) {
    const now = search.asked(), mine = ++turn;
    parts.input.value = now.q;
    const asks = Boolean(now.q) || search.facetNames.some((name) => now.chosen[name].size);
    document.documentElement.classList.toggle("asked", asks);
    if (!asks) {
      document.title = search.plainTitle;
      parts.status.textContent = "";
      parts.results.hidden = parts.narrow.hidden = true;
      return;
    }
    parts.status.textContent = search.say("searching");
    try {
      await search.ready(true);
      const [result] = await Promise.all([search.search(now.q, { sort: now.sort, near: now.near, all: !now.q }), search.showing()]);
      const beside = () => search.showing(BESIDE, "beside").catch(() => {}); // without what stands beside an answer there is still the answer
      await search.results(parts, now, result, () => mine !== turn, beside);
    } catch {
      if (mine === turn) failed(parts.status);
    }
  }

  /* A link that is followed within the page, and works as a link everywhere else. */
  function jump(parts, text, wanted) {
    const made = search.list.link(search.addressOf(wanted), text);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      parts.go(wanted, "top");
    });
    return made;
  }
})(globalThis);
