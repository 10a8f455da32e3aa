/* What counts as the same when searching: the twin of generator/search/fold.py, over the same rules and examples. */
(function (root) {
  "use strict";
  const data = root.minutesSearchData;
  const rules = data.fold;
  const MAX_READINGS = 8;
  const COMBINING = /[\u0300-\u036f\u3099\u309a]/;
  const same = new Map();
  for (const [usual, ...variants] of rules.same.split("|")) for (const variant of variants) same.set(variant, usual);
  const code = (char) => char.codePointAt(0) || 0;
  const drop = rules.drop.map(([first, last]) => [code(first), code(last)]);
  const shift = rules.shift.map(([first, last, by]) => [code(first), code(last), by]);
  const known = new Map();

  const usual = (char) => same.get(char) || char;

  function foldOne(char) {
    char = usual(char);
    let place = code(char);
    if (drop.some(([first, last]) => first <= place && place <= last)) return "";
    for (const [first, last, by] of shift) if (first <= place && place <= last) place += by;
    return usual(String.fromCodePoint(place));
  }

  function foldCluster(cluster) {
    let folded = known.get(cluster);
    if (folded === undefined) {
      folded = "";
      for (const char of cluster.normalize("NFKC")) for (const lower of char.toLowerCase()) folded += foldOne(lower);
      if (known.size < 20000) known.set(cluster, folded);
    }
    return folded;
  }

  /* The folded characters, and for each the place in `text` where what it was made of begins and ends (UTF-16 units). */
  function foldWithPlaces(text) {
    /** @type {string[]} */
    const chars = [];
    /** @type {number[]} */
    const from = [], to = [];
    let place = 0, cluster = "", begin = 0;
    const close = () => {
      if (!cluster) return;
      for (const char of foldCluster(cluster)) { chars.push(char); from.push(begin); to.push(place); }
      cluster = "";
    };
    for (const typed of text) {
      const char = rules.before[typed] || typed;
      if (!(cluster && COMBINING.test(char))) { close(); begin = place; }
      cluster += char;
      place += typed.length;
    }
    close();
    return withoutLooseSpace(chars, from, to);
  }

  /* Spaces stay, one each, only between ASCII words: a line break or a gap inside a Japanese word parts nothing. */
  function withoutLooseSpace(chars, from, to) {
    const kept = { chars: /** @type {string[]} */ ([]), from: /** @type {number[]} */ ([]), to: /** @type {number[]} */ ([]) };
    const word = (char) => char !== undefined && /^[0-9a-z]$/.test(char);
    for (let i = 0; i < chars.length; i++) {
      if (chars[i] === " ") {
        if (chars[i - 1] === " ") continue;
        let next = i + 1;
        while (chars[next] === " ") next++;
        if (!word(chars[i - 1]) || !word(chars[next])) continue;
      }
      kept.chars.push(chars[i]); kept.from.push(from[i]); kept.to.push(to[i]);
    }
    return kept;
  }

  const fold = (text) => foldWithPlaces(text).chars.join("");

  const [ZERO] = data.numerals.digits, DIGITS = data.numerals.digits, UNITS = data.numerals.units;
  const NUMERAL = "[" + DIGITS + data.numerals.zeros + UNITS.map(([name]) => name).join("") + "]";
  const [[MYRIAD, MYRIADS], ...BELOW] = UNITS;
  const GROUP = new RegExp("^" + BELOW.map(([name]) => "(?:([" + DIGITS.slice(1) + "]?)" + name + ")?").join("") + "([" + DIGITS.slice(1) + "]?)$");
  const ERAS = data.eras.map((era) => era.name).join("|");
  const KATA = "ァ-ヺー", BAR = "ー", FIRST = "元", YEAR = "年", AGAIN = "々";
  const nfkc = (term) => term.normalize("NFKC");

  /* What begins with a zero or is not well formed stays as it is. */
  function toDigits(numeral) {
    const value = numeral[0] === ZERO ? null : valueOf(numeral);
    return value === null ? numeral : String(value);
  }

  /* 二〇二四 digit by digit, 千二百 by units; null when it is not well formed. */
  function valueOf(numeral) {
    const plain = Array.from(numeral, (char) => (data.numerals.zeros.includes(char) ? ZERO : char)).join("");
    if (Array.from(plain).every((char) => DIGITS.includes(char))) return Number(Array.from(plain, (char) => DIGITS.indexOf(char)).join(""));
    const at = plain.lastIndexOf(MYRIAD);
    const rest = groupOf(plain.slice(at + 1)), myriads = at < 0 ? 0 : at ? groupOf(plain.slice(0, at)) : null;
    return rest === null || myriads === null ? null : myriads * MYRIADS + rest;
  }

  function groupOf(numeral) {
    const shape = GROUP.exec(numeral);
    if (!shape) return null;
    const ones = shape[BELOW.length + 1];
    return BELOW.reduce((total, [, unit], i) => total + (shape[i + 1] === undefined ? 0 : (shape[i + 1] ? DIGITS.indexOf(shape[i + 1]) : 1) * unit), ones ? DIGITS.indexOf(ones) : 0);
  }

  function toNumeral(digits) {
    let value = Number(digits), numeral = "";
    for (const [name, unit] of /** @type {[string, number][]} */ ([...BELOW, ["", 1]])) {
      const times = Math.floor(value / unit);
      value %= unit;
      if (times) numeral += (times === 1 && name ? "" : DIGITS[times]) + name;
    }
    return numeral;
  }

  /* Replaces where `before` does not stand in front; old Safari has no look-behind. */
  function replaceUnlessAfter(text, pattern, before, replacement) {
    return text.replace(new RegExp(pattern, "g"), (...found) => {
      const groups = found.slice(0, -2), place = found[found.length - 2];
      return place > 0 && before.test(text[place - 1]) ? groups[0] : replacement(groups);
    });
  }

  const READINGS = [
    (term) => [
      nfkc(term).replace(new RegExp("([" + KATA + "]{3,})" + BAR + "(?![" + KATA + "])", "g"), "$1"),
      replaceUnlessAfter(nfkc(term), "([" + KATA + "]{2,}[" + rules.long + "])(?![" + KATA + "]|$)", new RegExp("[" + KATA + "]"), (found) => found[1] + BAR),
    ].filter((other) => other !== nfkc(term)),
    (term) => [
      term.replace(new RegExp("([一-鿿])" + AGAIN, "g"), "$1$1").replace(/([ぁ-んァ-ン])[ゝヽ]/g, "$1$1"),
      term.replace(/([一-鿿])\1/g, "$1" + AGAIN),
    ].filter((other) => other !== term),
    (term) => [
      nfkc(term).replace(new RegExp("(" + ERAS + ")" + FIRST + "(?=" + YEAR + "|$)", "g"), (all, era) => era + "1"),
      nfkc(term).replace(new RegExp("(" + ERAS + ")1(?=" + YEAR + ")", "g"), "$1" + FIRST),
    ].filter((other) => other !== nfkc(term)),
    (term) => {
      const apart = term.replace(new RegExp("(第|" + ERAS + ")(?=" + NUMERAL + ")", "g"), "$1\0");
      return [replaceUnlessAfter(apart, "(" + NUMERAL + "+)(?=[" + rules.counters + "])", /[一-鿿]/, (found) => toDigits(found[1])).replace(/\0/g, "")]
        .filter((other) => other !== term);
    },
    (term) => [replaceUnlessAfter(nfkc(term), "([1-9][0-9]{0,2})(?=[" + rules.counters + "])", /[0-9.,]/, (found) => toNumeral(found[1]))]
      .filter((other) => other !== nfkc(term)),
  ];

  /* Everything that a term, as typed, may stand for, folded; the plain reading first. */
  function readings(term) {
    const found = [term];
    for (const rule of READINGS) {
      for (const each of found.slice()) for (const other of rule(each)) if (!found.includes(other)) found.push(other);
    }
    const folded = [];
    for (const reading of found) {
      const key = fold(reading);
      if (key && !folded.includes(key)) folded.push(key);
    }
    return folded.filter((key) => !folded.some((other) => other !== key && key.includes(other))).slice(0, MAX_READINGS);
  }

  root.minutesSearch = Object.assign(root.minutesSearch || {}, { fold, foldWithPlaces, readings });
})(globalThis);
