/* What the search page shows of an answer: its sentence, the list, and what stands below it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const PER_PAGE = 10, AT_ONCE = 2; // sessions; those of them that are waited for

  /* First a screenful, for which alone a reader waits; then the rest of the list, and what stands below and beside. */
  async function results(parts, now, result, overtaken) {
    const onlyNear = !result.hits.length && result.near.length > 0;
    const base = now.near || onlyNear ? result.near : result.hits;
    /* What hits are narrowed by needs tables that the list does not: it follows the list. */
    const narrowing = () => search.narrowed(base, now.chosen);
    const { kept, counts: narrow } = search.facetNames.some((name) => now.chosen[name].size) ? await narrowing() : { kept: base, counts: null };
    const tables = await (await search.open()).sessionTables(), sessions = search.list.bySession(tables, kept);
    const last = Math.max(1, Math.ceil(sessions.length / PER_PAGE)), page = Math.min(now.page, last), first = (page - 1) * PER_PAGE;
    const shown = sessions.slice(first, first + PER_PAGE);
    const items = await Promise.all(shown.slice(0, AT_ONCE).map((each) => search.list.session(each, result)));
    const [offers, only, years] = await Promise.all([search.offers(parts, now, result), search.list.spelled(result) ? search.onlyTyped(parts, now, result) : null,
      kept.length ? search.years(parts, now, result, narrow ? narrow.year : search.hitsByYear(tables, kept)) : null]);
    if (overtaken()) return;
    document.title = titled(now, page);
    const counts = { hits: kept.length, sessions: sessions.length, first: first + 1, last: first + shown.length, pages: last };
    parts.status.textContent = told(now, result, counts, onlyNear, offers.said);
    const places = list(parts, now, { items, only, years, offers, first });
    parts.results.hidden = false;
    if (kept.length) search.roomForFacets(parts);
    const more = await Promise.all(shown.slice(AT_ONCE).map((each) => search.list.session(each, result)));
    if (overtaken()) return;
    places.hits.append(...more);
    await follow(parts, now, result, places, { kept, offers, page, last, onlyNear });
    if (overtaken()) return;
    document.documentElement.classList.add("answered"); // what stands below the answer may come
    const { counts: all } = await narrowing();
    if (!overtaken()) search.showFacets(parts, now, all);
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
    const order = items.length ? [search.tools.sorting(parts, now)] : [];
    const hits = element("ol", "search-hits", ...items), below = element("div", "search-below");
    hits.start = first + 1;
    const top = only || order.length ? [element("div", "search-sorting", ...(only ? [only] : []), ...order, ...(years ? [years] : []))] : [];
    parts.results.replaceChildren(head, ...top, ...offers.above, ...(items.length ? [hits] : []), below);
    return { hits, below };
  }

  /* What stands below the list: its pages, how the query was read, other ways to ask, and what keeps the list. */
  async function follow(parts, now, result, { below }, { kept, offers, page, last, onlyNear }) {
    const { element } = search.list, others = element("div", "");
    offers.below.then((more) => others.append(...more));
    const plain = kept.length && search.partsOf(result.query).length < 2 && !result.terms[1];
    const made = [...(last > 1 ? [search.tools.pages(parts, now, page, last)] : []), ...(plain ? [] : await search.readAs(parts, now, result)), others];
    if (kept.length) made.push(search.tools.keeping(result, kept));
    if (!now.near && !onlyNear && result.near.length) {
      const also = element("p", "", search.say("alsoNear", { hits: result.near.length }) + " ");
      also.append(parts.jump(search.say("showNear"), { ...now, near: true, page: 1 }));
      made.push(also);
    }
    below.append(...made);
  }

  search.results = results;
})(globalThis);
