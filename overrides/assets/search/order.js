/* The order of hits: by lunr's score or by date. Numbers alone are sorted, so that a hundred thousand hits take a moment. */
(function (root) {
  "use strict";
  const { sets } = root.minutesSearch;
  const ALIKE = 1.2; // from the best down, scores within a fifth count as one: then the newer comes first
  const SPEAKS = 3; // what somebody says who was named beside other words
  const ABOUT = 2; // what is said below a heading with a word of the query, or called up with it by the chair, however long
  const EXCHANGED = "qaoQAOd"; // standings of what is one exchange: a question and what answers it

  /* {documents, scores}, for none without what scores them, which may come later: the documents in the order asked for ("rank", "new" or "old"), and with "rank" lunr's score of
     each. `theirs`, if given, says whether a document is spoken by who was named. A question and its answers stand together, where the best of them does. Scores alike stand by date, the newest
     first; one date by the order of the archive. */
  function order(archive, tables, groups, documents, sort, theirs) {
    const dated = byDate(tables, sort === "old" ? 1 : -1), size = tables.sessionOf.length;
    const ranked = documents.length && groups.length && sort !== "new" && sort !== "old" ? ranks(archive, tables, groups, documents, theirs) : null;
    const keys = new Float64Array(documents.length), place = new Int32Array(ranked ? size : 0);
    for (let i = 0; i < keys.length; i++) {
      keys[i] = (ranked ? ranked.of[i] * size : 0) + dated.places[documents[i]];
      if (ranked) place[documents[i]] = i;
    }
    keys.sort();
    const sorted = Array.from(keys, (key) => dated.documents[key % size]), scored = ranked && ranked.scores;
    return { documents: sorted, scores: scored ? sorted.map((document) => scored[place[document]]) : [] };
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

  /* Of each document lunr's score, and the rank of its exchange: 0 for the best. */
  function ranks(archive, tables, groups, documents, theirs) {
    const lists = groups.flatMap((group) => group.lists);
    const { kinds, kindOf } = kindsOf(tables, groups, lists, documents, theirs);
    const scoreOf = root.minutesSearch.scores(archive.documents, lists.map((list) => list.documents.length), kinds);
    const highest = scoreOf.reduce((most, score) => Math.max(most, score), 0); // many kinds there may be
    const bands = scoreOf.map((score) => (score > 0 ? -Math.floor(Math.log(highest / score) / Math.log(ALIKE)) : -1e6));
    const best = new Map(), { exchangeOf } = structure(tables);
    Array.from(documents).forEach((document, i) => {
      const exchange = exchangeOf[document], band = bands[kindOf[i]];
      if (!(best.get(exchange) >= band)) best.set(exchange, band);
    });
    const inOrder = new Map([...new Set(best.values())].sort((a, b) => b - a).map((band, rank) => [band, rank]));
    return { of: Int32Array.from(documents, (document) => inOrder.get(best.get(exchangeOf[document])) || 0), scores: Float64Array.from(kindOf, (kind) => scoreOf[kind]) };
  }

  /* For each document the heading above it (itself if it is one, -1 for none), what the chair said last to call it up,
     and the first document of its exchange. */
  function structure(tables) {
    if (tables.structure) return tables.structure;
    const { sessions, kindOf, standingOf, letters, fields } = tables;
    const headingOf = new Int32Array(kindOf.length).fill(-1), calledBy = headingOf.slice(), exchangeOf = headingOf.slice();
    const title = fields.map((field) => field === "title"), talks = letters.map((letter) => EXCHANGED.includes(letter));
    const asks = letters.map((letter) => "qQ".includes(letter)), leading = letters.indexOf("f");
    for (const { first, count } of sessions) {
      let heading = -1, question = -1, call = -1;
      for (let document = first; document < first + count; document++) {
        const standing = standingOf[document];
        if (title[kindOf[document]]) heading = document, question = call = -1;
        if (asks[standing]) question = document;
        headingOf[document] = heading;
        exchangeOf[document] = question >= 0 && talks[standing] ? question : document;
        if (standing === leading) call = kindOf[document] ? call : document; // notes stand between the call and the remark
        else calledBy[document] = call, call = -1;
      }
    }
    return (tables.structure = { headingOf, calledBy, exchangeOf });
  }

  /* Documents alike in their field, in what they weigh and in how often each term stands there are of one kind: {field, boost, times}. */
  function kindsOf(tables, groups, lists, documents, theirs) {
    const { headingOf, calledBy } = structure(tables), { standings } = root.minutesSearchData.wire, { fields, letters } = tables;
    const holds = new Uint8Array(headingOf.length);
    for (const { all } of groups) for (const document of all.documents) holds[document] = 1;
    const weigh = (letter, about, speaks) => (letter === "f" ? standings[letter] : (about ? ABOUT : 1) * (speaks ? SPEAKS : 1) * (about || speaks ? Math.max(1, standings[letter]) : standings[letter]));
    let kinds = fields.flatMap((field) => letters.flatMap((letter) => [0, 1, 2, 3].map((more) => ({ field, boost: weigh(letter, more % 2, more > 1), times: [] }))));
    const kindOf = Int32Array.from(documents, (document) => {
      const heading = headingOf[document], call = calledBy[document];
      const about = heading !== document && ((heading >= 0 && holds[heading]) || (call >= 0 && holds[call]));
      return 4 * (tables.kindOf[document] * letters.length + tables.standingOf[document]) + (theirs && theirs(document) ? 2 : 0) + (about ? 1 : 0);
    });
    for (const list of lists) {
      const times = sets.timesIn(list, documents), known = new Map(), finer = [];
      for (let i = 0; i < times.length; i++) {
        const key = kindOf[i] * 2 ** 24 + times[i];
        let number = known.get(key);
        if (number === undefined) {
          known.set(key, (number = finer.length));
          finer.push({ ...kinds[kindOf[i]], times: kinds[kindOf[i]].times.concat(times[i]) });
        }
        kindOf[i] = number;
      }
      kinds = finer;
    }
    return { kinds, kindOf };
  }

  Object.assign(root.minutesSearch, { order });
})(globalThis);
