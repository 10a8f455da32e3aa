/* What the pages say: sentences of messages.json and sentences.json. */
(function (root) {
  "use strict";
  const { messages } = root.minutesSearchData;

  /* A sentence of messages.json with its blanks filled in; numbers get their thousands marked. */
  function say(name, values) {
    return messages[name].replace(/\{(\w+)\}/g, (blank, key) => {
      const value = values[key];
      return typeof value === "number" ? value.toLocaleString("ja-JP") : String(value);
    });
  }

  Object.assign(root.minutesSearch, { say, facetNames: Object.keys(messages.facets) });
})(globalThis);
