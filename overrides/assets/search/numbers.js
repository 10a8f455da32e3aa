/* What a term may stand for: the twin of generator/search/readings.py and numbers.py, over the same rules and examples. */
(function (root) {
  "use strict";
  const { key } = root.minutesSearch, data = root.minutesSearchData, rules = data.fold;
  const MAX_READINGS = 12;
  const { digits: DIGITS, zeros, units, above } = data.numerals;
  const [ZERO] = DIGITS, [[MYRIAD], ...BELOW] = units, [[THOUSAND]] = BELOW, ABOVE = above.concat([units[0]]), [HUGE] = [ABOVE.map(([name]) => name).join("")];
  const KANJI = DIGITS + zeros + MYRIAD + HUGE + BELOW.map(([name]) => name).join("");
  const COUNTER = "(?=" + rules.counters + ")", COUNT = "[0-9]+|[" + DIGITS.slice(1) + "]";
  const WRITTEN = new RegExp("[0-9" + KANJI + "][0-9,." + KANJI + "]*" + COUNTER, "g");
  const BY_UNITS = new RegExp("^" + BELOW.map(([name]) => "(?:((?:" + COUNT + ")?)" + name + ")?").join("") + "(" + COUNT + ")?$");
  const ERAS = data.eras, NAMES = ERAS.map((era) => era.name).join("|"), LETTERS = ERAS.map((era) => era.letter).join("");
  const FIRST = "元", YEAR = "年", KATA = "ァ-ヺー", BAR = "ー", AGAIN = "々";
  const ERA_YEAR = new RegExp("(" + NAMES + "|[" + LETTERS + LETTERS.toLowerCase() + "])([1-9][0-9]?|" + FIRST + ")(?=" + YEAR + ")", "g");
  const OUR_YEAR = /((?:18|19|20)[0-9]{2})年(度)?(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?/g;
  const LEADS = new RegExp("(?:[" + rules.leads + "]|" + rules.counters + "|" + NAMES + ")$"), ERA_ENDS = new RegExp("(?:" + NAMES + ")$");
  const nfkc = (term) => term.normalize("NFKC");
  const eraOf = (sign) => ERAS.find((era) => era.name === sign || era.letter === sign.toUpperCase());

  /* Replaces where `before` does not match what stands in front; old Safari has no look-behind. */
  function replaceUnlessAfter(text, pattern, before, replacement) {
    return text.replace(pattern, (...found) => {
      const place = found.findIndex((part) => typeof part === "number");
      const at = found[place];
      return at > 0 && before.test(text[at - 1]) ? found[0] : replacement(found.slice(0, place), at);
    });
  }

  /* 1万5千, 1,200 and 二十三 as a number; null for what is not well formed. */
  function valueOf(written) {
    let total = 0, rest = written;
    for (const [name, unit] of ABOVE) {
      const at = rest.indexOf(name);
      if (at < 0) continue;
      const group = groupOf(rest.slice(0, at));
      if (!group) return null;
      total += group * unit;
      rest = rest.slice(at + name.length);
    }
    const last = rest ? groupOf(rest) : 0;
    return last === null ? null : total + last;
  }

  function groupOf(written) {
    if (/^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)$/.test(written)) return Number(written.replace(/,/g, ""));
    const plain = Array.from(written, (char) => (zeros.includes(char) ? ZERO : char)).join("");
    const shape = BY_UNITS.exec(plain);
    if (plain && Array.from(plain).every((char) => DIGITS.includes(char))) return Number(Array.from(plain, (char) => DIGITS.indexOf(char)).join(""));
    if (!shape || !plain) return null;
    const count = (digits) => (/^[0-9]/.test(digits) ? Number(digits) : DIGITS.indexOf(digits));
    const ones = shape[BELOW.length + 1];
    return BELOW.reduce((sum, [, unit], i) => sum + (shape[i + 1] === undefined ? 0 : (shape[i + 1] ? count(shape[i + 1]) : 1) * unit), ones ? count(ones) : 0);
  }

  /* All numbers of a term in figures. */
  function figures(term) {
    return term.replace(WRITTEN, (written, at) => {
      const before = term.slice(0, at), kanji = !/[0-9]/.test(written[0]);
      if (kanji && ((/[一-鿿]$/.test(before) && !LEADS.test(before)) || written[0] === ZERO || zeros.includes(written[0]))) return written;
      const value = valueOf(written);
      return !value || apart(value, term.slice(at + written.length)) ? written : String(value);
    });
  }

  const apart = (value, behind) => value <= 10 && rules.apart.some((word) => (spelled(value) + behind).startsWith(word));

  const figuresOf = (least) => new RegExp("[1-9][0-9]{" + least + ",}" + COUNTER, "g");
  const NUMBER = figuresOf(0), LARGE = figuresOf(3), LONGER = /[0-9.,]/;

  function kanji(term) {
    return replaceUnlessAfter(term, NUMBER, LONGER, ([digits], at) => {
      const value = Number(digits), behind = term.slice(at + digits.length);
      if (digits.length === 4 && behind[0] === YEAR) return Array.from(digits, (digit) => DIGITS[Number(digit)]).join("");
      return (value === 1 && ERA_ENDS.test(term.slice(0, at))) || apart(value, behind) ? digits : spelled(value);
    });
  }

  /* 15000 as 1万5000; years stay. */
  function grouped(term, write) {
    return replaceUnlessAfter(term, LARGE, LONGER, ([digits], at) => (digits.length === 4 && term[at + 4] === YEAR ? digits : byMyriads(Number(digits), write)));
  }

  const thousands = (value) => (value % 1000 ? String(value) : value / 1000 + THOUSAND);
  const spelled = (value) => byMyriads(value, numeralOf);

  function byMyriads(value, write) {
    let written = "";
    for (const [name, unit] of ABOVE.concat([["", 1]])) {
      const group = Math.floor(value / unit);
      value -= group * unit;
      if (group) written += write(group) + name;
    }
    return written;
  }

  function numeralOf(value) {
    let numeral = "";
    for (const [name, unit] of BELOW.concat([["", 1]])) {
      const times = Math.floor(value / unit);
      value %= unit;
      if (times) numeral += (times === 1 && name ? "" : DIGITS[times]) + name;
    }
    return numeral;
  }

  /* 千万円 is written 一千万円 as well. */
  const oneThousand = (term) => replaceUnlessAfter(term, new RegExp(THOUSAND + "(?=[" + HUGE + "])", "g"), new RegExp("[0-9" + KANJI + "]"), () => DIGITS[1] + THOUSAND);

  /* The term with its years of an era in our years and the other way round, the first year as 元 and as 1. */
  function years(term) {
    const found = [term, ofEra(term, (era, count) => era.name + (count === FIRST ? "1" : count)), ofEra(term, asFirst), ofEra(term, inOurYears)];
    for (const newest of [true, false]) {
      const other = replaceUnlessAfter(term, OUR_YEAR, LONGER, (year) => inEra(year, newest));
      found.push(other, ofEra(other, asFirst));
    }
    return found;
  }

  function ofEra(term, write) {
    return term.replace(ERA_YEAR, (all, sign, count, at) => (sign.length === 1 && /[A-Za-z]/.test(term[at - 1] || "") ? all : write(eraOf(sign), count, all)));
  }

  const asFirst = (era, count) => era.name + (count === "1" ? FIRST : count);

  /* A year that the era did not reach stays. */
  function inOurYears(era, count, all) {
    const ours = Number(era.from.slice(0, 4)) + (count === FIRST ? 1 : Number(count)) - 1, next = ERAS[ERAS.indexOf(era) - 1];
    return !next || String(ours) <= next.from.slice(0, 4) ? String(ours) : all;
  }

  /* By the eras that its first and its last day lie in; a fiscal year, by its name, ends in December. */
  function inEra([all, year, fiscal, month, day], newest) {
    const two = (part, none) => (part ? part.padStart(2, "0") : none);
    const date = newest ? year + "-" + two(month, "12") + "-" + two(day, "31") : year + "-" + (fiscal ? "04" : two(month, "01")) + "-" + two(day, "01");
    const era = ERAS.find((each) => each.from <= date);
    return era ? era.name + (Number(year) - Number(era.from.slice(0, 4)) + 1) + all.slice(4) : all;
  }

  /* か月 is written ヶ月 and 箇月 too. */
  function months(term) {
    const sign = new RegExp("(^(?=.月)|[0-9何数" + KANJI + "])[かヶケカヵ箇](?=[月所国年])", "g");
    return [term].concat(...Array.from("かヶ箇", (other) => term.replace(sign, "$1" + other)));
  }

  /* The term (in NFKC) first, then every other way of writing its numbers and years. */
  function spellings(term) {
    const found = [term];
    for (const year of years(figures(term))) {
      for (const each of [year, kanji(year), grouped(year, String), grouped(year, thousands)]) found.push(each, oneThousand(each));
    }
    return [...new Set(found)].flatMap(months);
  }

  const RULES = [
    (term) => [
      nfkc(term).replace(new RegExp("([" + KATA + "]{3,})" + BAR + "(?![" + KATA + "])", "g"), "$1"),
      replaceUnlessAfter(nfkc(term), new RegExp("[" + KATA + "]{2,}[" + rules.long + "](?![" + KATA + "]|$)", "g"), new RegExp("[" + KATA + "]"), ([word]) => word + BAR),
    ].filter((other) => other !== nfkc(term)),
    (term) => [
      term.replace(new RegExp("([一-鿿])" + AGAIN, "g"), "$1$1").replace(/([ぁ-んァ-ン])[ゝヽ]/g, "$1$1"),
      term.replace(/([一-鿿])\1/g, "$1" + AGAIN),
    ].filter((other) => other !== term),
  ];

  /* Everything that a term, as typed, may stand for, as keys; the plain reading first. */
  function readings(term) {
    const found = [term];
    for (const rule of RULES) {
      for (const each of found.slice()) for (const other of rule(each)) if (!found.includes(other)) found.push(other);
    }
    const keys = [...new Set(found.flatMap((each) => [each, ...spellings(nfkc(each))]).map(key))].filter(Boolean);
    return keys.filter((one) => !keys.some((other) => other !== one && one.includes(other))).slice(0, MAX_READINGS);
  }

  const DAY = new RegExp("^(" + NAMES + "|[" + LETTERS + "])?([0-9]{1,4}|" + FIRST + ")(?:年(度)?|[-./]|$)(?:([0-9]{1,2})(?:月|[-./]|$)(?:([0-9]{1,2})日?)?)?$", "i");

  const within = (part, most) => part === undefined || (Number(part) >= 1 && Number(part) <= most);

  /* 2024-02-20, 2024年2月, R6.2.20, R5年度: [first, last] day as text that sorts by date; null for anything else. */
  function dayOf(text) {
    const plain = figures(text).replace(/\s/g, "").replace(/^([0-9]{4})([0-9]{2})([0-9]{2})$/, "$1-$2-$3");
    const [all, sign, count, fiscal, month, day] = DAY.exec(plain) || [], era = sign && eraOf(sign);
    const year = era ? Number(era.from.slice(0, 4)) + (count === FIRST ? 1 : Number(count)) - 1 : Number(count);
    if (!all || !(year >= 1000) || !within(month, 12) || !within(day, 31)) return null;
    if (fiscal) return month ? null : [year + "-04", year + 1 + "-03-99"];
    const two = (part) => part.padStart(2, "0");
    const from = year + (month ? "-" + two(month) + (day ? "-" + two(day) : "") : "");
    return [from, from + "-99"];
  }

  /* A day, month, year or fiscal year, or from one to another: R5年度..R6年度, 2024年2月から. */
  function spanOf(text) {
    const plain = nfkc(text).trim(), alone = dayOf(plain);
    if (alone) return alone;
    const [all, from, to] = /^(.*?)(?:\.{2,}|~|〜|から|以降|以後)(.*?)(?:まで)?$/.exec(plain) || /^()(.+?)(?:まで|以前)$/.exec(plain) || [];
    const first = from ? dayOf(from) : ["0000"], last = to ? dayOf(to) || (first && dayOf(first[0].slice(0, 4) + "年" + to)) : ["", "9999"];
    return all && (from || to) && first && last ? [first[0], last[1]] : null;
  }

  const inFigures = (text) => figures(nfkc(text));

  /* 1番 for 一番 and the other way round: words of a numeral that are no number, and are not read as one. */
  function otherWord(text) {
    const words = rules.apart.map((word) => [word, String(valueOf(word[0])) + word.slice(1)]), plain = nfkc(text);
    return words.flatMap(([one, other]) => [[one, other], [other, one]]).filter(([from]) => plain.startsWith(from)).map(([from, to]) => to + plain.slice(from.length));
  }

  /* Whether a number may stand in a text, in figures or in kanji: that of a year, a day, a session. */
  const NUMERAL = new RegExp("[0-9" + KANJI + FIRST + "]");
  const numbered = (text) => NUMERAL.test(nfkc(text));

  Object.assign(root.minutesSearch, { readings, spanOf, inFigures, numbered, otherWord });
})(globalThis);
