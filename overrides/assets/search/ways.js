/* Other ways to ask, of a query that was answered: what somebody who was named has said, sessions of the name, number or day
   that was typed, other words. Plain values; each is a search of its own, with its count, and changes nothing of what was found. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const FEW = 2, FEW_KANA = 30; // hits of a term that is hardly found; of kana, which often stand across words: がこう in 会議がこう
  const KANA = /^[ぁ-ゖァ-ヺー]{3,}$/;

  const hardlyFound = (hits, typed) => hits <= (KANA.test(typed) ? FEW_KANA : FEW);

  const count = async (q) => (await search.search(q)).hits.length;

  /* The query with another part in the place of a term that stands alone in its group. */
  function replaced(query, term, part) {
    const parts = search.partsOf(query);
    parts[query.groups.findIndex(([one]) => one === term)] = part;
    return parts.join(" ");
  }

  /* Terms that stand alone in their group and are not in quotes: {typed, others, beside …}. */
  function alone({ query, terms }) {
    const firsts = query.groups.map((group, i) => query.groups.slice(0, i).flat().length);
    return query.groups.map((group, i) => ({ term: group[0], found: terms[firsts[i]], single: group.length === 1 })).filter(({ term, single }) => single && !term.exact);
  }

  /* What somebody has said who was named, or else of whom a name begins so: {typed, q, result, named}; null for nobody.
     `only`: whether those are looked for who were named, or the others; both, if left out. */
  async function saidBy(result, only) {
    const { speakers } = await (await search.open()).sessionTables();
    const labels = speakers.map(search.fold);
    for (const { term } of alone(result)) {
      const typed = search.fold(term.typed);
      const named = Array.from(typed).length > 1 && labels.some((label) => label === typed || label.startsWith(typed + "(") || (search.OFFICE.test(typed) && label.endsWith(typed)));
      if (only !== undefined && named !== only) continue;
      if (!named && !(typed.length > 1 && labels.some((label) => label.startsWith(typed)))) continue;
      const q = replaced(result.query, term, search.conditionFor("speaker", term.typed));
      const said = await search.search(q, { sort: result.query.groups.length > 1 ? "rank" : "new" });
      if (said.hits.length) return { typed: term.typed, q, result: said, named };
    }
    return null;
  }

  /* Sessions of a day, or of the name and number that the words give, the newest first: {typed, q, sessions}; null for none. */
  async function sessionsNamed({ query }) {
    const { groups, fields, without, mixed } = query;
    if (!groups.length || fields.length || without.length || mixed.length || groups.some(([term, more]) => more || term.exact)) return null;
    const typed = groups.map(([term]) => term.typed).join(" ");
    const q = conditionsOf(typed).join(" ");
    if (!q) return null;
    const { hits } = await search.search(q, { sort: "new" });
    const { sessions, sessionOf } = await (await search.open()).sessionTables();
    const found = [...new Set(hits.map((document) => sessions[sessionOf[document]]))].filter(({ council }) => council);
    return found.length ? { typed, q, sessions: found } : null;
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

  /* The same, asked otherwise: {q, name, typed, count}, `name` that of the sentence. */
  async function otherWays(result) {
    const lines = [];
    for (const { term, found } of alone(result)) {
      const line = (name, typed, part, more = false) => lines.push({ q: replaced(result.query, term, part), name, typed, more });
      if (search.exactKeys(term.typed).length > 1) line("offerInside", term.typed, '"' + term.typed + '"', true);
      for (const other of search.otherWord(term.typed)) line("offerOther", other, other);
      for (const other of found.beside) line("offerBeside", other, search.asTyped({ typed: other, exact: true }));
      const [one, two] = term.typed.split(/または|又は|もしくは/);
      if (one && two && !result.hits.length) line("offerOther", one + " OR " + two, one + " OR " + two);
    }
    const counted = await Promise.all(lines.map(async (line) => ({ ...line, count: await count(line.q) })));
    return counted.filter((line) => line.count > (line.more ? result.hits.length : 0));
  }

  /* Other words of nearly the same meaning as one that was typed: {typed, word, q, count}. */
  async function relatedTo(result) {
    const archive = await search.open();
    const found = await Promise.all(alone(result).map(async ({ term, found: { others } }) => {
      const known = [term.typed, ...others].map(search.fold);
      const lines = (await Promise.all(known.map((key) => archive.lines("related", Array.from(key)[0])))).flat().map((line) => line.split(" "));
      const words = lines.filter(([word]) => known.includes(word)).flatMap(([, ...offered]) => offered);
      return [...new Set(words)].filter((word) => !known.includes(search.fold(word))).map((word) => ({ typed: term.typed, word, q: replaced(result.query, term, word) }));
    }));
    const counted = await Promise.all(found.flat().map(async (offer) => ({ ...offer, count: await count(offer.q) })));
    return counted.filter((offer) => offer.count);
  }

  search.replaced = replaced;
  search.ways = { hardlyFound, saidBy, sessionsNamed, otherWays, relatedTo };
})(globalThis);
