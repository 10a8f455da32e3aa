/* The order of hits: by lunr's score or by date. Numbers alone are sorted, so that a hundred thousand hits take a moment. */
(function (root) {
  "use strict";
  const { scores, sets } = root.minutesSearch;

  /* {documents, scores}: the documents in the order asked for ("rank", "new" or "old"), and with "rank" lunr's score of
     each. Equal scores stand by date, the newest first; one date by the order of the archive. */
  function order(archive, tables, groups, documents, sort) {
    const dated = byDate(tables, sort === "old" ? 1 : -1), size = archive.numbers;
    const ranks = groups.length && sort !== "new" && sort !== "old" ? scoreRanks(archive, tables, groups, documents) : null;
    const keys = new Float64Array(documents.length);
    for (let i = 0; i < keys.length; i++) keys[i] = (ranks ? ranks.of[i] * size : 0) + dated.places[documents[i]];
    keys.sort();
    return {
      documents: Array.from(keys, (key) => dated.documents[key % size]),
      scores: ranks ? Array.from(keys, (key) => ranks.scores[Math.floor(key / size)]) : [],
    };
  }

  /* All documents by date, and the place of each there. */
  function byDate(tables, direction) {
    const known = (tables.dated = tables.dated || {});
    if (known[direction]) return known[direction];
    const compare = (a, b) => (a.date < b.date ? -direction : a.date > b.date ? direction : a.first - b.first);
    const documents = new Int32Array(tables.sessionOf.length), places = new Int32Array(documents.length);
    let place = 0;
    for (const { first, count } of tables.sessions.slice().sort(compare)) {
      for (let document = first; document < first + count; document++) {
        documents[place] = document;
        places[document] = place++;
      }
    }
    return (known[direction] = { documents, places });
  }

  /* lunr's scores, the best first, and for each document which of them it has. */
  function scoreRanks(archive, tables, groups, documents) {
    const lists = groups.flatMap((group) => group.lists);
    const { kinds, kindOf } = kindsOf(tables, lists, documents);
    const scoreOf = scores(archive.documents, lists.map((list) => list.documents.length), kinds);
    const best = Float64Array.from(new Set(scoreOf)).sort().reverse();
    const rank = new Map(Array.from(best, (score, i) => [score, i]));
    return { scores: best, of: kindOf.map((kind) => rank.get(scoreOf[kind]) || 0) };
  }

  /* Documents alike in their field and in how often each term stands there are of one kind: {field, times}. */
  function kindsOf(tables, lists, documents) {
    let kinds = tables.fields.map((field) => ({ field, times: [] }));
    const kindOf = Int32Array.from(documents, (document) => tables.kindOf[document]);
    for (const list of lists) {
      const times = sets.timesIn(list, documents), known = new Map(), finer = [];
      for (let i = 0; i < times.length; i++) {
        const key = kindOf[i] * 2 ** 24 + times[i];
        let number = known.get(key);
        if (number === undefined) {
          known.set(key, (number = finer.length));
          finer.push({ field: kinds[kindOf[i]].field, times: kinds[kindOf[i]].times.concat(times[i]) });
        }
        kindOf[i] = number;
      }
      kinds = finer;
    }
    return { kinds, kindOf };
  }

  Object.assign(root.minutesSearch, { order });
})(globalThis);
