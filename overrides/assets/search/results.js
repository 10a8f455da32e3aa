/* What the search page shows of an answer: its sentence, the list, and what stands below it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const wide = root.matchMedia("(min-width: 60em)");
  const PER_PAGE = 10, AT_ONCE = 1; // sessions; those of them of which the first hit is waited for: a phone shows no more

  /* First what a phone shows, for which alone a reader waits; then what stands above, beside and below it, which `beside`
     loads, and the rest of the list. */
  async function results(parts, now, result, overtaken, beside) {
    const missing = new Set(result.unread), perhaps = withoutFailing(missing);
    const onlyNear = !result.hits.length && result.near.length > 0, base = now.near || onlyNear ? result.near : result.hits;
    /* What hits are narrowed by needs tables that the list does not: it follows the list. */
    const narrowing = () => perhaps("noFacets", () => search.narrowed(base, now.chosen), { kept: base, counts: null });
    const chosen = search.facetNames.some((name) => now.chosen[name].size);
    if (chosen) await beside();
    const { kept, counts: narrow } = chosen ? await narrowing() : { kept: base, counts: null };
    const tables = await (await search.open()).sessionTables(), { shown, counts } = pageOf(now, tables, kept);
    const begun = await Promise.all(shown.slice(0, AT_ONCE).map((each) => search.list.session(each, result)));
    const alone = begun.length > 0 && !search.offers && !namesSomething(result, tables);
    if (!alone) await beside();
    if (overtaken()) return;
    document.title = titled(now, counts.page);
    let nearby = "", named = "";
    const tell = (more = "") => {
      nearby += more;
      const sentence = told(now, { ...result, unread: [...missing] }, counts, onlyNear, named) + nearby;
      if (parts.status.textContent !== sentence) parts.status.textContent = sentence; // else it would be heard twice
    };
    const places = list(result, begun.map(({ made }) => made), counts.first);
    if (alone) {
      stand(parts, places, kept, tell);
      await beside();
    }
    const above = await aboveOf(parts, now, result, perhaps, { kept, byYear: narrow && narrow.year, tables });
    if (overtaken()) return;
    named = above.said;
    fill(places, begun.length && search.tools ? search.tools.sorting(parts, now) : null, above);
    stand(parts, places, kept, tell);
    await rest(parts, now, result, { places, begun, shown, counts, kept, onlyNear, perhaps, narrowing, tell, overtaken });
  }

  /* The other sessions of the list, what is below it, and what it can be narrowed by. */
  async function rest(parts, now, result, { places, begun, shown, counts, kept, onlyNear, perhaps, narrowing, tell, overtaken }) {
    const others = await Promise.all(shown.slice(AT_ONCE).map((each) => search.list.session(each, result)));
    await Promise.all([...begun, ...others].map(({ whole }) => whole()));
    if (overtaken()) return;
    places.hits.append(...others.map(({ made }) => made));
    const near = counts.page === 1 ? showNear(parts, now, result, places.near, { perhaps, tell, overtaken }) : null;
    if (!kept.length) await near; // all that there is: what stands below does not jump when it comes
    await perhaps("noOffers", () => search.tools.follow(parts, now, result, places.below, { kept, page: counts.page, last: counts.pages, onlyNear, perhaps }), null);
    if (overtaken()) return;
    document.documentElement.classList.add("answered"); // what stands below the answer may come
    const { counts: all } = await narrowing();
    if (overtaken()) return;
    if (all) search.showFacets(parts, now, all);
    else parts.narrow.hidden = true;
    tell();
  }

  /* The sessions of this page of the list, and what the sentence says of them. */
  function pageOf(now, tables, kept) {
    const sessions = search.list.bySession(tables, kept), pages = Math.max(1, Math.ceil(sessions.length / PER_PAGE));
    const page = Math.min(now.page, pages), first = (page - 1) * PER_PAGE, shown = sessions.slice(first, first + PER_PAGE);
    const matters = sessions.filter(({ number }) => !tables.sessions[number].council).length;
    return { shown, counts: { hits: kept.length, where: search.list.where(sessions.length - matters, matters), first: first + 1, last: first + shown.length, page, pages } };
  }

  /* What stands above the hits: {above, said, only, years}. */
  async function aboveOf(parts, now, result, perhaps, { kept, byYear, tables }) {
    const [offers, only, years] = await Promise.all([
      perhaps("noOffers", () => search.offers.above(parts, now, result), { above: [], said: "" }),
      search.list.spelled(result) ? perhaps("noOffers", () => search.onlyTyped(parts, now, result), null) : null,
      kept.length ? perhaps("noFacets", () => search.years(parts, now, result, byYear || search.hitsByYear(tables, kept)), null) : null,
    ]);
    return { ...offers, only, years };
  }

  function stand(parts, places, kept, tell) {
    tell();
    if (!parts.results.contains(places.head)) parts.results.replaceChildren(...Object.values(places));
    parts.results.hidden = false;
    if (kept.length) roomForFacets(parts);
  }

  /* Whether a term may name a day, a session or who speaks, of which something would stand above the hits. */
  function namesSomething({ query }, { speakers }) {
    return query.groups.flat().some(({ typed }) => search.numbered(typed) || search.OFFICE.test(typed) || speakers.some((label) => label.startsWith(typed)));
  }

  /* The list comes before what it is narrowed by, which must not push it down when it comes. */
  function roomForFacets(parts) {
    if (parts.narrow.hidden) parts.narrow.querySelector("details").open = wide.matches;
    parts.narrow.hidden = false;
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

  /* The list with its first sessions, what stands above and below it still empty; the row above keeps its room. */
  function list(result, items, first) {
    const { element } = search.list;
    const head = element("h2", "visually-hidden", search.say("results"));
    head.tabIndex = -1;
    const sorting = element("div", "search-sorting" + (search.list.spelled(result) ? " spelled" : "")), above = element("div", "");
    const hits = element("ol", "search-hits", ...items), near = element("div", ""), below = element("div", "search-below");
    hits.start = first;
    sorting.hidden = hits.hidden = !items.length;
    return { head, sorting, above, hits, near, below };
  }

  function fill({ sorting, above: place }, order, { only, years, above }) {
    const row = [only, order, years].filter(Boolean);
    sorting.hidden = !row.length;
    sorting.classList.remove("spelled");
    sorting.replaceChildren(...row);
    place.replaceChildren(...above);
  }

  Object.assign(search, { results, roomForFacets });
})(globalThis);
