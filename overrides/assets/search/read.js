/* On the search page: how a query was read, and what a query with less would find. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;

  /* Each part of the query with its own count; and where nothing was found, the query with one part less. */
  async function readAs(parts, now, result) {
    const { element } = search.list;
    const ask = (q, text) => element("li", "", parts.jump(text, { ...now, q, page: 1, near: false }));
    const lines = result.terms.map((term) => {
      const line = ask(search.asTyped(term), search.say("readCount", term));
      const shown = new Set(term.keys.map(search.shown));
      if (shown.size > 1) line.append(search.say("readSame", { keys: [...shown].join("、") }));
      return line;
    });
    for (const { any, without } of result.query.fields) {
      const q = any.map((condition) => condition.typed).join(" OR ");
      if (without) lines.push(element("li", "", search.say("without", { typed: q })));
      else lines.push(ask(q, search.say("readCount", { typed: q, count: await countOf(q) })));
    }
    for (const clause of result.query.mixed) {
      const q = clause.map((literal) => (literal.without ? "-" : "") + (literal.keys ? search.asTyped(literal) : literal.typed)).join(" OR ");
      lines.push(ask(q, search.say("readCount", { typed: q, count: await countOf(q) })));
    }
    for (const { typed, others } of result.without) lines.push(element("li", "", search.say("without", { typed: [typed, ...others].join("・") })));
    const fewer = result.hits.length ? [] : await withLess(search.partsOf(result.query));
    const made = [];
    if (lines.length) made.push(element("h3", "", search.say("readAs")), element("ul", "", ...lines));
    if (fewer.length) made.push(element("h3", "", search.say("fewer")), element("ul", "", ...fewer.map(({ q, count }) => ask(q, search.say("readCount", { typed: q, count })))));
    return made.length ? [element("div", "search-read", ...made)] : [];
  }

  /* The query with every term as it was typed, where other spellings were searched along, and what that finds. */
  async function onlyTyped(parts, now, result) {
    const groups = result.query.groups.map((terms) => terms.map((term) => ({ ...term, exact: true })));
    const q = search.partsOf({ ...result.query, groups }).join(" ");
    const { hits } = await search.search(q), chosen = search.facetNames.some((name) => now.chosen[name].size);
    const { kept } = chosen ? await search.narrowed(hits, now.chosen) : { kept: hits };
    return search.list.element("p", "search-only", parts.jump(search.say("only", { count: kept.length }), { ...now, q, page: 1, near: false }));
  }

  const countOf = async (q) => (await search.search(q)).hits.length;

  /* What the query finds without one of its parts, for those that then find something. A part alone is listed already. */
  async function withLess(all) {
    if (all.length < 3) return [];
    const found = [];
    for (const left of all) {
      const q = all.filter((part) => part !== left).join(" ");
      const count = await countOf(q);
      if (count) found.push({ q, count });
    }
    return found;
  }

  Object.assign(search, { readAs, onlyTyped });
})(globalThis);
