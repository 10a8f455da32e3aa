/* What hits can be narrowed by, and how many have each value. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const { messages } = root.minutesSearchData;
  const NAMES = Object.keys(messages.facets); // what else is loaded may come later than this script
  const YES_NO = ["no", "yes"];
  /** @type {Record<string, { values: string[], of: (document: number) => any }> | null} */
  let columns = null;

  /* For each facet {values, of}: `of(document)` is the place of its value among `values`, or a list of such places. */
  async function facetColumns() {
    const archive = await search.open();
    const [{ sessions, sessionOf, kindOf, kindNames }, voices] = await Promise.all([archive.sessionTables(), archive.voiceTables()]);
    const bySession = (name) => {
      const { values, places } = numbered(sessions.map((session) => String(session[name] || "")));
      return { values, of: (document) => places[sessionOf[document]] };
    };
    const decided = [...voices.outcomesOf], outcomes = numbered(decided.flatMap(([, words]) => words));
    const outcomesOf = new Map(), none = [];
    let at = 0;
    for (const [document, words] of decided) outcomesOf.set(document, outcomes.places.slice(at, (at += words.length)));
    return {
      municipality: bySession("municipality"),
      council: bySession("councilName"),
      year: bySession("year"),
      record: bySession("kindOfRecord"),
      speaker: { values: voices.speakers, of: (document) => voices.speakerOf[document] },
      role: { values: voices.roles, of: (document) => voices.roleOf[document] },
      outcome: { values: outcomes.values, of: (document) => outcomesOf.get(document) || none },
      matter: { values: voices.matters, of: (document) => voices.mattersOf.get(document) || none },
      kind: { values: kindNames, of: (document) => kindOf[document] },
      withheld: { values: YES_NO, of: (document) => (voices.withheld.has(document) ? 1 : 0) },
    };
  }

  function numbered(words) {
    const known = new Map();
    for (const word of words) if (!known.has(word)) known.set(word, known.size);
    return { values: [...known.keys()], places: words.map((word) => known.get(word)) };
  }

  /* `chosen`: facet -> set of values. Hits that have one of the chosen values of every facet; and for each facet how
     many hits have each value, were it not narrowed by that facet itself. */
  async function narrowed(hits, chosen) {
    const known = (columns = columns || (await facetColumns()));
    const facets = NAMES.map((name) => ({ name, ...known[name], counts: new Int32Array(known[name].values.length), wanted: /** @type {boolean[]} */ ([]) }));
    const active = facets.filter(({ name }) => chosen[name] && chosen[name].size);
    for (const facet of active) facet.wanted = facet.values.map((value) => chosen[facet.name].has(value));
    const kept = [];
    for (const document of hits) {
      const missed = active.filter((facet) => !has(facet, document));
      if (!missed.length) kept.push(document);
      if (missed.length < 2) for (const facet of missed.length ? missed : facets) count(facet, document);
    }
    return { kept, counts: Object.fromEntries(facets.map((facet) => [facet.name, countsOf(facet)])) };
  }

  function has(facet, document) {
    const place = facet.of(document);
    return typeof place === "number" ? facet.wanted[place] : place.some((each) => facet.wanted[each]);
  }

  function count(facet, document) {
    const place = facet.of(document);
    if (typeof place === "number") facet.counts[place]++;
    else for (const each of place) facet.counts[each]++;
  }

  const countsOf = ({ values, counts }) => new Map(values.map((value, i) => [value, counts[i]]).filter(([, times]) => times));

  /* How a value is written for readers. */
  function facetLabel(name, value) {
    if (name === "year") return search.say("fiscalYear", { name: search.eraYear(Number(value)) });
    if (name === "kind") return messages.kinds[value] || value;
    if (name === "withheld") return search.say(value === "yes" ? "withheldYes" : "withheldNo");
    return value;
  }

  Object.assign(search, { narrowed, facetLabel });
})(globalThis);
