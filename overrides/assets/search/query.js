/* What a reader typed, as parts: groups of which one term each must stand there, terms that must not, and fields.
   "..." is one term with its spaces, -word excludes, OR joins, name:value asks a field. */
(function (root) {
  "use strict";
  const { readings, exactKeys } = root.minutesSearch;
  const { messages } = root.minutesSearchData;
  /* field as written by the reader -> name in the tables */
  const FIELDS = new Map();
  for (const [name, words] of Object.entries(messages.fields || {})) for (const word of [name].concat(words)) FIELDS.set(word, name);

  const TOKEN = /([-\uff0d\u2212\u2010]?)(?:([^\s"\u201c\u201d\uff02:：]+)[:：])?(?:["\u201c\u201d\uff02]([^"\u201c\u201d\uff02]*)["\u201c\u201d\uff02]?|([^\s"\u201c\u201d\uff02]+))/gu;
  const ALONE = /^[\p{L}\p{N}]$/u, KANA = /^[ぁ-ヿ]$/;

  /* {groups: [[term]], without: [term], fields: [{any: [{name, value, typed}], without}], refused: [typed]}; a term is
     {typed, keys, exact}. Of a group one term must stand there, of `any` one must hold; OR joins like to like. */
  function parse(text) {
    /** @type {Query} */
    const parsed = { groups: [], without: [], fields: [], refused: [] };
    /** @type {"field" | "term" | null} What an OR stood behind. */
    let joining = null;
    /** @type {"field" | "term" | null} */
    let last = null;
    for (const found of text.matchAll(TOKEN)) {
      const [whole, minus, name, quoted, bare] = found;
      if (/^(?:OR|ＯＲ|\||｜)$/.test(whole)) {
        joining = last;
        continue;
      }
      const field = name && FIELDS.get(name.normalize("NFKC").toLowerCase());
      if (field) {
        const condition = { name: field, value: quoted === undefined ? bare : quoted, typed: whole.slice(minus.length) };
        if (joining === "field" && !minus) parsed.fields[parsed.fields.length - 1].any.push(condition);
        else parsed.fields.push({ any: [condition], without: Boolean(minus) });
        joining = null;
        last = minus ? null : "field";
        continue;
      }
      const typed = name ? whole.slice(minus.length).replace(/["\u201c\u201d\uff02]/g, "") : quoted === undefined ? bare : quoted;
      add(parsed, typed, !name && quoted !== undefined, Boolean(minus), joining === "term" && parsed.groups.length > 0);
      joining = null;
      last = minus ? null : "term";
    }
    return parsed;
  }

  /* In quotes a term is looked for as it stands, also inside longer numbers. */
  function add(parsed, typed, exact, without, joining) {
    const keys = exact ? exactKeys(typed) : readings(typed);
    if (!keys.length) return;
    if (keys.some((key) => tooShort(key))) {
      parsed.refused.push(typed);
      return;
    }
    const term = { typed, keys, exact };
    if (without) parsed.without.push(term);
    else if (joining) parsed.groups[parsed.groups.length - 1].push(term);
    else parsed.groups.push([term]);
  }

  /* A lone kana or mark stands nearly everywhere; the index has no list of it. */
  function tooShort(key) {
    return Array.from(key).length === 1 && (!ALONE.test(key) || KANA.test(key));
  }

  /* The parts of a parsed query, each as it could be typed alone. */
  function partsOf(query) {
    const minus = (without, text) => (without ? "-" : "") + text;
    return [
      ...query.groups.map((terms) => terms.map((term) => asTyped(term)).join(" OR ")),
      ...query.fields.map(({ any, without }) => minus(without, any.map((condition) => condition.typed).join(" OR "))),
      ...query.without.map((term) => minus(true, asTyped(term))),
    ];
  }

  const asTyped = ({ typed, exact }) => (exact || /[\s:：]/.test(typed) ? '"' + typed + '"' : typed);

  Object.assign(root.minutesSearch, { parse, partsOf, asTyped });
})(globalThis);
