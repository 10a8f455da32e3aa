/* What counts as the same when searching: the twin of fold.py and keys.py, over the same rules and examples. */
(function (root) {
  "use strict";
  const data = root.minutesSearchData;
  const rules = data.fold;
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

  const { places } = rules, { digits: NUMERALS, zeros, units } = data.numerals;
  const all = units.concat(data.numerals.above);
  const MYRIADS = all.filter(([, value]) => value >= 1000).map(([name]) => name).join("");
  const SMALL = units.slice(1).map(([name]) => name).join("");
  const ANY = NUMERALS + zeros + all.map(([name]) => name).join("");
  const digit = (char) => char !== undefined && char >= "0" && char <= "9";
  const plain = new Map();
  for (const place of ["first", "inside", "last"]) Array.from(places[place], (sign, i) => plain.set(sign, String(i)));
  Array.from(places.after, (sign, i) => plain.set(sign, places.numerals[i]));

  /* The twin of keys.py: folded characters, of numbers each as what it is in its number; what marks thousands left out.
     `folded` is what foldWithPlaces gives, or anything with `chars`. */
  function placed(folded) {
    const kept = folded.chars.map((char, i) => i).filter((i) => !thousands(folded.chars, i));
    const chars = kept.map((i) => folded.chars[i]);
    const number = (i) => digit(chars[i]) || (chars[i] === "." && digit(chars[i - 1]) && digit(chars[i + 1]));
    const marked = chars.map((char, i) => {
      const before = i > 0 ? chars[i - 1] : "";
      if (digit(char)) {
        const inside = before && (number(i - 1) || MYRIADS.includes(before)), more = number(i + 1);
        return inside || more ? places[!inside ? "first" : more ? "inside" : "last"][Number(char)] : char;
      }
      const at = places.numerals.indexOf(char);
      return at >= 0 && before && (ANY.includes(before) || (digit(before) && SMALL.includes(char))) ? places.after[at] : char;
    });
    return { chars: marked, from: kept.map((i) => folded.from && folded.from[i]), to: kept.map((i) => folded.to && folded.to[i]) };
  }

  function thousands(chars, i) {
    return chars[i] === "," && digit(chars[i - 1]) && digit(chars[i + 1]) && digit(chars[i + 2]) && digit(chars[i + 3]) && !digit(chars[i + 4]);
  }

  const keyWithPlaces = (text) => placed(foldWithPlaces(text));

  /* What a text is found by; what a term as typed looks for, if its numbers are whole. */
  const key = (text) => keyWithPlaces(text).chars.join("");

  /* Keys, one of which stands wherever `text` stands, also where it cuts a number at its edges. */
  function exactKeys(text) {
    const { chars } = foldWithPlaces(text), whole = chars.join(""), last = chars[chars.length - 1];
    if (!whole) return [];
    const left = /^[0-9.,]/.test(whole) ? "0" : places.numerals.includes(chars[0]) ? NUMERALS[0] : "";
    const rights = /[0-9][.,]?$|,[0-9]{0,2}$/.test(whole) ? ["", "0", "00", "000"] : [""];
    if (digit(last)) rights.push(",000");
    const found = new Set();
    for (const before of ["", left]) {
      for (const behind of rights) {
        const key = placed({ chars: [...before, ...chars, ...behind] }).chars;
        found.add(key.slice(before.length, key.length - behind.replace(",", "").length).join(""));
      }
    }
    return [...found].filter(Boolean);
  }

  /* A key as readers can read it. */
  const shown = (key) => Array.from(key, (char) => plain.get(char) || char).join("");

  root.minutesSearch = Object.assign(root.minutesSearch || {}, { fold, key, keyWithPlaces, exactKeys, shown });
})(globalThis);
