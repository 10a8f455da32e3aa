/* Sorted lists of documents, each with how often a term stands in it: {documents, times}. */
(function (root) {
  "use strict";
  /* All of either, times added up. */
  function union(a, b) {
    const most = a.documents.length + b.documents.length, documents = new Int32Array(most), times = new Int32Array(most);
    let i = 0, j = 0, length = 0;
    while (i < a.documents.length || j < b.documents.length) {
      const x = i < a.documents.length ? a.documents[i] : Infinity;
      const y = j < b.documents.length ? b.documents[j] : Infinity;
      documents[length] = Math.min(x, y);
      times[length++] = (x <= y ? a.times[i] : 0) + (y <= x ? b.times[j] : 0);
      if (x <= y) i++;
      if (y <= x) j++;
    }
    return { documents: documents.subarray(0, length), times: times.subarray(0, length) };
  }

  /* The documents of `a` that are (or, without `inside`, are not) in `b`. */
  function only(a, b, inside) {
    const kept = [];
    let j = 0;
    for (const document of a) {
      while (j < b.length && b[j] < document) j++;
      if ((j < b.length && b[j] === document) === inside) kept.push(document);
    }
    return kept;
  }

  /* How often, for each of `documents` (sorted). */
  function timesIn(list, documents) {
    const times = new Int32Array(documents.length);
    let j = 0;
    for (let i = 0; i < documents.length; i++) {
      while (j < list.documents.length && list.documents[j] < documents[i]) j++;
      if (list.documents[j] === documents[i]) times[i] = list.times[j];
    }
    return times;
  }

  Object.assign(root.minutesSearch, { sets: { union, only, timesIn } });
})(globalThis);
