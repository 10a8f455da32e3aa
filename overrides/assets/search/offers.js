/* Other ways to ask, shown: on the search page above and below the hits, in the panel of the box below them. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const FEW = 3;

  const narrows = (now) => search.facetNames.some((name) => now.chosen[name].size);
  const ask = (parts, now, q, text) => parts.jump(text, { ...now, q, page: 1, near: false });

  /* {above, said}: elements for above the hits, and a sentence of what somebody named has said. */
  async function above(parts, now, result) {
    if (now.page > 1 || now.near || narrows(now)) return { above: [], said: "" };
    const [sessions, said] = await Promise.all([search.ways.sessionsNamed(result), search.ways.saidBy(result, true)]);
    const blocks = [...(sessions ? [sessionsBlock(parts, now, sessions)] : []), ...(said ? await saidBlock(parts, now, result, said) : [])];
    return { above: blocks, said: said ? search.say("saidToo", { typed: said.typed, count: said.result.hits.length }) : "" };
  }

  /* What they said comes before what was said of them. */
  async function saidBlock(parts, now, result, { typed, q, result: said }) {
    const { element } = search.list, count = said.hits.length;
    const all = element("p", "", ask(parts, now, q, search.say("offerSaidAll", { typed, count })));
    const items = await Promise.all(said.hits.slice(0, FEW).map((document, i) => search.list.item(document, said, i + 1, "h4")));
    const head = element("h3", "", search.say("offerSaid", { typed, count }));
    const behind = result.hits.length ? [element("h3", "", search.say("offerOf", { typed }))] : [];
    return [element("section", "search-said", head, element("ol", "search-hits", ...items), all), ...behind];
  }

  function sessionsBlock(parts, now, { typed, q, sessions }) {
    const { element } = search.list;
    const lines = sessions.slice(0, FEW).map((session) => element("li", "", sessionLink(session), "\u3000" + search.list.date(session.date)));
    const rest = sessions.length > FEW ? [element("p", "", ask(parts, now, q, search.say("offerSessions", { typed, count: sessions.length })))] : [];
    return element("section", "search-sessions", element("h3", "", search.say("offerSession", { typed })), element("ul", "", ...lines), ...rest);
  }

  const sessionLink = (session) => search.list.link(search.base + session.url, session.title);

  /* Elements for below the hits. */
  async function below(parts, now, result) {
    if (now.page > 1 || now.near || narrows(now)) return [];
    const [ways, words, said] = await Promise.all([search.ways.otherWays(result), search.ways.relatedTo(result), search.ways.saidBy(result, false)]);
    const who = said ? [ask(parts, now, said.q, search.say("offerSaid", { typed: said.typed, count: said.result.hits.length }))] : [];
    const line = (offer, name) => ask(parts, now, offer.q, search.say(name, offer));
    return [
      ...listOf("offers", [...ways.map((way) => line(way, way.name)), ...who]),
      ...listOf("related", words.map((word) => line(word, "offerRelated"))),
    ];
  }

  /* Words near to what was typed: {elements, told}, a list and a sentence; both empty where there are none. What is
     offered as related is not offered twice. */
  async function near(result, linkTo) {
    if (!result.query.groups.some(([term]) => search.ways.hardlyFound(result.hits.length, term.typed))) return { elements: [], told: "" };
    await search.near();
    const [found, words] = await Promise.all([search.nearby(result), search.ways.relatedTo(result).catch(() => [])]);
    const offers = found.filter(({ q }) => !words.some((word) => word.q === q));
    const told = offers.length ? search.say("nearTold", { words: offers.map((offer) => search.say("nearWord", offer)).join("、") }) : "";
    return { elements: listOf("near", offers.map((offer) => linkTo(offer.q, search.say("offerNear", offer)))), told };
  }

  function listOf(name, links) {
    const { element } = search.list;
    return links.length ? [element("div", "search-read search-" + name, element("h3", "", search.say(name)), element("ul", "", ...links.map((link) => element("li", "", link))))] : [];
  }

  /* In the panel of the box, below the first hits: the same in few lines, as links to the search page. */
  async function inPanel(result, { status, list }, overtaken) {
    for (const find of [near, named]) {
      const { elements, told } = await find(result, search.list.toPage);
      if (overtaken()) return;
      list.append(...elements);
      if (told) status.textContent += told;
    }
  }

  async function named(result, linkTo) {
    const [sessions, said, words] = await Promise.all([search.ways.sessionsNamed(result), search.ways.saidBy(result), search.ways.relatedTo(result)]);
    const links = sessions ? sessions.sessions.slice(0, FEW).map(sessionLink) : [];
    const who = said ? [linkTo(said.q, search.say("offerSaid", { typed: said.typed, count: said.result.hits.length }))] : [];
    const elements = [...listOf("offersSaid", [...who, ...links]), ...listOf("related", words.map((offer) => linkTo(offer.q, search.say("offerRelated", offer))))];
    return { elements, told: said && said.named ? search.say("saidToo", { typed: said.typed, count: said.result.hits.length }) : "" };
  }

  search.offers = { above, below, near, inPanel };
})(globalThis);
