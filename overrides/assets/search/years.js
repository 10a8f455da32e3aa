/* How often over the years: a table of what was found, a bar beside each year, which narrows the list by a tap. Years of
   which there are no minutes are not years without hits. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const MOST = 12; // years, before the reader asks for the rest
  const OF_TIME = ["year", "date", "period"]; // conditions that leave other years no hits
  const OF_SESSION = ["municipality", "council", "title", "record"]; // conditions that a whole session meets or not
  const SVG = "http://www.w3.org/2000/svg";

  /* How many of the documents lie in each year, by its number in letters. */
  function hitsByYear({ sessions, sessionOf }, documents) {
    const counts = new Map();
    for (const document of documents) {
      const year = String(sessions[sessionOf[document]].year || "");
      counts.set(year, (counts.get(year) || 0) + 1);
    }
    return counts;
  }

  /* A folded table; null where there are not two years to compare. `counts`: hits by year, were they not narrowed to years. */
  async function years(parts, now, result, counts) {
    if (result.query.fields.some(({ any }) => any.some(({ name }) => OF_TIME.includes(name)))) return null;
    const { sessions } = await (await search.open()).sessionTables(), covered = await coverage(now, result, sessions);
    const all = sessions.map(({ year }) => year).filter(Boolean), last = Math.max(...all), first = Math.min(...all);
    if (!(last > first)) return null;
    const rows = Array.from({ length: last - first + 1 }, (unused, i) => ({ year: last - i, count: counts.get(String(last - i)) || 0, held: covered.has(last - i) }));
    const undated = counts.get("") || 0; // a matter may have no day
    return folded(parts, now, undated ? [...rows, { year: 0, count: undated, held: true }] : rows);
  }

  /* The years of which the archive has minutes that could have been found: of the councils that the query or the reader chose. */
  async function coverage(now, result, sessions) {
    const conditions = result.query.fields.filter(({ any, without }) => !without && any.every(({ name }) => OF_SESSION.includes(name)));
    let held = sessions.filter(({ council }) => council);
    if (conditions.length) {
      const { hits } = await search.search(conditions.map(({ any }) => any.map(({ typed }) => typed).join(" OR ")).join(" "));
      const { sessionOf } = await (await search.open()).sessionTables();
      held = [...new Set(hits.map((document) => sessions[sessionOf[document]]))];
    }
    const chosen = (name, value) => !now.chosen[name].size || now.chosen[name].has(value);
    return new Set(held.filter((session) => chosen("municipality", session.municipality) && chosen("council", session.councilName) && chosen("record", session.kindOfRecord)).map(({ year }) => year));
  }

  function folded(parts, now, rows) {
    const { element } = search.list, most = Math.max(...rows.map(({ count }) => count));
    const body = element("tbody", "", ...rows.map((row) => line(parts, now, row, most)));
    const head = element("thead", "visually-hidden", element("tr", "", ...["yearsYear", "yearsHits"].map((name) => Object.assign(element("th", "", search.say(name)), { scope: "col" }))));
    const table = element("table", "", element("caption", "visually-hidden", search.say("years")), head, body);
    const made = element("details", "search-years", element("summary", "", search.say("years") + " ", sketch(rows, most)), table);
    const later = [...body.children].slice(MOST).filter((row) => !row.querySelector("[aria-current]"));
    if (later.length) table.after(theRest(later));
    made.open = now.chosen.year.size > 0;
    return made;
  }

  function line(parts, now, { year, count, held }, most) {
    const { element } = search.list, chosen = now.chosen.year.has(String(year));
    const name = year ? search.facetLabel("year", String(year)) : search.say("yearUnknown");
    const head = element("th", "", year && (count || chosen) ? narrower(parts, now, year, name, chosen) : name);
    head.scope = "row";
    const said = held || count ? search.say("yearHits", { count }) : search.say("yearNone");
    const drawn = count ? bar(count / most) : "";
    return element("tr", "", head, element("td", "search-count", said), element("td", "search-drawn", drawn));
  }

  function narrower(parts, now, year, name, chosen) {
    const wanted = { ...now, chosen: { ...now.chosen, year: new Set(chosen ? [] : [String(year)]) }, page: 1 };
    const made = parts.jump(name, wanted);
    made.append(search.list.element("span", "visually-hidden", search.say(chosen ? "yearWiden" : "yearNarrow")));
    if (chosen) made.setAttribute("aria-current", "true");
    return made;
  }

  function theRest(lines) {
    const more = search.list.element("button", "", search.say("yearsMore", { count: lines.length }));
    for (const row of lines) row.hidden = true;
    more.type = "button";
    more.addEventListener("click", () => {
      for (const row of lines) row.hidden = false;
      const first = lines.map((row) => row.querySelector("a")).find(Boolean);
      if (first) first.focus();
      more.remove();
    });
    return more;
  }

  function drawing(width, height, rects) {
    const svg = document.createElementNS(SVG, "svg");
    for (const [name, value] of Object.entries({ width, height, "aria-hidden": "true", focusable: "false" })) svg.setAttribute(name, String(value));
    for (const sides of rects) {
      const rect = document.createElementNS(SVG, "rect");
      for (const [name, value] of Object.entries(sides)) rect.setAttribute(name, String(value));
      svg.append(rect);
    }
    return svg;
  }

  const bar = (part) => drawing("100%", 14, [{ width: Math.max(1, 100 * part).toFixed(1) + "%", height: "100%" }]);

  /* The same, as small as a word: the oldest year on the left. */
  function sketch(rows, most) {
    const step = Math.max(2, Math.min(6, Math.floor(48 / rows.length)));
    const bars = rows.slice().reverse().map(({ count }, i) => ({ count, x: i * step })).filter(({ count }) => count);
    return drawing(step * rows.length, 16, bars.map(({ count, x }) => ({ x, width: step - 1, y: (15 * (1 - count / most)).toFixed(1), height: (15 * count / most + 1).toFixed(1) })));
  }

  Object.assign(search, { years, hitsByYear });
})(globalThis);
