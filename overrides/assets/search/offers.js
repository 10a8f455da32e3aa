/* On the search page, beside the hits: what who was named has said, sessions of the name, number or day that was typed, and
   other ways of asking the same. Nothing of it changes what was found; each is a search of its own, with its count. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const FEW = 3;
  const OFFICE = /[長員官監者役事]$/;

  /* {above, said, below}: elements for above the hits; a sentence of what somebody named has said; and a promise of those for below, for which nothing has to wait. */
  async function offers(parts, now, result) {
    if (now.page > 1 || now.near || search.facetNames.some((name) => now.chosen[name].size)) return { above: [], said: "", below: Promise.resolve([]) };
    const [sessions, said] = await Promise.all([sessionsBlock(parts, now, result), saidBlock(parts, now, result)]);
    return { above: sessions.concat(said.elements), said: said.told, below: otherWays(parts, now, result).catch(() => []) };
  }

  const count = async (q) => (await search.search(q)).hits.length;
  const ask = (parts, now, q, text) => parts.jump(text, { ...now, q, page: 1, near: false });

  /* The query with another part in the place of a term that stands alone in its group. */
  function instead(query, term, part) {
    return search.partsOf({ ...query, groups: query.groups.filter(([one]) => one !== term) }).concat(part).join(" ");
  }

  const alone = (query) => query.groups.filter((terms) => terms.length === 1).map(([term]) => term).filter((term) => !term.exact);

  /* What they said comes before what was said of them. */
  async function saidBlock(parts, now, result) {
    const { speakers } = await (await search.open()).sessionTables();
    const labels = speakers.map(search.fold), { element } = search.list;
    for (const term of alone(result.query)) {
      const typed = search.fold(term.typed);
      const named = Array.from(typed).length > 1 && labels.some((label) => label === typed || label.startsWith(typed + "(") || (OFFICE.test(typed) && label.endsWith(typed)));
      const begins = typed.length > 1 && labels.some((label) => label.startsWith(typed));
      if (!named && !begins) continue;
      const q = instead(result.query, term, search.conditionFor("speaker", term.typed));
      const other = result.query.groups.length > 1 ? "rank" : "new";
      const found = await search.search(q, { sort: other });
      if (!found.hits.length) continue;
      const all = element("p", "", ask(parts, now, q, search.say("offerSaidAll", { typed: term.typed, count: found.hits.length })));
      const told = search.say("saidToo", { typed: term.typed, count: found.hits.length });
      if (!named) return { elements: [all], told: "" };
      const items = await Promise.all(found.hits.slice(0, FEW).map((document, i) => search.list.item(document, found, i + 1, "h4")));
      const head = element("h3", "", search.say("offerSaid", { typed: term.typed, count: found.hits.length }));
      const behind = result.hits.length ? [element("h3", "", search.say("offerOf", { typed: term.typed }))] : [];
      return { elements: [element("section", "search-said", head, element("ol", "search-hits", ...items), all), ...behind], told };
    }
    return { elements: [], told: "" };
  }

  /* Sessions of a day, or of the name and number that the words give. */
  async function sessionsBlock(parts, now, result) {
    const { groups, fields, without, mixed } = result.query;
    if (!groups.length || fields.length || without.length || mixed.length || groups.some(([term, more]) => more || term.exact)) return [];
    const typed = groups.map(([term]) => term.typed).join(" ");
    const conditions = conditionsOf(typed), { element } = search.list;
    if (!conditions.length) return [];
    const q = conditions.join(" "), found = await search.search(q, { sort: "new" });
    const { sessions, sessionOf } = await (await search.open()).sessionTables();
    const of = [...new Set(found.hits.map((document) => sessions[sessionOf[document]]))];
    if (!of.length) return [];
    const lines = of.slice(0, FEW).map((session) => element("li", "", search.list.link(search.base + session.url, session.title), "\u3000" + search.list.date(session.date)));
    const rest = of.length > FEW ? [element("p", "", ask(parts, now, q, search.say("offerSessions", { typed, count: of.length })))] : [];
    return [element("section", "search-sessions", element("h3", "", search.say("offerSession", { typed })), element("ul", "", ...lines), ...rest)];
  }

  /* A year, a number and a name as 日付:2024年 会議名:第1回 会議名:定例会; nothing for words that tell no year, number or day. */
  function conditionsOf(typed) {
    if (search.spanOf(typed)) return [search.conditionFor("date", typed)];
    const pieces = search.inFigures(typed).split(/\s+|(第?[0-9]+回|(?:[^\s0-9第回]{1,2}|(?=[0-9]{4}))(?:[0-9]+|元)年度?(?:[0-9]+月(?:[0-9]+日)?)?)/).filter(Boolean);
    const made = pieces.map((piece) => {
      if (search.spanOf(piece)) return search.conditionFor(/度$/.test(piece) ? "year" : "date", piece);
      return search.conditionFor("title", piece);
    });
    return pieces.some((piece) => /[0-9元]/.test(piece)) ? made : [];
  }

  async function otherWays(parts, now, result) {
    const { element } = search.list, lines = [];
    for (const term of alone(result.query)) {
      const exact = search.exactKeys(term.typed);
      if (exact.length > 1) lines.push({ q: instead(result.query, term, '"' + term.typed + '"'), name: "offerInside", typed: term.typed, more: true });
      for (const other of search.otherWord(term.typed)) lines.push({ q: instead(result.query, term, other), name: "offerOther", typed: other });
      const [one, two] = term.typed.split(/または|又は|もしくは/);
      if (one && two && !result.hits.length) lines.push({ q: instead(result.query, term, one + " OR " + two), name: "offerOther", typed: one + " OR " + two });
    }
    const counted = await Promise.all(lines.map(async (line) => ({ ...line, count: await count(line.q) })));
    const shown = counted.filter((line) => line.count > (line.more ? result.hits.length : 0));
    return shown.length ? [element("div", "search-read", element("h3", "", search.say("offers")), element("ul", "", ...shown.map((line) => element("li", "", ask(parts, now, line.q, search.say(line.name, line))))))] : [];
  }

  search.offers = offers;
})(globalThis);
