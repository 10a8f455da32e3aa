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

  /* Characters from the distances between their code points, as generator/search/pack.py writes them. */
  function spelled(gaps) {
    const chars = [];
    let code = 0;
    for (const gap of gaps) {
      const distance = gap.charCodeAt(0) - 32;
      code += distance || 0x7fff;
      if (distance) chars.push(String.fromCodePoint(code));
    }
    return chars;
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

  class Segment {
    constructor(name, table) {
      this.name = name;
      this.documents = table.documents;
      this.edges = frontCoded(table.placeEdges);
      this.placeNames = pieceNames("p", table.placePieces);
      this.placeSizes = table.placeSizes;
      this.documentSizes = table.documentSizes;
      this.common = new Map(); // a single character or common string -> number of its piece
      const labels = spelled(table.single).concat(...table.common.map(frontCoded));
      this.documentNames = pieceNames("d", table.documentTerms.map((terms) => terms.length));
      let label = 0, number = 0;
      for (const terms of table.documentTerms) {
        for (const count of terms) {
          for (let i = 0; i < count; i++) this.common.set(labels[label++], number);
          number++;
        }
      }
    }

    /* Documents that hold the key, and how often: sorted arrays, or null if there is none. */
    async find(key, oneByOne) {
      const chars = Array.from(key);
      if (chars.some((char) => !this.common.has(char))) return null;
      if (this.common.has(key)) return this.documentsOf(key);
      const grams = this.cover(chars);
      /* Where the phrase is not to be expected, its longest gram alone will mostly show that. */
      if (oneByOne) {
        grams.sort((a, b) => b.label.length - a.label.length);
        if (!(await this.placesOf(grams[0].label))) return null;
      }
      const lists = await Promise.all(grams.map((gram) => this.placesOf(gram.label)));
      if (lists.some((list) => !list)) return null;
      return perDocument(proven(lists, grams));
    }

    async documentsOf(key) {
      const list = await this.entry(this.documentNames[this.common.get(key)], key, false);
      return list && { documents: list.documents, times: list.numbers };
    }

    async placesOf(label) {
      const list = await this.entry(this.placeNames[this.pieceOf(label)], label, true);
      if (!list) return null;
      const places = new Float64Array(list.documents.length);
      for (let i = 0; i < places.length; i++) places[i] = list.documents[i] * PLACE + list.numbers[i];
      return places;
    }

    /* The last piece whose edge is not after the label. */
    pieceOf(label) {
      let low = 0, high = this.edges.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (before(label, this.edges[middle])) high = middle - 1; else low = middle;
      }
      return low;
    }

    /* Bytes to load for a gram, in units of 8 kB; next to nothing for what is there already. */
    cost(label) {
      const number = this.pieceOf(label);
      const name = this.name + "/" + this.placeNames[number];
      return files.has(name) ? 0.01 : this.placeSizes.charCodeAt(number) - 48;
    }

    /* The cheapest grams that lie inside the phrase and leave no character of it out. */
    cover(chars) {
      const longest = chars.map((char, at) => {
        let length = 1;
        while (at + length < chars.length && this.common.has(chars.slice(at, at + length + 1).join(""))) length++;
        return length;
      });
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
      const bytes = await files.piece(this.name + "/" + name);
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

  function pieceNames(letter, counts) {
    const names = [], pad = (number) => String(number).padStart(3, "0");
    counts.forEach((count, task) => { for (let i = 0; i < count; i++) names.push(letter + pad(task) + "/" + pad(i)); });
    return names;
  }

  /* Places where the phrase begins: those that every gram's list confirms, the shortest list first. */
  function proven(lists, grams) {
    const order = lists.map((list, i) => i).sort((a, b) => lists[a].length - lists[b].length);
    let starts = lists[order[0]].map((place) => place - grams[order[0]].at);
    for (const i of order.slice(1)) {
      const list = lists[i], offset = grams[i].at, kept = [];
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

  root.minutesSearch = Object.assign(root.minutesSearch, { Segment, frontCoded });
})(globalThis);
