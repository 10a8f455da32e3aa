/* Spellings of one word: how else a term may be written, of what the archive holds. The groups lie in small pieces by
   their first letter (generator/search/spellings.py); a query loads those of the places where a word may begin in it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch; // asked when something is typed: this script may stand before the engine
  const LONGEST = 12, MOST = 12; // characters of a spelling; spellings of a term
  const PARTICLES = "のをにはがとでもやへな";
  const SCRIPTS = /** @type {[string, RegExp][]} */ ([["kanji", /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}々〆]/u], ["hira", /^[ぁ-ゟ]/], ["kata", /^[ァ-ヿｦ-ﾟ]/]]);
  const scriptOf = (text) => (SCRIPTS.find(([, form]) => form.test(text)) || ["other"])[0];

  const loaded = new Map(); // letter -> promise of the groups of what begins with it

  /* Each spelling that may be typed and begins with a letter -> {along, beside}, lists of {shown, key}. */
  function groupsAt(archive, letter) {
    if (!loaded.has(letter)) {
      const found = archive.lines("spellings", letter).then(groupsOf);
      found.catch(() => loaded.delete(letter));
      loaded.set(letter, found);
    }
    return loaded.get(letter);
  }

  function groupsOf(lines) {
    const known = new Map();
    for (const line of lines.filter(Boolean)) {
      const [along, beside, rest] = line.split("|").map((part) => (part ? part.split(" ") : []).map((shown) => ({ shown, key: search.fold(shown) })));
      for (const { key } of [...along, ...beside, ...rest]) known.set(key, { along, beside });
    }
    return known;
  }

  /* Whether a word may begin at a place: where the script changes, and every second letter of a run of kanji. */
  function mayBegin(scripts, at) {
    if (!at || scripts[at] !== scripts[at - 1]) return scripts[at] !== "other" && !(scripts[at] === "hira" && scripts[at - 1] === "kanji");
    let first = at;
    while (first && scripts[first - 1] === "kanji") first--;
    return scripts[at] === "kanji" && (at - first) % 2 === 0;
  }

  /* A word of one kanji, or of kana, ends where its script does, or before a particle. */
  function mayEnd(chars, scripts, at, end) {
    const script = scripts[end - 1], alone = end - at === 1;
    if (script === "kanji" && !alone || scripts.slice(at, end).includes("kanji") && script !== "kanji") return true;
    if (alone && scripts[at - 1] === script) return false;
    return scripts[end] !== script || (script === "hira" && PARTICLES.includes(chars[end]));
  }

  /* The parts of a term that have other spellings, from left to right: {at, end, along, beside}. */
  async function partsOf(archive, chars, scripts) {
    await Promise.all(chars.map((char, at) => (mayBegin(scripts, at) ? groupsAt(archive, char) : null)));
    const parts = [];
    for (let at = 0, follows = false; at < chars.length; ) {
      const groups = follows || mayBegin(scripts, at) ? await groupsAt(archive, chars[at]) : new Map();
      let end = Math.min(chars.length, at + LONGEST);
      while (end > at && !(groups.has(chars.slice(at, end).join("")) && mayEnd(chars, scripts, at, end))) end--;
      follows = end > at;
      if (follows) parts.push({ at, end, ...groups.get(chars.slice(at, end).join("")) });
      at = follows ? end : at + 1;
    }
    return parts;
  }

  /* Other spellings of a term as typed: {along, beside}, whole terms; `beside` only where the term is the word itself. */
  async function spellings(archive, typed) {
    const { chars, from, to } = search.keyWithPlaces(typed);
    const scripts = from.map((begin) => scriptOf(typed.slice(begin)));
    const parts = await partsOf(archive, chars, scripts);
    let written = [""], place = 0;
    for (const { at, end, along } of parts) {
      const key = chars.slice(at, end).join(""), before = typed.slice(place, from[at]);
      const choices = [typed.slice(from[at], to[end - 1]), ...along.filter((other) => other.key !== key).map((other) => other.shown)];
      written = choices.flatMap((choice) => written.map((begun) => begun + before + choice)).slice(0, MOST + 1);
      place = to[end - 1];
    }
    const [whole] = parts;
    return {
      along: written.slice(1).map((begun) => begun + typed.slice(place)),
      beside: whole && whole.end - whole.at === chars.length ? whole.beside.filter((other) => other.key !== chars.join("")).map((other) => other.shown) : [],
    };
  }

  Object.assign(search, { spellings });
})(globalThis);
