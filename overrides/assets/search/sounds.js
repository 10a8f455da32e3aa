/* How words and kanji sound, of the lists that generator/search/sounds.py cuts: what a reading may be written as, and what
   something written may be read as. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const HEAD = 2; // letters of a reading by which it is looked up
  const MOST_READ = 24; // readings of a term
  const KANJI = /[㐀-鿿]/;
  const VOICED = Array.from("がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ", (char) => [char.normalize("NFD")[0], char]);
  const CONFUSED = VOICED.concat([["つ", "っ"], ["や", "ゃ"], ["ゆ", "ゅ"], ["よ", "ょ"], ["ず", "づ"], ["じ", "ぢ"], ["お", "を"], ["お", "う"], ["え", "い"]]);

  /* Readings that begin with two letters -> the words that are read so, which the archive holds. */
  const heads = new Map();

  function readFrom(archive, head) {
    if (!heads.has(head)) {
      const found = archive.lines("sounds", head).then((lines) => new Map(lines.map((line) => line.split(" ")).map(([reading, ...words]) => [reading, words])));
      found.catch(() => heads.delete(head));
      heads.set(head, found);
    }
    return heads.get(head);
  }

  const first = (reading) => Array.from(reading).slice(0, HEAD).join("");
  const wordsRead = async (archive, reading) => (reading.length < HEAD ? [] : (await readFrom(archive, first(reading))).get(reading) || []);

  /* What a term may sound like, the likeliest first: kana are read as they stand, kanji as they are in other words. */
  async function readingsOf(archive, typed) {
    const chars = Array.from(search.fold(typed));
    const ways = await Promise.all(chars.map(async (char) => (KANJI.test(char) ? readingsOfKanji(await archive.lines("kanji", char), char) : [char])));
    let read = [{ text: "", rank: 0 }];
    for (const way of ways) {
      read = read.flatMap(({ text, rank }) => way.map((part, i) => ({ text: text + part, rank: rank + i })));
      read = read.sort((a, b) => a.rank - b.rank).slice(0, MOST_READ);
    }
    return read.map(({ text }) => text).filter((text) => /^[ぁ-ゟ-]+$/.test(text));
  }

  function readingsOfKanji(lines, char) {
    const line = lines.find((each) => each.startsWith(char + " "));
    return line ? line.split(" ").slice(1) : [];
  }

  /* Words of a reading that is one letter off: another, one too many or missing, two in each other's place. Of what begins
     like it all that the archive holds; at its beginning what is easily mistaken. */
  async function nearlyRead(archive, reading) {
    const known = await readFrom(archive, first(reading)), found = [];
    for (const [other, words] of known) if (other !== reading && oneOff(reading, other)) found.push(...words);
    const more = await Promise.all(otherBeginnings(reading).map((other) => wordsRead(archive, other)));
    return found.concat(...more);
  }

  function otherBeginnings(reading) {
    const changed = new Set([reading[0] + reading.slice(2), reading[1] + reading[0] + reading.slice(2), reading[0] + reading[2] + reading[1] + reading.slice(3)]);
    for (const at of [0, 1]) {
      for (const [one, other] of CONFUSED) {
        for (const [from, to] of [[one, other], [other, one]]) if (reading[at] === from) changed.add(reading.slice(0, at) + to + reading.slice(at + 1));
      }
    }
    for (const missing of "うっんい-") changed.add(reading[0] + missing + reading.slice(1));
    changed.delete(reading);
    return [...changed].filter((other) => first(other) !== first(reading));
  }

  function oneOff(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    const swapped = a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2);
    return swapped || [[1, 1], [1, 0], [0, 1]].some(([x, y]) => a.slice(same + x) === b.slice(same + y));
  }

  search.sounds = { wordsRead, readingsOf, nearlyRead, oneOff, readFrom, first };
})(globalThis);
