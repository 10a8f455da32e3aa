/* On a session's page reached from a search: marks the words (?h=...), and steps from one place to the next. The words
   stand in the address on the way here only; then they are kept with this entry of the browser's history, where a reload
   and a way back find them, and whatever address is copied from the page is the page's own. */
(function (root) {
  "use strict";
  const { matches, readings, exactKeys, say } = root.minutesSearch;
  const asked = new URLSearchParams(location.search).getAll("h").filter(Boolean);
  const words = asked.length ? asked : (history.state && history.state.marks) || [];
  const content = document.querySelector("[data-search-content]") || document.querySelector("article") || document.querySelector("main");
  const BREAK = "\ue000"; // between remarks: words do not run from one into the next
  if (words.length && content) {
    keep(words);
    addEventListener("hashchange", keepHere); // a step within the page is an entry of its own
    bar(content, mark(content, words.flatMap((word) => (word[0] === '"' ? exactKeys(word.replace(/"/g, "")) : readings(word)))));
  }

  function keepHere() { keep(words); }

  /* A disc's browser may refuse to change the address; then it stays as it is. */
  function keep(marks) {
    const page = new URL(location.href);
    page.searchParams.delete("h");
    try { history.replaceState({ ...history.state, marks }, "", page.href); } catch { /* marked all the same */ }
  }

  /* Wraps every match; one that runs over several text nodes has a mark in each. Returns, for each match, its marks. */
  function mark(content, keys) {
    // What the archive adds inside the words, or beside them as a number, was not searched.
    const added = (node) => node.parentElement.closest(".said .not-said, .gone, .permalink, .visually-hidden");
    const searched = (node) => (added(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [], walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT, searched);
    /** @type {Element | null} */
    let owner = null;
    let text = "";
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode), holder = /** @type {Element} */ (node.parentElement).closest("[id]");
      if (holder !== owner) text += BREAK;
      owner = holder;
      nodes.push({ node, begin: text.length });
      text += node.data;
    }
    const found = matches(text, keys).map(([from, to]) => ({ from, to, marks: /** @type {HTMLElement[]} */ ([]) }));
    let match = found.length - 1;
    for (let i = nodes.length - 1; i >= 0; i--) {
      const { node, begin } = nodes[i], end = begin + node.data.length;
      while (match >= 0 && found[match].from >= end) match--;
      for (let k = match; k >= 0 && found[k].to > begin; k--) {
        const from = Math.max(found[k].from - begin, 0), to = Math.min(found[k].to, end) - begin;
        if (to <= from) continue;
        const part = from ? node.splitText(from) : node;
        if (part.data.length > to - from) part.splitText(to - from);
        const made = document.createElement("mark");
        made.className = "search-mark";
        part.replaceWith(made);
        made.append(part);
        found[k].marks.unshift(made);
      }
    }
    return found.map((each) => each.marks).filter((marks) => marks.length);
  }

  /* The strip at the foot of the page: how many places there are, and buttons to step through them. */
  function bar(content, places) {
    const region = document.createElement("section"), label = document.createElement("p"), place = document.createElement("p");
    region.className = "search-bar";
    label.textContent = say("hits", { words: words.join(" ") });
    region.setAttribute("aria-label", label.textContent);
    place.setAttribute("role", "status");
    place.textContent = places.length ? say("hitPlace", { number: "-", count: places.length }) : say("hitNone");
    const steps = stepper(places, place);
    region.append(label, place);
    if (places.length > 1) region.append(button("previousHit", steps.previous), button("nextHit", steps.next));
    region.append(button("unmark", () => { forget(); unmark(content); region.remove(); }));
    document.body.append(region);
    const first = firstPlace(places);
    if (first >= 0) steps.go(first);
  }

  function button(name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = say(name);
    made.addEventListener("click", act);
    return made;
  }

  /* Goes from place to place, round and round, and says in `status` which one it is at. */
  function stepper(places, status) {
    let at = -1;
    function go(to) {
      if (!places.length) return;
      if (at >= 0) for (const each of places[at]) each.classList.remove("search-here");
      at = (to + places.length) % places.length;
      for (const each of places[at]) each.classList.add("search-here");
      status.textContent = say("hitPlace", { number: at + 1, count: places.length });
      places[at][0].scrollIntoView({ block: "center" });
    }
    return { go, next: () => go(at + 1), previous: () => go(at < 0 ? places.length - 1 : at - 1) };
  }

  /* The place to begin with: the first in the remark that the address names, or after it. -1 without an address. */
  function firstPlace(places) {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return -1;
    return places.findIndex(([first]) => target.contains(first) || target.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  function forget() {
    removeEventListener("hashchange", keepHere);
    keep([]);
  }

  function unmark(content) {
    for (const made of content.querySelectorAll("mark.search-mark")) {
      const parent = made.parentNode;
      made.replaceWith(...made.childNodes);
      parent.normalize();
    }
  }
})(globalThis);
