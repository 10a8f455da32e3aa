/* What hits can be narrowed by, and how many have each value. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const { messages } = root.minutesSearchData;
  const NAMES = Object.keys(messages.facets);

  /* For each facet: document -> its values. */
  async function facetValues() {
    const archive = await search.open();
    const { sessions, sessionOf, kind } = await archive.sessionTables();
    const voices = await archive.voiceTables();
    const of = (name) => (document) => [sessions[sessionOf[document]][name]];
    return {
      municipality: of("municipality"),
      council: of("councilName"),
      year: (document) => [String(sessions[sessionOf[document]].year || "")],
      record: of("kindOfRecord"),
      speaker: (document) => [voices.speakers[voices.speakerOf[document]]],
      role: (document) => [voices.roles[voices.roleOf[document]]],
      outcome: (document) => voices.outcomesOf.get(document) || [],
      kind: (document) => [kind(document)],
      withheld: (document) => [voices.withheld.has(document) ? "yes" : "no"],
    };
  }

  /* `chosen`: facet -> set of values. Hits that have one of the chosen values of every facet; and for each facet how
     many hits have each value, were it not narrowed by that facet itself. */
  async function narrowed(hits, chosen) {
    const values = await facetValues();
    const active = NAMES.filter((name) => chosen[name] && chosen[name].size);
    const counts = Object.fromEntries(NAMES.map((name) => [name, new Map()]));
    const kept = [];
    for (const document of hits) {
      const missed = active.filter((name) => !values[name](document).some((value) => chosen[name].has(value)));
      if (!missed.length) kept.push(document);
      if (missed.length > 1) continue;
      for (const name of missed.length ? missed : NAMES) {
        for (const value of values[name](document)) if (value) counts[name].set(value, (counts[name].get(value) || 0) + 1);
      }
    }
    return { kept, counts };
  }

  /* How a value is written for readers. */
  function facetLabel(name, value) {
    if (name === "year") return search.say("fiscalYear", { name: search.eraYear(Number(value)) });
    if (name === "kind") return messages.kinds[value] || value;
    if (name === "withheld") return search.say(value === "yes" ? "withheldYes" : "withheldNo");
    return value;
  }

  Object.assign(search, { narrowed, facetLabel, facetNames: NAMES });
})(globalThis);
