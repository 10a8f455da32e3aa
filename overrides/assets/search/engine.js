/* A query in, documents out: all that hold it, only those, best first. */
(function (root) {
  "use strict";
  const { open, parse, scores, sets, fold } = root.minutesSearch;

  /* {query, terms: [{typed, count}], hits, near}: `hits` hold every part in one remark, `near` hold a part and lie in a session
     that holds every part. `options.sort` is "rank" (if left out), "new" or "old";
     `options.all`: a query without parts finds everything. `sessions` counts those with hits. */
  async function search(text, options = {}) {
    const archive = await open();
    const loading = archive.sessionTables(); // beside the pieces of the index
    const query = parse(text);
    const groups = await Promise.all(query.groups.map(async (terms) => {
      const lists = await Promise.all(terms.map((term) => archive.find(term.keys)));
      return { terms, lists, all: lists.reduce(sets.union) };
    }));
    const tables = await loading;
    let allowed = await fieldFilter(archive, query.fields);
    for (const term of query.without) {
      const unwanted = new Set((await archive.find(term.keys)).documents);
      const before = allowed;
      allowed = (document) => !unwanted.has(document) && before(document);
    }
    const anything = groups.length || query.refused.length ? [] : options.all || query.fields.length + query.without.length ? range(archive.documents) : [];
    const proved = groups.length ? together(groups) : anything;
    const beside = groups.length > 1 ? inSameSession(groups, tables, proved) : [];
    const hits = proved.filter(allowed);
    const near = beside.filter(allowed);
    const sessionCount = new Set(hits.map((document) => tables.sessionOf[document])).size;
    const ordered = order(archive, tables, groups, hits, options.sort);
    return {
      query,
      terms: groups.flatMap((group) => group.terms.map((term, i) => ({ typed: term.typed, keys: term.keys, count: group.lists[i].documents.length }))),
      hits: ordered.documents,
      sessions: sessionCount,
      scores: ordered.scores,
      near: order(archive, tables, groups, near, options.sort).documents,
    };
  }

  const range = (count) => Array.from({ length: count }, (unused, i) => i);

  function together(groups) {
    const shortest = groups.slice().sort((a, b) => a.all.documents.length - b.all.documents.length);
    return shortest.slice(1).reduce((kept, group) => sets.only(kept, group.all.documents, true), Array.from(shortest[0].all.documents));
  }

  function inSameSession(groups, tables, proved) {
    const holding = groups.map((group) => new Set(Array.from(group.all.documents, (document) => tables.sessionOf[document])));
    const sessions = new Set([...holding[0]].filter((session) => holding.every((all) => all.has(session))));
    const any = groups.map((group) => group.all).reduce(sets.union).documents.filter((document) => sessions.has(tables.sessionOf[document]));
    return sets.only(any, proved, false);
  }

  /* Values match when the folded field contains the folded value; years also as 2024 or the era's year. */
  async function fieldFilter(archive, fields) {
    if (!fields.length) return () => true;
    const { sessions, sessionOf, kind } = await archive.sessionTables();
    const voices = await archive.voiceTables();
    const values = {
      municipality: (document) => [sessions[sessionOf[document]].municipality],
      council: (document) => [sessions[sessionOf[document]].councilName, sessions[sessionOf[document]].council],
      year: (document) => yearNames(sessions[sessionOf[document]].year),
      record: (document) => [sessions[sessionOf[document]].kindOfRecord],
      speaker: (document) => [voices.speakers[voices.speakerOf[document]]],
      role: (document) => [voices.roles[voices.roleOf[document]]],
      outcome: (document) => voices.outcomesOf.get(document) || [],
      kind: (document) => [kind(document)].concat(root.minutesSearchData.messages.kinds[kind(document)] || []),
      withheld: (document) => [voices.withheld.has(document) ? "yes" : "no"],
    };
    const tests = fields.map(({ name, value, without }) => {
      const wanted = name === "withheld" ? (/^(?:no|0|\u306a\u3057|\u7121)$/i.test(value) ? "no" : "yes") : fold(value).replace(/\u5e74\u5ea6?$/, "");
      return (document) => values[name](document).some((known) => fold(known).includes(wanted)) !== without;
    });
    return (document) => tests.every((test) => test(document));
  }

  /* Eras by the day they began, the newest first. */
  const ERAS = [["2019-05-01", "\u4ee4\u548c", 2018], ["1989-01-08", "\u5e73\u6210", 1988], ["1926-12-25", "\u662d\u548c", 1925]];

  /* 2019, and the names of that year with its number and with the first year's own. */
  const yearNames = (year) => [String(year), eraYear(year), eraYear(year).replace("\u5143", "1")];

  function inEra([, name, before], year) {
    return name + (year - before === 1 ? "\u5143" : year - before);
  }

  /* The fiscal year 2019 is called by the era that it ended in. */
  const eraYear = (year) => inEra(ERAS.find(([from]) => Number(from.slice(0, 4)) <= year) || ERAS[ERAS.length - 1], year);
  const eraOfDate = (date) => inEra(ERAS.find(([from]) => from <= date) || ERAS[ERAS.length - 1], Number(date.slice(0, 4)));

  function order(archive, tables, groups, documents, sort) {
    const date = (document) => tables.sessions[tables.sessionOf[document]].date;
    const byDate = (a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a - b);
    if (sort === "new" || !groups.length) return { documents: documents.slice().sort(byDate), scores: [] };
    if (sort === "old") return { documents: documents.slice().sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b)), scores: [] };
    const score = scoresOf(archive, tables, groups, documents);
    const places = range(documents.length).sort((a, b) => score[b] - score[a] || byDate(documents[a], documents[b]));
    return { documents: places.map((place) => documents[place]), scores: places.map((place) => score[place]) };
  }

  /* lunr's score of each document. Those alike in field and counts are scored once. */
  function scoresOf(archive, tables, groups, documents) {
    const lists = groups.flatMap((group) => group.lists);
    const times = lists.map((list) => sets.timesIn(list, documents));
    const kinds = [], known = new Map();
    const kindOf = documents.map((document, i) => {
      const field = tables.field(document);
      const key = field + times.map((list) => list[i]).join();
      if (!known.has(key)) {
        known.set(key, kinds.length);
        kinds.push({ field, times: times.map((list) => list[i]) });
      }
      return known.get(key);
    });
    if (!kinds.length) return [];
    const score = scores(archive.documents, lists.map((list) => list.documents.length), kinds);
    return kindOf.map((kind) => score[kind]);
  }

  /* Loads ahead what the first answer will need. */
  const archiveTables = async () => {
    const archive = await open();
    await Promise.all([archive.sessionTables(), archive.voiceTables()]);
  };

  root.minutesSearch = Object.assign(root.minutesSearch, { search, eraYear, eraOfDate, archiveTables });
})(globalThis);
