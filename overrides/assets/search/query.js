/* What a reader typed, as parts: groups of which one term each must stand there, terms that must not, and fields.
   "..." is looked for as it stands, -word and NOT exclude, OR joins, (...) holds together, name:value asks a field. */
(function (root) {
  "use strict";
  const { fold, readings, exactKeys, spanOf } = root.minutesSearch;
  const { messages } = root.minutesSearchData;
  /* field as written by the reader -> name in the tables */
  const FIELDS = new Map();
  for (const [name, words] of Object.entries(messages.fields || {})) for (const word of [name].concat(words)) FIELDS.set(word, name);
  const DAYS = new Set(["date", "period"]);

  const QUOTES = "\"\u201c\u201d\uff02", MINUS = "-\uff0d\u2212\u2010", OPEN = "(（", CLOSE = ")）";
  const OPERATORS = new Map();
  for (const [name, words] of Object.entries(messages.operators || {})) for (const word of words) OPERATORS.set(word, name);
  const QUOTED = new RegExp("^[" + QUOTES + "]([^" + QUOTES + "]*)[" + QUOTES + "]?");
  const FIELD = new RegExp("^([^\\s" + QUOTES + OPEN + ":：]+)[:：]\\s*");
  const WORD = new RegExp("^[^\\s" + QUOTES + "]+");
  const SPLIT = /[、，。．]|,(?![0-9])|,$/, ENDS = /[?？!！]+$/, STARS = /^[*＊]+|[*＊]+$/g;
  const MOST = 200; // clauses; brackets that would need more are not read to their end, which finds too much
  const CUT = /^,(?:[0-9]{1,2}$|[0-9]{3}(?![0-9]))|[0-9],[0-9]{0,2}$/; // a number cut beside a mark of its thousands, which the index does not keep
  const ALONE = /^[\p{L}\p{N}]$/u, KANA = /^[ぁ-ヿ]$/;

  /* {groups: [[term]], without: [term], fields: [{any: [condition], without}], mixed: [[literal]], refused: [typed], notes};
     a term is {typed, keys, exact}, a condition {name, value, typed, span}, a literal one of both with `without`. All parts
     must hold: of a group, of `any` and of what is mixed one. `notes` say what was read otherwise than it was typed. */
  function parse(text) {
    /** @type {Query} */
    const parsed = { groups: [], without: [], fields: [], mixed: [], refused: [], notes: [] };
    const tokens = tokensOf(text, parsed);
    const clauses = clausesOf(sequence(settled(tokens, parsed), parsed), false);
    if (clauses.length >= MOST) parsed.notes.push({ name: "noteBrackets", typed: text });
    for (const clause of clauses) sort(parsed, clause);
    return parsed;
  }

  /* Where a clause belongs. */
  function sort(parsed, clause) {
    const terms = clause.filter((literal) => "keys" in literal), [first] = clause;
    if (clause.length === 1 && first.without) {
      if (terms.length) parsed.without.push(first);
      else parsed.fields.push({ any: [first], without: true });
    } else if (!clause.some((literal) => literal.without) && terms.length === clause.length) parsed.groups.push(clause);
    else if (!clause.some((literal) => literal.without) && !terms.length) parsed.fields.push({ any: clause, without: false });
    else parsed.mixed.push(clause);
  }

  /* Words, quoted words, fields, operators and brackets, in their order. */
  function tokensOf(text, parsed) {
    /** @type {any[]} */
    const tokens = [];
    let rest = text.trim(), open = 0;
    while (rest) {
      const taken = bracket(rest, open, tokens) || operator(rest) || phrase(rest, open);
      if (taken.open) open += taken.open;
      tokens.push(...(taken.tokens || words(taken, parsed)));
      rest = rest.slice(taken.length).replace(/^\s+/, "");
    }
    return tokens;
  }

  /* A bracket that holds more than one word together; any other is part of a word: (案). */
  function bracket(rest, open, tokens) {
    if (open && CLOSE.includes(rest[0])) return { tokens: [{ close: true }], length: 1, open: -1 };
    const minus = MINUS.includes(rest[0]) ? 1 : 0;
    if (!OPEN.includes(rest[minus])) return null;
    const inside = rest.slice(minus + 1, closing(rest, minus));
    if (!/\s/.test(inside.trim())) return null;
    return { tokens: [...notOf(rest.slice(0, minus)), { open: true }], length: minus + 1, open: 1 };
  }

  const notOf = (minus) => (minus ? [{ operator: "not", typed: minus }] : []);

  function closing(rest, at) {
    let depth = 0;
    for (let i = at; i < rest.length; i++) {
      if (OPEN.includes(rest[i])) depth++;
      if (CLOSE.includes(rest[i]) && --depth === 0) return i;
    }
    return rest.length;
  }

  function operator(rest) {
    const [word] = /^(?:[A-Za-zＡ-Ｚａ-ｚ]+(?=[(（\s]|$)|[^\s"(（]+)/.exec(rest) || [""];
    const name = OPERATORS.get(word.normalize("NFKC").toLowerCase());
    return name ? { tokens: [{ operator: name, typed: word }], length: word.length } : null;
  }

  /* The next quoted or bare word, with what stands before it: -name:"value" */
  function phrase(rest, open) {
    const minus = MINUS.includes(rest[0]) && rest.length > 1 && !/\s/.test(rest[1]) ? rest[0] : "";
    const behind = rest.slice(minus.length);
    const named = FIELD.exec(behind), field = named && FIELDS.get(named[1].normalize("NFKC").toLowerCase());
    const value = field ? behind.slice(named[0].length) : behind;
    const quoted = QUOTED.exec(value);
    const [bare] = quoted ? [""] : WORD.exec(value) || [""];
    const word = open && !quoted ? beforeClosing(bare) : bare;
    const length = rest.length - value.length + (quoted ? quoted[0].length : word.length);
    return { minus, field, name: named && !field ? named[1] : "", value: quoted ? quoted[1] : word, exact: Boolean(quoted), typed: rest.slice(minus.length, length), length: Math.max(length, 1) };
  }

  /* Up to a bracket that closes what was opened before the word. */
  function beforeClosing(word) {
    let depth = 0;
    for (let i = 0; i < word.length; i++) {
      if (OPEN.includes(word[i])) depth++;
      if (CLOSE.includes(word[i]) && --depth < 0) return word.slice(0, i);
    }
    return word;
  }

  function words(taken, parsed) {
    const note = (name, typed) => parsed.notes.push({ name, typed });
    const not = notOf(taken.minus);
    if (taken.field) return [...not, ...condition(taken, note)];
    if (taken.name && /^[一-鿿ぁ-ヿ]{2,6}$/.test(taken.name)) note("noteField", taken.name);
    if (taken.exact) return taken.value.trim() ? [...not, { term: taken.value, exact: true }] : [];
    const parts = taken.value.split(SPLIT).map((part) => unpaired(part.replace(ENDS, "").replace(STARS, "").replace(/^[+＋](?=\p{L})/u, ""), note)).filter(Boolean);
    if (/[*＊]/.test(taken.value)) note("noteStar", taken.value);
    if (!parts.length) note("noteUnused", taken.typed);
    if (parts.length > 1) note("noteCommas", taken.value);
    return parts.flatMap((part, i) => [...(i ? [] : not), { term: part, exact: false }]);
  }

  /* Without a bracket at its edge that has no other. */
  function unpaired(word, note) {
    const plain = word.replace(/^[(（](?=[^)）]*$)|[)）]$/g, (sign, at) => (at && /[(（]/.test(word) ? sign : ""));
    if (plain !== word) note("noteUnused", word[0] === plain[0] ? word.slice(plain.length) : word[0]);
    return plain;
  }

  /* 発言者:会長、委員 asks for either. */
  function condition({ field, value, exact, typed }, note) {
    const values = exact || DAYS.has(field) ? [value] : value.split(/[、，]/).filter(Boolean);
    if (!values.length) note("noteValue", typed);
    return values.flatMap((each, i) => {
      const made = { name: field, value: each, typed: values.length > 1 ? typed.slice(0, typed.search(/[:：]/) + 1) + each : typed, span: DAYS.has(field) ? spanOf(each) : undefined };
      if (field === "year" && !spanOf(each)) note("noteYear", typed);
      if (made.span === null) note(field === "date" ? "noteDate" : "notePeriod", typed);
      return [...(i ? [{ operator: "or", typed: "、" }] : []), { condition: made }];
    });
  }

  /* What joins nothing is a word if it can be one (or, and), and else not used. Blanks do what AND does. */
  function settled(tokens, parsed) {
    const kept = [];
    tokens.forEach((token, i) => {
      const begins = startsOperand(tokens[i + 1]), last = kept[kept.length - 1], ends = last && !last.operator && !last.open;
      if (!token.operator || (begins && (token.operator === "not" || (token.operator === "or" && ends)))) kept.push(token);
      else if (token.operator === "and" && begins && ends) return;
      else if (/^\p{L}+$/u.test(token.typed)) kept.push({ term: token.typed, exact: false });
      else parsed.notes.push({ name: "noteOperator", typed: token.typed });
    });
    return kept;
  }

  const startsOperand = (token) => Boolean(token) && !token.close && (!token.operator || token.operator === "not");

  /* OR binds closer than a blank, NOT closer than OR. */
  function sequence(tokens, parsed) {
    const all = [];
    while (tokens.length && !tokens[0].close) {
      const any = [one(tokens, parsed)];
      while (tokens.length && tokens[0].operator === "or") {
        tokens.shift();
        any.push(one(tokens, parsed));
      }
      all.push({ any });
    }
    return { all };
  }

  function one(tokens, parsed) {
    const token = tokens.shift();
    if (token.operator) return { not: one(tokens, parsed) };
    if (token.condition) return { literal: token.condition };
    if (!token.open) return { literal: term(token, parsed) };
    const inside = sequence(tokens, parsed);
    tokens.shift();
    return inside;
  }

  /* In quotes a term is looked for as it stands, also inside longer numbers; null for one that is too short. */
  function term({ term: typed, exact }, parsed) {
    const keys = exact ? exactKeys(typed) : readings(typed);
    if (exact && CUT.test(fold(typed))) parsed.notes.push({ name: "noteCut", typed });
    if (keys.length && !keys.some(tooShort)) return { typed, keys, exact };
    if (keys.length) parsed.refused.push(typed);
    return null;
  }

  /* A lone kana or mark stands nearly everywhere; the index has no list of it. */
  function tooShort(key) {
    return Array.from(key).length === 1 && (!ALONE.test(key) || KANA.test(key));
  }

  /* All clauses must hold, of each clause one literal. What was too short to be searched is left out. */
  function clausesOf(node, without) {
    if ("literal" in node) return node.literal ? [[{ ...node.literal, without }]] : [];
    if ("not" in node) return clausesOf(node.not, !without);
    const parts = (node.all || node.any).map((each) => clausesOf(each, without)).filter((clauses) => clauses.length);
    if (Boolean(node.all) !== without || !parts.length) return parts.flat();
    return parts.reduce((one, other) => one.flatMap((a) => other.map((b) => a.concat(b))).slice(0, MOST));
  }

  /* The parts of a parsed query, each as it could be typed alone. */
  function partsOf(query) {
    const minus = (without, text) => (without ? "-" : "") + text, typed = (literal) => minus(literal.without, "keys" in literal ? asTyped(literal) : literal.typed);
    return [
      ...query.groups.map((terms) => terms.map(asTyped).join(" OR ")),
      ...query.fields.map(({ any, without }) => minus(without, any.map((condition) => condition.typed).join(" OR "))),
      ...query.without.map((term) => minus(true, asTyped(term))),
      ...query.mixed.map((clause) => clause.map(typed).join(" OR ")),
    ];
  }

  const asTyped = ({ typed, exact }) => (exact || /[\s:：]/.test(typed) ? '"' + typed + '"' : typed);

  /* A field as it could be typed. */
  const conditionFor = (name, value) => messages.fields[name][0] + ":" + (/[\s、，]/.test(value) ? '"' + value + '"' : value);

  Object.assign(root.minutesSearch, { parse, partsOf, asTyped, conditionFor });
})(globalThis);
