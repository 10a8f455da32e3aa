/* Where nothing was found, or next to nothing: words that the archive does hold, near to what was typed: kanji for the kana
   of their reading, another kanji that sounds alike, a letter off, two words that do not stand together, a slip in either half. Nothing is put right: each is an offer with its count. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const OFTENER = 5; // times as many hits as kana that are found
  const MOST = 5, COUNTED = 8; // offers; those of one kind that are counted
  const LONGEST = 12, FEW = 2; // letters that are looked at in halves; words for a half
  const LETTERS = 4; // of a reading that may have one off
  const RUN = /[ぁ-ゖァ-ヺー]{2,}/g;
  const KANJI = /[㐀-鿿]/;
  const BETWEEN = "のをにはがともでや"; // what may stand between two words of a run of kana

  /* For terms of a query that find next to nothing: {typed, word, q, count}, the nearest first. */
  async function nearby(result) {
    const archive = await search.open();
    const found = await Promise.all(termsOf(result).map((term) => nearTo(archive, result, term)));
    return found.flat().slice(0, MOST);
  }

  /* Terms that stand alone in their group, and are hardly found. */
  function termsOf({ query, terms }) {
    let at = 0;
    const made = [];
    for (const group of query.groups) {
      if (group.length === 1 && search.ways.hardlyFound(terms[at].count, group[0].typed)) made.push(group[0]);
      at += group.length;
    }
    return made;
  }

  /* One kind of nearness after another, until one has something. */
  async function nearTo(archive, result, term) {
    const typed = term.typed.normalize("NFKC"), read = await search.sounds.readingsOf(archive, typed);
    const some = !search.ways.hardlyFound(result.hits.length, ""), least = some ? OFTENER * result.hits.length : result.hits.length + 1;
    for (const kind of some ? [soundAlike] : [soundAlike, nearlyAlike, looksAlike, inWords, inHalves(""), inHalves(" ")]) {
      const words = [...new Set(await kind(archive, typed, read))].filter((word) => word.includes(" ") || search.fold(word) !== search.fold(typed));
      const counted = await Promise.all(words.slice(0, COUNTED).map(async (word) => {
        const q = search.replaced(result.query, term, word), { hits, terms } = await search.search(q);
        return { typed: term.typed, word, q, count: hits.length, others: terms.flatMap(({ others }) => others) };
      }));
      const found = counted.filter(({ count }) => count >= least).sort((a, b) => b.count - a.count);
      if (found.length) return found.filter(({ word }, i) => !found.slice(0, i).some(({ others }) => others.includes(word)));
    }
    return [];
  }

  /* What is read exactly so: the whole term, or its runs of kana. */
  async function soundAlike(archive, typed, read) {
    const whole = await Promise.all(read.map((reading) => written(archive, reading)));
    const found = whole.flat();
    for (const run of typed.matchAll(RUN)) {
      const words = await written(archive, search.fold(run[0])), at = run.index || 0;
      found.push(...words.map((word) => typed.slice(0, at) + word + typed.slice(at + run[0].length)));
    }
    return found;
  }

  /* How a reading may be written: as one word, or as two with a particle between them or none. */
  async function written(archive, reading) {
    const made = (await search.sounds.wordsRead(archive, reading)).slice();
    for (let cut = reading.length - 2; cut > 1; cut--) {
      const before = await search.sounds.wordsRead(archive, reading.slice(0, cut));
      if (!before.length) continue;
      const rest = reading.slice(cut), particle = BETWEEN.includes(rest[0]) ? rest[0] : "";
      for (const between of new Set(["", particle])) {
        const behind = await search.sounds.wordsRead(archive, rest.slice(between.length));
        made.push(...before.slice(0, 2).flatMap((one) => behind.slice(0, 2).map((other) => one + between + other)));
      }
    }
    return made;
  }

  /* What sounds one letter off: the whole term, by a word as long where it is written in kanji, or its runs of kana. */
  async function nearlyAlike(archive, typed, read) {
    const size = Array.from(typed).length, likely = read.filter((reading) => reading.length >= LETTERS).slice(0, MOST);
    const words = (await Promise.all(likely.map((reading) => search.sounds.nearlyRead(archive, reading)))).flat();
    const found = KANJI.test(typed) ? words.filter((word) => Array.from(word).length === size) : words;
    for (const run of typed.matchAll(RUN)) {
      const at = run.index || 0, near = run[0].length < LETTERS ? [] : await search.sounds.nearlyRead(archive, search.fold(run[0]));
      found.push(...near.map((word) => typed.slice(0, at) + word + typed.slice(at + run[0].length)));
    }
    return found;
  }

  /* What is written with one letter else, more or less, and begins alike to the ear. */
  async function looksAlike(archive, typed, read) {
    const key = search.fold(typed), found = [];
    if (key.length < 3) return [];
    for (const head of new Set(read.slice(0, MOST).map(search.sounds.first))) {
      for (const words of (await search.sounds.readFrom(archive, head)).values()) found.push(...words.filter((word) => search.sounds.oneOff(key, search.fold(word))));
    }
    return found;
  }

  /* Two words that the archive holds, not beside each other. */
  async function inWords(archive, typed) {
    const chars = Array.from(typed), found = [];
    for (let cut = 2; cut < chars.length - 1; cut++) {
      const before = chars.slice(0, cut).join(""), rest = chars.slice(cut).join("");
      for (const behind of new Set([rest, rest.replace(new RegExp("^[" + BETWEEN + "]"), "")])) {
        const [one, other] = await Promise.all([before, behind].map((part) => heldAs(archive, part)));
        if (one && other) found.push(one + " " + other);
      }
    }
    return found;
  }

  /* Two words, each as it is held or with a slip of its own, the likeliest of each. */
  const inHalves = (between) => async (archive, typed) => {
    const chars = Array.from(typed), found = [];
    if (chars.length > LONGEST) return [];
    for (let cut = 2; cut < chars.length - 1; cut++) {
      const [ones, others] = await Promise.all([chars.slice(0, cut), chars.slice(cut)].map((part) => likely(archive, part.join(""))));
      found.push(...ones.flatMap((one) => others.map((other) => one + between + other)));
    }
    return found;
  };

  /* Of a half the word itself if it is held, or some that are read as it is, or one letter off. */
  async function likely(archive, part) {
    const held = await heldAs(archive, part);
    if (held) return [held];
    const read = (await search.sounds.readingsOf(archive, part)).slice(0, MOST), size = Array.from(part).length;
    const alike = (await Promise.all(read.map((reading) => search.sounds.wordsRead(archive, reading)))).flat();
    const near = alike.length ? [] : (await Promise.all(read.filter((reading) => reading.length >= LETTERS).slice(0, FEW).map((reading) => search.sounds.nearlyRead(archive, reading)))).flat();
    return [...new Set([...alike, ...near])].filter((word) => !KANJI.test(part) || Array.from(word).length === size).slice(0, FEW);
  }

  /* The part itself if the archive holds that word; of kana what is read so; or nothing. */
  async function heldAs(archive, part) {
    const words = (await Promise.all((await search.sounds.readingsOf(archive, part)).map((reading) => search.sounds.wordsRead(archive, reading)))).flat();
    return words.find((word) => search.fold(word) === search.fold(part)) || (KANJI.test(part) ? "" : words[0] || "");
  }

  search.nearby = nearby;
})(globalThis);
