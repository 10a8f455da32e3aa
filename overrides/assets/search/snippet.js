/* Where a text holds the words that were searched, and a piece of it around the first such place. */
(function (root) {
  "use strict";
  const { keyWithPlaces } = root.minutesSearch;
  const BEFORE = 36, AFTER = 84; // characters round the first match

  /* Ranges [from, to) of `text` (UTF-16 units) that fold to one of the keys, in order, none overlapping another. */
  function matches(text, keys) {
    const { chars, from, to } = keyWithPlaces(text);
    const folded = chars.join("");
    const unit = []; // UTF-16 place in `folded` -> place in `chars`
    chars.forEach((char, i) => { for (let k = 0; k < char.length; k++) unit.push(i); });
    const found = [];
    for (const key of keys) {
      for (let at = folded.indexOf(key); at >= 0 && key; at = folded.indexOf(key, at + 1)) {
        found.push([from[unit[at]], to[unit[at + key.length - 1]]]);
      }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const apart = [];
    for (const range of found) {
      const last = apart[apart.length - 1];
      if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
      else apart.push(range);
    }
    return apart;
  }

  /* Parts {text, marked} of one line around the first match. */
  function snippet(text, keys) {
    const ranges = matches(text, keys);
    const first = ranges.length ? ranges[0] : [0, 0];
    const begin = whole(text, Math.max(0, first[0] - BEFORE)), end = whole(text, Math.min(text.length, first[1] + AFTER));
    const parts = begin > 0 ? [{ text: "…", marked: false }] : [];
    let at = begin;
    for (const [from, to] of ranges) {
      if (from >= end) break;
      parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, Math.min(to, end)), marked: true });
      at = Math.min(to, end);
    }
    parts.push({ text: text.slice(at, end), marked: false });
    if (end < text.length) parts.push({ text: "…", marked: false });
    return parts.filter((part) => part.text);
  }

  /* Not between the halves of a surrogate pair. */
  function whole(text, place) {
    const code = text.charCodeAt(place);
    return code >= 0xdc00 && code < 0xe000 ? place - 1 : place;
  }

  Object.assign(root.minutesSearch, { matches, snippet });
})(globalThis);
