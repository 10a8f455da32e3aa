/* One segment of the index: which files prove a phrase, and what they say.
   The rules are those of generator/search/grams.py: common strings have lists of documents, grams lists of places. */
(function (root) {
  "use strict";
  const { files } = root.minutesSearch;
  const utf8 = new TextDecoder();
  const PLACE = 2 ** 24; // document * PLACE + place in the document is a safe integer

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

  /* The labels where pieces are cut: see edges_coded() in pack.py. */
  function edges(heads, steps, rest) {
    const step = Array.from(steps, (char) => char.codePointAt(0)), after = Array.from(rest);
    let last = [], at = 0;
    return Array.from(heads, (head, i) => {
      const number = head.codePointAt(0) - 48, shared = number % 12, more = Math.floor(number / 12);
      const moved = step[i] - (step[i] < 0xd800 ? 32 : 32 + 0x800);
      const first = String.fromCodePoint(moved + (shared < last.length ? last[shared].codePointAt(0) : 0));
      last = last.slice(0, shared).concat(first, after.slice(at, (at += more)));
      return last.join("");
    });
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

  /* Where strings are cut and into which pieces: one plan for all segments. */
  class Plan {
    constructor(manifest) {
      this.common = new Map(); // a common string -> [folder, piece]
      const labels = manifest.common.flatMap(frontCoded);
      let at = 0;
      manifest.rows.forEach((row, folder) => row.forEach((terms, piece) => {
        for (let i = 0; i < terms; i++) this.common.set(labels[at++], [folder, piece]);
      }));
      this.singles = new Shelves(manifest, "singles");
      this.places = new Shelves(manifest, "places");
      this.sizes = manifest.sizes;
    }

    /* How many characters of `chars` from `at` on are a common string. */
    longestCommon(chars, at) {
      let length = 1;
      while (at + length < chars.length && this.common.has(chars.slice(at, at + length + 1).join(""))) length++;
      return length;
    }
  }

  /* Folders of pieces cut by label. */
  class Shelves {
    constructor(manifest, kind) {
      this.letter = kind[0];
      this.edges = edges(...["_heads", "_steps", "_rest"].map((part) => manifest[kind + part]));
      this.where = manifest[kind + "_counts"].flatMap((count, folder) => Array.from({ length: count }, (unused, piece) => [folder, piece]));
    }

    /* The number of the last piece whose edge is not after the label. */
    numberOf(label) {
      let low = 0, high = this.edges.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (before(label, this.edges[middle])) high = middle - 1; else low = middle;
      }
      return low;
    }
  }

  class Segment {
    /**
     * @param {SegmentFacts} facts
     * @param {Plan} plan
     */
    constructor(facts, plan) {
      this.name = facts.name;
      this.documents = facts.documents;
      this.join = facts.join;
      this.plan = plan;
    }

    /* Documents that hold the key, and how often: sorted arrays, or null if there is none.
       `lengths`: how long the list of each gram is in the large segments, filled there. A small segment, where the phrase
       is not to be expected, asks for the rarest grams first, one by one: mostly they alone show it. */
    async find(key, lengths, small) {
      const chars = Array.from(key);
      if (chars.length === 1) return this.documentsOf(key, this.shelved(this.plan.singles, key));
      if (this.plan.common.has(key)) return this.documentsOf(key, this.named("d", this.plan.common.get(key)));
      const grams = this.cover(chars);
      if (small) grams.sort((a, b) => (lengths.get(a.label) || 0) - (lengths.get(b.label) || 0));
      /** @type {ArrayLike<number> & Iterable<number>} */
      let starts = [];
      let first = true;
      for (const step of small ? [1, 1, grams.length] : [grams.length]) {
        const asked = grams.splice(0, step);
        const lists = await Promise.all(asked.map((gram) => this.placesOf(gram.label)));
        if (!small) lists.forEach((list, i) => lengths.set(asked[i].label, (lengths.get(asked[i].label) || 0) + (list ? list.length : 0)));
        if (lists.some((list) => !list)) return null;
        starts = proven(lists, asked, first ? null : starts);
        first = false;
        if (!starts.length) return null;
      }
      return perDocument(starts);
    }

    named(letter, [folder, piece]) {
      const pad = (number) => String(number).padStart(3, "0");
      return this.name + "/" + letter + pad(folder) + "/" + pad(Math.floor(piece / this.join));
    }

    shelved(shelves, label) {
      return shelves.where.length ? this.named(shelves.letter, shelves.where[shelves.numberOf(label)]) : null;
    }

    async documentsOf(key, name) {
      const list = name && (await this.entry(name, key, false));
      return list && list.documents.length ? { documents: list.documents, times: list.numbers } : null;
    }

    async placesOf(label) {
      const name = this.shelved(this.plan.places, label);
      const list = name && (await this.entry(name, label, true));
      if (!list) return null;
      const places = new Float64Array(list.documents.length);
      for (let i = 0; i < places.length; i++) places[i] = list.documents[i] * PLACE + list.numbers[i];
      return places;
    }

    /* Bytes to load for a gram, in units of 16 kB; next to nothing for what is there already. */
    cost(label) {
      const name = this.shelved(this.plan.places, label);
      return !name || files.has(name) ? 0.01 : this.plan.sizes.charCodeAt(this.plan.places.numberOf(label)) - 48;
    }

    /* The cheapest grams that lie inside the phrase and leave no character of it out. */
    cover(chars) {
      const longest = chars.map((char, at) => this.plan.longestCommon(chars, at));
      /** @type {{ cost: number, grams: Gram[] }[]} */
      const best = [{ cost: 0, grams: [] }]; // best[n]: the first n characters are covered
      for (let at = 0; at < chars.length; at++) {
        const most = Math.max(longest[at], longest[at + 1] || 0) + 1;
        for (let length = longest[at] + 1; length <= most && at + length <= chars.length; length++) {
          const label = chars.slice(at, at + length).join("");
          const cost = this.cost(label);
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

    async entry(name, label, withPlaces) {
      const bytes = await files.piece(name);
      const head = reader(bytes, 0, bytes.length);
      const lengths = [head(), head(), head(), head()];
      let place = lengths.reduce((size, length) => size + (length < 128 ? 1 : length < 16384 ? 2 : length < 2097152 ? 3 : 4), 0);
      const starts = lengths.map((length) => (place += length) - length);
      const term = frontCoded(utf8.decode(bytes.subarray(starts[0], starts[1]))).indexOf(label);
      if (term < 0) return null;
      const counts = reader(bytes, starts[1], starts[2]);
      let skip = 0;
      for (let i = 0; i < term; i++) skip += counts();
      return entries(bytes, starts, place, skip, counts(), withPlaces);
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

  /* Places where the phrase begins: those of `starts` (null: any) that every gram's list confirms. */
  function proven(lists, grams, starts) {
    const order = lists.map((list, i) => i).sort((a, b) => lists[a].length - lists[b].length);
    for (const i of order) {
      const list = lists[i], offset = grams[i].at, kept = [];
      if (!starts) {
        starts = list.map((place) => place - offset);
        continue;
      }
      let j = 0;
      for (const start of starts) {
        while (j < list.length && list[j] - offset < start) j++;
        if (j < list.length && list[j] - offset === start) kept.push(start);
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

  Object.assign(root.minutesSearch, { Plan, Segment });
})(globalThis);
