/* One segment of the index: which files prove a phrase, and what they say.
   The rules are those of generator/search/grams.py: common strings have lists of documents, grams lists of places. */
(function (root) {
  "use strict";
  const { files } = root.minutesSearch;
  const utf8 = new TextDecoder();
  const PLACE = 2 ** 27; // document * PLACE + place in the document is a safe integer
  const UNITS = { "、": 128, "。": 1024 }; // places of a clause, of a sentence
  const STAMP = 2; // the digits of a piece's stamp that are looked at
  const PLACES = 0, SINGLES = 1, COMMON = 2; // kinds of pieces, in the order of the tables

  /* Code points compare like the Python side sorts; surrogates would not. */
  function before(a, b) {
    const x = Array.from(a), y = Array.from(b);
    for (let i = 0; i < x.length && i < y.length; i++) {
      if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
    }
    return x.length < y.length;
  }

  function frontCoded(text) {
    if (!text) return [];
    let last = [];
    return text.split("\n").map((line) => {
      last = last.slice(0, line.charCodeAt(0) - 48).concat(Array.from(line.slice(1)));
      return last.join("");
    });
  }

  const PER_MASK = 6; // segments of which one string tells which edges they have

  /* The edges that each segment has, of each kind, and the sizes of one shelf after another. */
  function shelfReader(table) {
    const kinds = [PLACES, SINGLES, COMMON].map((kind) => sharedEdges((name) => table[name + kind]));
    let piece = 0;
    return {
      edges: (kind, segment) => kinds[kind](segment),
      sizes: (count) => table.sizes.slice(piece, (piece += count)),
    };
  }

  /* Edges that several segments share, and which of them each has: shared_edges() of generator/search/pack.py. */
  function sharedEdges(part) {
    const [head, far, near, after] = ["heads", "high", "low", "rest"].map((name) => Array.from(part(name))), of = part("of");
    const code = (char) => char.codePointAt(0) - 48;
    let used = 0, last = [];
    const edges = head.map((char, at) => {
      const number = code(char), shared = number % 12, more = Math.floor(number / 12);
      const step = code(far[at]) * 64 + code(near[at]);
      const first = String.fromCodePoint(step + (shared < last.length ? last[shared].codePointAt(0) : 0));
      last = last.slice(0, shared).concat(first, after.slice(used, (used += more)));
      return last.join("");
    });
    return (segment) => {
      const masks = of[Math.floor(segment / PER_MASK)], bit = 1 << (segment % PER_MASK);
      return edges.filter((edge, at) => code(masks[at]) & bit);
    };
  }

  /* A number of 32 bits that looks like chance: scattered() of generator/search/buckets.py. */
  function scattered(text) {
    let value = 0;
    for (const char of text) {
      value = (Math.imul(value, 31) + (char.codePointAt(0) || 0)) >>> 0;
      value = Math.imul(value, 0x9e3779b1) >>> 0;
      value ^= value >>> 15;
      value = Math.imul(value, 0x85ebca77) >>> 0;
      value ^= value >>> 13;
    }
    return value >>> 0;
  }

  function reader(bytes, place, end) {
    return () => {
      let value = 0, shift = 1;
      for (;;) {
        const byte = bytes[place++];
        value += (byte & 127) * shift;
        if (byte < 128 || place >= end) return value;
        shift *= 128;
      }
    };
  }

  /* Which strings are common: one list for all segments. */
  class Plan {
    constructor(table) {
      this.common = new Set(Object.keys(table).filter((name) => name.startsWith("common")).flatMap((name) => frontCoded(table[name])));
    }

    /* How many characters of `chars` from `at` on are a common string. */
    longestCommon(chars, at) {
      let length = 1;
      while (at + length < chars.length && this.common.has(chars.slice(at, at + length + 1).join(""))) length++;
      return length;
    }
  }

  /* The pieces of one kind in a segment, and which of them lists a term: see Shelf in generator/search/buckets.py. */
  class Shelf {
    /**
     * @param {string} letter
     * @param {number} bits
     * @param {string[]} edges
     * @param {string} sizes
     */
    constructor(letter, bits, edges, sizes) {
      this.letter = letter;
      this.bits = bits; // there are 2 ** bits pieces that first characters with little to list share
      this.edges = edges; // where the pieces of the others begin
      this.sizes = sizes; // of all pieces
    }

    /* The piece that lists the label, if any does: its path, which of all it is, and the number that chance gives it. */
    pieceOf(label) {
      const at = this.lastEdge(label), edge = this.edges[at], [first] = label;
      if (edge !== undefined && edge.startsWith(first)) return this.named(edge, 0, 2 ** this.bits + at);
      const number = this.bits ? scattered(first) >>> (32 - this.bits) : 0;
      return this.named("", number, number);
    }

    /* The number of the last edge that is not after the label, or -1. */
    lastEdge(label) {
      let low = -1, high = this.edges.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (before(label, this.edges[middle])) high = middle - 1; else low = middle;
      }
      return low;
    }

    named(edge, shared, number) {
      const chance = scattered(shared + this.letter + edge), name = chance.toString(32).padStart(7, "0");
      return { path: this.letter + name.slice(-1) + "/" + name.slice(0, -1), number, chance };
    }

    /* Of the piece of this number: 0 where it lists nothing, or has no file. */
    units(number) {
      return this.sizes.charCodeAt(number) - 48;
    }
  }

  /* A segment may take the place of its parts little by little: pieces that chance numbers below `moved` are its own,
     the others those of the parts; see generator/search/moving.py. */
  class Segment {
    /**
     * @param {SegmentFacts} facts
     * @param {ShelfReader} next
     * @param {number} number among the segments of the table
     * @param {Plan} plan
     * @param {string} version
     * @param {() => Promise<string[]>} stamps
     */
    constructor(facts, next, number, plan, version, stamps) {
      this.name = facts.name;
      this.documents = facts.documents;
      this.sessions = facts.sessions; // how many it holds
      this.plan = plan;
      this.version = version;
      this.stamps = stamps; // of all pieces, by kind
      this.moved = /** @type {number} */ (facts.parts ? facts.moved : Infinity);
      this.rooms = /** @type {number[]} */ (facts.rooms); // how many numbers of documents each part takes
      /** @type {any[]} */
      this.parts = [];
      const shelf = (letter, kind) => {
        const edges = next.edges(kind, number);
        return new Shelf(letter, facts.bits[kind], edges, next.sizes(2 ** facts.bits[kind] + edges.length));
      };
      /** @type {any[]} */
      this.shelves = [shelf("p", PLACES), shelf("s", SINGLES), shelf("d", COMMON)];
    }

    /* The pieces that list the label, here or in parts: each with its segment and the number of that one's first document. */
    piecesOf(kind, label, first = 0) {
      const shelf = this.shelves[kind], piece = shelf.pieceOf(label);
      if (piece.chance < this.moved) {
        const units = shelf.units(piece.number);
        return units ? [{ segment: this, piece, units, first }] : [];
      }
      let begin = first;
      return this.parts.flatMap((part, i) => part.piecesOf(kind, label, (begin += this.rooms[i]) - this.rooms[i]));
    }

    /* Documents that hold the key, and how often: sorted arrays, or null if there is none.
       `lengths`: how long the list of each gram is in the large segments, filled here; `proofs`: what is still to show that
       the pieces belong together, added to. */
    async find(key, { lengths, proofs }) {
      const chars = Array.from(key), whole = this.whole(key, chars, proofs);
      if (whole) return whole;
      const grams = this.cover(chars, null);
      const lists = await Promise.all(grams.map(({ label }) => this.placesOf(label, proofs)));
      lists.forEach((list, i) => lengths.set(grams[i].label, (lengths.get(grams[i].label) || 0) + list.length));
      return lists.some((list) => !list.length) ? null : perDocument(proven(lists, grams, chars));
    }

    /* The same in a small segment, where the phrase is less to be expected: it asks for grams one by one, since mostly the
       rarest alone shows it. The first is guessed, so that it comes beside what the large segments are asked for; of the
       others those tell which are rare (`known`: they are done). */
    async findAfter(key, { lengths, proofs }, known) {
      const chars = Array.from(key), whole = this.whole(key, chars, proofs);
      if (whole) return whole;
      const guess = this.guessed(chars), lists = [await this.placesOf(guess.label, proofs)];
      if (!lists[0].length) return null;
      let starts = proven(lists, [guess], chars);
      if (!starts.length) return null;
      await known;
      const others = this.cover(chars, lengths).filter(({ at, label }) => at !== guess.at || label !== guess.label);
      const grams = [guess, ...others.sort((a, b) => (lengths.get(a.label) || 0) - (lengths.get(b.label) || 0))];
      while (lists.length < grams.length) {
        const asked = grams.slice(lists.length, lists.length === 1 ? 2 : grams.length);
        lists.push(...await Promise.all(asked.map(({ label }) => this.placesOf(label, proofs))));
        if (lists.some((list) => !list.length)) return null;
        starts = proven(lists, grams, chars);
        if (!starts.length) return null;
      }
      return perDocument(starts);
    }

    /* A gram of the phrase that is likely to be rare: one of a first character that shares its piece with others, or the longest. */
    guessed(chars) {
      const shelf = this.shelves[PLACES], grams = this.cover(chars, null);
      const rare = grams.filter(({ label }) => shelf.pieceOf(label).number < 2 ** shelf.bits);
      return (rare.length ? rare : grams).reduce((best, gram) => (gram.label.length > best.label.length ? gram : best));
    }

    /* Of a key that one list holds by itself; null where pieces of it have to be put together. */
    whole(key, chars, proofs) {
      if (chars.length === 1) return this.documentsOf(key, SINGLES, proofs);
      return this.plan.common.has(key) ? this.documentsOf(key, COMMON, proofs) : null;
    }

    async documentsOf(key, kind, proofs) {
      const { documents, numbers } = await this.listed(kind, key, proofs);
      return documents.length ? { documents, times: numbers } : null;
    }

    async placesOf(label, proofs) {
      const { documents, numbers } = await this.listed(PLACES, label, proofs);
      return Float64Array.from(documents, (document, i) => document * PLACE + numbers[i]);
    }

    /** @returns {Promise<Entries>} */
    async listed(kind, label, proofs) {
      const pieces = this.piecesOf(kind, label);
      const lists = await Promise.all(pieces.map(({ segment, piece }) => segment.entry(piece, kind, label, proofs)));
      const count = lists.reduce((sum, list) => sum + (list ? list.documents.length : 0), 0);
      const documents = new Int32Array(count), numbers = new Int32Array(count);
      let at = 0;
      lists.forEach((list, i) => {
        if (!list) return;
        const { first } = pieces[i];
        documents.set(first ? list.documents.map((document) => document + first) : list.documents, at);
        numbers.set(list.numbers, at);
        at += list.documents.length;
      });
      return { documents, numbers };
    }

    /* Bytes to load for a gram, in units of 16 kB; next to nothing for what is there already. In a small segment the
       lists that large ones have shown to be short. */
    cost(label, lengths) {
      if (lengths && lengths.has(label)) return 0.1 + lengths.get(label) / 1e4;
      const asked = this.piecesOf(PLACES, label).filter(({ segment, piece }) => !files.has(segment.name + "/" + piece.path));
      return asked.length ? asked.reduce((sum, { units }) => sum + units, lengths ? 9 : 0) : 0.01;
    }

    /* The cheapest grams that lie inside the phrase and leave no character of it out. */
    cover(chars, lengths) {
      const longest = chars.map((char, at) => this.plan.longestCommon(chars, at));
      /** @type {{ cost: number, grams: Gram[] }[]} */
      const best = [{ cost: 0, grams: [] }]; // best[n]: the first n characters are covered
      for (let at = 0; at < chars.length; at++) {
        const most = Math.max(longest[at], longest[at + 1] || 0) + 1;
        for (let length = longest[at] + 1; length <= most && at + length <= chars.length; length++) {
          const label = chars.slice(at, at + length).join("");
          const cost = this.cost(label, lengths);
          /* It may begin inside what is covered already. */
          for (let covered = at; covered < at + length; covered++) {
            const state = best[covered], end = at + length;
            if (state && (!best[end] || state.cost + cost < best[end].cost)) {
              best[end] = { cost: state.cost + cost, grams: state.grams.concat({ label, at }) };
            }
          }
        }
      }
      return best[chars.length].grams;
    }

    async entry({ path, number }, kind, label, proofs) {
      const name = this.name + "/" + path, bytes = await files.piece(name, "?" + this.version);
      const stamp = this.stamps().then((all) => all[kind].slice(STAMP * number, STAMP * (number + 1)));
      proofs.push(files.proven(name, stamp));
      proofs[proofs.length - 1].catch(() => {}); // told of where all are waited for
      const head = reader(bytes, 0, bytes.length);
      const lengths = [head(), head(), head(), head()];
      let place = lengths.reduce((size, length) => size + (length < 128 ? 1 : length < 16384 ? 2 : length < 2097152 ? 3 : 4), 0);
      const starts = lengths.map((length) => (place += length) - length);
      const term = frontCoded(utf8.decode(bytes.subarray(starts[0], starts[1]))).indexOf(label);
      if (term < 0) return null;
      const counts = reader(bytes, starts[1], starts[2]);
      let skip = 0;
      for (let i = 0; i < term; i++) skip += counts();
      return entries(bytes, starts, place, skip, counts(), kind === PLACES);
    }
  }

  function entries(bytes, starts, low, skip, count, withPlaces) {
    const gaps = reader(bytes, starts[2], starts[3]), high = reader(bytes, starts[3], low);
    for (let i = 0; i < skip; i++) { gaps(); high(); }
    const documents = new Int32Array(count), numbers = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const gap = gaps();
      documents[i] = gap + (i ? documents[i - 1] : 0);
      numbers[i] = withPlaces ? high() * 256 + bytes[low + skip + i] : high();
      if (withPlaces && i && gap === 0) numbers[i] += numbers[i - 1];
    }
    return { documents, numbers };
  }

  /* Where in its document the character `at` of a phrase stands that begins at `start`: after 、 and 。 places are
     counted from the next multiple of their unit, as in generator/search/letters.py. */
  function placeAt(chars, at, start) {
    let place = start, counted = 0;
    for (let i = 0; i < at; i++) {
      const unit = UNITS[chars[i]];
      if (!unit) continue;
      place = Math.ceil((place + i + 1 - counted) / unit) * unit;
      counted = i + 1;
    }
    return place + at - counted;
  }

  /* Places where the phrase begins that every list confirms, those of the first grams. */
  function proven(lists, grams, chars) {
    const order = lists.map((list, i) => i).sort((a, b) => lists[a].length - lists[b].length);
    const plain = chars.findIndex((char) => UNITS[char]); // up to here places count on
    const first = order.find((i) => plain < 0 || grams[i].at <= plain);
    if (first === undefined) return [NaN]; // nothing can be told yet
    let starts = Array.from(lists[first], (place) => place - grams[first].at);
    for (const i of order) {
      if (i === first) continue;
      const list = lists[i], kept = [];
      let j = 0;
      for (const start of starts) {
        const place = placeAt(chars, grams[i].at, start);
        while (j < list.length && list[j] < place) j++;
        if (j < list.length && list[j] === place) kept.push(start);
      }
      starts = kept;
    }
    return starts;
  }

  function perDocument(starts) {
    const documents = [], times = [];
    for (const start of starts) {
      const document = Math.floor(start / PLACE);
      if (documents.length && documents[documents.length - 1] === document) times[times.length - 1]++;
      else { documents.push(document); times.push(1); }
    }
    return documents.length ? { documents, times } : null;
  }

  Object.assign(root.minutesSearch, { Plan, Segment, shelfReader, scattered });
})(globalThis);
