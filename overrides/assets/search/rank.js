/* Ranking by lunr, over an index assembled from the documents that the query has proved.
   With b = 0 a score depends only on the field, on what the document weighs (order.js) and on how often each term stands there, so lunr scores one document of
   each such kind and all its like share the score: fifty thousand hits are a few dozen documents to lunr. */
(function (root) {
  "use strict";
  const FIELD_BOOST = { text: 1, title: 6, note: 1, about: 0.25 }; // lists of names and the like come last
  const FIELDS = Object.keys(FIELD_BOOST);
  const K1 = 1.2;

  /* documentCount: of the whole archive. counts: for each term, the number of documents that hold it.
     kinds: [{field, boost, times: [per term]}]. Returns lunr's score for each kind. */
  function scores(documentCount, counts, kinds) {
    const { lunr } = root;
    const idf = counts.map((count) => Math.log(1 + Math.abs((documentCount - count + 0.5) / (count + 0.5))));
    const names = counts.map((count, term) => "t" + term);
    const present = names.filter((name, term) => counts[term] > 0); // lunr knows no term that stands nowhere
    const inverted = names.map((name, term) => [name, Object.assign({ _index: term }, ...FIELDS.map((field) => ({ [field]: {} })))]);
    const vectors = [];
    kinds.forEach(({ field, boost, times }, ref) => {
      const vector = [];
      times.forEach((tf, term) => {
        if (!tf) return;
        inverted[term][1][field][ref] = {};
        const weight = (idf[term] * ((K1 + 1) * tf)) / (K1 + tf) * FIELD_BOOST[field] * boost;
        vector.push(term, Math.round(weight * 1000) / 1000);
      });
      vectors.push([field + "/" + ref, vector]);
    });
    const index = lunr.Index.load({ version: lunr.version, fields: FIELDS, fieldVectors: vectors, invertedIndex: inverted.filter((entry, term) => counts[term] > 0).sort((a, b) => (a[0] < b[0] ? -1 : 1)), pipeline: [] });
    const found = new Float64Array(kinds.length);
    for (const { ref, score } of index.query((query) => present.forEach((name) => query.term(name, { usePipeline: false })))) found[ref] = score;
    return found;
  }

  Object.assign(root.minutesSearch, { scores });
})(globalThis);
