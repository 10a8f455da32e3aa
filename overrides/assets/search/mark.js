/* On a session's page reached from a search: marks the words (?h=...), and steps from one place to the next. */
(function (root) {
  "use strict";
  const { matches, readings, say } = root.minutesSearch;
  const words = new URLSearchParams(location.search).getAll("h").filter(Boolean);
  const content = document.querySelector("[data-search-content]") || document.querySelector("article") || document.querySelector("main");
  if (!words.length || !content) return;
  const BREAK = "\ue000"; // between remarks: words do not run from one into the next

  const places = mark(words.flatMap(readings));
  bar();

  /* Wraps every match; one that runs over several text nodes has a mark in each. Returns, for each match, its marks. */
  function mark(keys) {
    const nodes = [], walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    let text = "", owner = null;
    while (walker.nextNode()) {
      const node = walker.currentNode, holder = node.parentElement.closest("[id]");
      if (holder !== owner) text += BREAK;
      owner = holder;
      nodes.push({ node, begin: text.length });
      text += node.data;
    }
    const found = matches(text, keys).map(([from, to]) => ({ from, to, marks: [] }));
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

  function bar() {
    const region = document.createElement("section");
    region.className = "search-bar";
    region.setAttribute("aria-label", say("hits", { words: words.join(" ") }));
    const label = document.createElement("p"), place = document.createElement("p");
    label.textContent = say("hits", { words: words.join(" ") });
    place.setAttribute("role", "status");
    place.textContent = places.length ? say("hitPlace", { number: "-", count: places.length }) : say("hitNone");
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let at = -1;
    const start = target ? places.findIndex((marks) => target.contains(marks[0]) || target.compareDocumentPosition(marks[0]) & Node.DOCUMENT_POSITION_FOLLOWING) : -1;

    function go(to) {
      if (!places.length) return;
      if (at >= 0) for (const each of places[at]) each.classList.remove("search-here");
      at = (to + places.length) % places.length;
      for (const each of places[at]) each.classList.add("search-here");
      place.textContent = say("hitPlace", { number: at + 1, count: places.length });
      const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;
      places[at][0].scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    }

    const button = (name, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = say(name);
      made.addEventListener("click", act);
      return made;
    };
    const previous = button("previousHit", () => go(at < 0 ? places.length - 1 : at - 1));
    const next = button("nextHit", () => go(at + 1));
    const unmark = button("unmark", () => {
      for (const made of content.querySelectorAll("mark.search-mark")) {
        const parent = made.parentNode;
        made.replaceWith(...made.childNodes);
        parent.normalize();
      }
      region.remove();
    });
    if (places.length > 1) region.append(label, place, previous, next, unmark);
    else region.append(label, place, unmark);
    document.body.append(region);
    if (start >= 0) go(start);
  }
})(globalThis);
