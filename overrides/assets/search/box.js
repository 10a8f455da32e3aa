/* The search box in the head of every page: first results while typing. Without this script it is a plain form.
   The engine is loaded when the box is first used. The script element says where the site's root is, data-base="../",
   and the version of these scripts, so that a new one never meets an old one that the browser has kept. */
(function (root) {
  "use strict";
  const { base = "", version } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const query = version ? "?v=" + version : "";
  const LOADING = ["files", "index", "numbering", "sets", "archive"]; // what loads and reads the index
  const ASKING = ["fold", "numbers", "query", "spell", "engine", "say"]; // these need the words of data.js as they start
  const RANKING = ["order"]; // beside the pieces of the index that the first query asks for
  const SCORING = ["lunr", "rank"]; // without which hits stand by date
  const SHOWING = ["sentences", "snippet", "list", "results"]; // once something is asked
  const FILES = { ask: [...LOADING, ...ASKING], answer: [...RANKING, ...SHOWING], rank: SCORING }; // of which scripts each is made (generator/search/bundles.py)
  const NEAR = ["sounds", "slips"]; // where next to nothing is found
  const WAIT = 250; // ms without a key before a search begins
  const GROUPS = 4, PER_GROUP = 3;
  const search = (root.minutesSearch = root.minutesSearch || /** @type {MinutesSearch} */ ({}));
  const scripts = {}, ran = new Map(), files = new Map();

  /* Each file hands over its scripts, which run when their turn comes. */
  root.minutesScripts = (some) => Object.assign(scripts, some);

  /* Pieces may come before the script that reads them: the words of the pages do, and what early.js asked for. */
  const early = (search.early = search.early || new Map());
  root.minutesPiece = root.minutesPiece || ((name, ...said) => early.set(name, Promise.resolve(said)));

  const load = (address) => new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.async = true;
    element.onload = done;
    element.onerror = () => failed(new Error(address));
    document.head.append(element);
  });

  function file(name) {
    if (!files.has(name)) {
      files.set(name, load(base + "assets/search/" + name + ".js" + query));
      files.get(name).catch(() => files.delete(name));
    }
    return files.get(name);
  }

  /* A script runs once; those of one file in the order in which they are asked for. */
  function script(name) {
    if (!ran.has(name)) {
      ran.set(name, run(name));
      ran.get(name).catch(() => ran.delete(name));
    }
    return ran.get(name);
  }

  async function run(name) {
    const joined = Object.keys(FILES).find((one) => FILES[one].includes(name));
    if (!scripts[name]) await file(joined || name);
    if (scripts[name]) scripts[name](root);
    else if (joined) throw new Error(name); // half a file
  }

  /* The rules of folding and the sentences of the pages: packed like the index, in the file of the engine. */
  search.words = async () => {
    await script("files");
    search.files.use({ base });
    root.minutesSearchData = root.minutesSearchData || (await search.files.json("data", query));
  };

  /* All scripts of the engine, in order. */
  search.engine = async () => {
    const words = search.words();
    await Promise.all(LOADING.map(script));
    await words;
    await Promise.all(ASKING.map(script));
    return search;
  };

  /* The engine with the archive opened; what scores and shows an answer is asked for with it, and comes while the line waits
     for the first pieces of the index. */
  search.ready = async (asks = false) => {
    const loading = search.engine();
    loading.catch(() => {}); // waited for below
    await script("archive");
    const opened = search.open();
    if (asks) opened.then(answering).catch(() => {});
    await loading;
    if ((await opened).rules !== root.minutesSearchData.rules) { // an upload that is under way: the words of the one, the rules of another
      search.between = true;
      throw new Error("rules");
    }
    return search;
  };

  async function answering(archive) {
    archive.sessionTables().catch(() => {});
    await Promise.all([file("answer"), file("rank")]);
  }

  /* What ranks, and what shows an answer: asked for beside the pieces of the index. Some need the words as they start. */
  const later = async (names, from) => {
    const [archive] = await Promise.all([search.open(), search.words()]);
    await archive.planned.catch(() => {});
    await Promise.all(from.map(file));
    return Promise.all(names.map(script));
  };
  search.ranking = () => later(RANKING, ["answer"]);
  search.scoring = () => later(SCORING, ["rank"]);
  search.showing = (more = [], from) => later([...SHOWING, ...more], from ? ["answer", from] : ["answer"]);
  search.near = () => later(NEAR, ["slips"]);
  search.script = script;
  search.base = base;

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[role=search]:not(.search-form)"));
  if (form && !document.getElementById("search-app")) listen(form, /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]")));
  const came = /[?&]h=/.test(location.search) || (history.state && history.state.marks && history.state.marks.length); // by a search (mark.js)
  if (came && !document.getElementById("search-app")) {
    Promise.all([search.words(), file("mark")]).then(() => Promise.all(["fold", "numbers", "say", "snippet", "mark"].map(script)));
  }

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   */
  function listen(form, input) {
    const panel = panelUnder(form);
    form.classList.add("search-live");
    loadOnFirstKey(input);
    showAfterPause(input, shower(input, panel));
    walkByKeys(form, input, panel.element);
    closeOutside(form, panel.element);
    shortcut(input);
  }

  /* The box of first results: its count, announced politely, and the list. */
  function panelUnder(parent) {
    const element = document.createElement("div"), status = document.createElement("p"), list = document.createElement("div");
    element.className = "search-panel";
    element.hidden = true;
    status.className = "search-status";
    status.setAttribute("role", "status");
    element.append(status, list);
    parent.append(element);
    return { element, status, list };
  }

  /* Not on focus: who only tabs past the box loads nothing. */
  function loadOnFirstKey(input) {
    input.addEventListener("input", () => { search.ready().then(() => search.archiveTables()).catch(() => {}); }, { once: true });
  }

  /* A conversion that is not finished is not a query yet; its end comes as an input event of its own, or as compositionend. */
  function showAfterPause(input, show) {
    let timer = 0;
    const later = (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(show, WAIT);
    };
    input.addEventListener("input", later);
    input.addEventListener("compositionend", () => later({ isComposing: false }));
  }

  /* Escape closes the panel; the arrows lead from the box through its links and back. */
  function walkByKeys(form, input, panel) {
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        panel.hidden = true;
        input.focus();
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event, input, panel);
    });
  }

  function step(event, input, panel) {
    const stops = [input, ...panel.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next || panel.hidden) return;
    event.preventDefault();
    next.focus();
  }

  function closeOutside(form, panel) {
    document.addEventListener("click", (event) => { if (!form.contains(/** @type {Node} */ (event.target))) panel.hidden = true; });
    form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true; });
  }

  function shortcut(input) {
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        input.focus();
        input.select();
      }
    });
  }

  /* Shows what the box asks for in the panel; an answer that a later question has overtaken is dropped. */
  function shower(input, panel) {
    let turn = 0;
    return async function show() {
      const text = input.value.trim(), mine = ++turn;
      const overtaken = () => mine !== turn;
      if (!text) panel.element.hidden = true;
      else {
        try {
          await fill(panel, text, overtaken);
        } catch {
          if (!overtaken()) sayFailed(panel);
        }
      }
    };
  }

  async function fill({ element, status, list }, text, overtaken) {
    await search.ready();
    if (overtaken()) return;
    element.hidden = false;
    status.textContent = search.say("searching");
    const [result] = await Promise.all([search.search(text), search.showing()]);
    const shown = await search.list.grouped(result, text, GROUPS, PER_GROUP);
    if (overtaken()) return;
    status.textContent = search.list.count(result, text);
    list.replaceChildren(...shown);
    if (result.hits.length) list.append(search.list.toPage(text, search.say("all", { hits: result.hits.length }), "search-all"));
    search.showing(["ways", "offers"], "beside").then(() => search.offers.inPanel(result, { status, list }, overtaken)).catch(() => {}); // the search page says what is missing
  }

  function sayFailed({ element, status, list }) {
    element.hidden = false;
    status.textContent = search.say ? search.say(search.between ? "between" : "failed") : "";
    list.replaceChildren();
  }
})(globalThis);
