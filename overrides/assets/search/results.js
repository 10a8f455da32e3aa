/* What the search page shows of an answer: its sentence, the list, and what stands below it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const PER_PAGE = 10, AT_ONCE = 1; // sessions; those of them of which the first hit is waited for: a phone shows no more

  /* First what a phone shows, for which alone a reader waits; then the rest of the list, and what stands below and beside. */
  async function results(parts, now, result, overtaken) {
    const missing = new Set(result.unread), perhaps = withoutFailing(missing);
    const onlyNear = !result.hits.length && result.near.length > 0;
    const base = now.near || onlyNear ? result.near : result.hits;
    /* What hits are narrowed by needs tables that the list does not: it follows the list. */
    const narrowing = () => perhaps("noFacets", () => search.narrowed(base, now.chosen), { kept: base, counts: null });
    const { kept, counts: narrow } = search.facetNames.some((name) => now.chosen[name].size) ? await narrowing() : { kept: base, counts: null };
    const tables = await (await search.open()).sessionTables(), sessions = search.list.bySession(tables, kept);
    const last = Math.max(1, Math.ceil(sessions.length / PER_PAGE)), page = Math.min(now.page, last), first = (page - 1) * PER_PAGE;
    const shown = sessions.slice(first, first + PER_PAGE);
    const begun = await Promise.all(shown.slice(0, AT_ONCE).map((each) => search.list.session(each, result)));
    const [offers, only, years] = await Promise.all([
      perhaps("noOffers", () => search.offers.above(parts, now, result), { above: [], said: "" }),
      search.list.spelled(result) ? perhaps("noOffers", () => search.onlyTyped(parts, now, result), null) : null,
      kept.length ? perhaps("noFacets", () => search.years(parts, now, result, narrow ? narrow.year : search.hitsByYear(tables, kept)), null) : null,
    ]);
    if (overtaken()) return;
    document.title = titled(now, page);
    const matters = sessions.filter(({ number }) => !tables.sessions[number].council).length;
    const counts = { hits: kept.length, where: search.list.where(sessions.length - matters, matters), first: first + 1, last: first + shown.length, pages: last };
    let nearby = "";
    const tell = (more = "") => {
      nearby += more;
      const sentence = told(now, { ...result, unread: [...missing] }, counts, onlyNear, offers.said) + nearby;
      if (parts.status.textContent !== sentence) parts.status.textContent = sentence; // else it would be heard twice
    };
    tell();
    const places = list(parts, now, { items: begun.map(({ made }) => made), only, years, offers, first });
    parts.results.hidden = false;
    if (kept.length && search.roomForFacets) search.roomForFacets(parts);
    const others = Promise.all(shown.slice(AT_ONCE).map((each) => search.list.session(each, result)));
    await Promise.all([...begun, ...await others].map(({ whole }) => whole()));
    if (overtaken()) return;
    places.hits.append(...(await others).map(({ made }) => made));
    if (page === 1) showNear(parts, now, result, places.near, { perhaps, tell, overtaken });
    await perhaps("noOffers", () => search.tools.follow(parts, now, result, places.below, { kept, page, last, onlyNear, perhaps }), null);
    if (overtaken()) return;
    document.documentElement.classList.add("answered"); // what stands below the answer may come
    const { counts: all } = await narrowing();
    if (overtaken()) return;
    if (all) search.showFacets(parts, now, all);
    else parts.narrow.hidden = true;
    tell();
  }

  /* Makes what an answer can do without: where that, or what it needs, cannot be read, it gives `otherwise`, and `missing`
     the sentence that says so. */
  const withoutFailing = (missing) => (name, make, otherwise) => Promise.resolve().then(make).catch(() => { missing.add(name); return otherwise; });

  /* Words near to what was typed, for which nothing waits. */
  async function showNear(parts, now, result, place, { perhaps, tell, overtaken }) {
    const linkTo = (q, text) => parts.jump(text, { ...now, q, page: 1, near: false });
    const near = await perhaps("noNear", () => search.offers.near(result, linkTo), { elements: [], told: "" });
    if (overtaken()) return;
    place.append(...near.elements);
    tell(near.told);
  }

  /* A tab, a bookmark and the history say what was asked. */
  function titled(now, page) {
    const asked = now.q ? search.say("titleOf", { query: now.q }) : search.say("results");
    return asked + (page > 1 ? search.say("titlePage", { number: page }) : "") + search.plainTitle.slice(search.plainTitle.indexOf("｜"));
  }

  /* What was found and how much of it stands on this page, in sentences. */
  function told(now, result, shown, onlyNear, ofSpeaker) {
    const nothing = ofSpeaker && !result.hits.length && !result.near.length && !result.query.refused.length;
    return (nothing ? search.say("foundNoWord", { query: now.q }) : saidOfHits(now, result, shown, onlyNear)) + ofSpeaker;
  }

  function saidOfHits(now, result, shown, onlyNear) {
    if (!shown.hits || onlyNear) return search.list.count({ ...result, hits: [] }, now.q);
    const found = search.list.spelled(result) + search.say(now.near ? "foundNearPage" : "found", shown) + (shown.pages > 1 ? search.say("foundPage", shown) : "") + search.list.notes(result);
    return result.query.refused.length ? found + search.say("short", { typed: result.query.refused[0] }) : found;
  }

  /* The list with its first sessions; where its others and what stands below come. */
  function list(parts, now, { items, only, years, offers, first }) {
    const { element } = search.list;
    const head = element("h2", "visually-hidden", search.say("results"));
    head.tabIndex = -1;
    const order = items.length && search.tools ? [search.tools.sorting(parts, now)] : [];
    const hits = element("ol", "search-hits", ...items), near = element("div", ""), below = element("div", "search-below");
    hits.start = first + 1;
    const top = only || order.length ? [element("div", "search-sorting", ...(only ? [only] : []), ...order, ...(years ? [years] : []))] : [];
    parts.results.replaceChildren(head, ...top, ...offers.above, ...(items.length ? [hits] : []), near, below);
    return { hits, near, below };
  }

  search.results = results;
})(globalThis);
