/* Unpacks gzip (RFC 1951, 1952) where the browser cannot: Safari before 16.4, Firefox before 113. Loaded only there. */
(function (root) {
  "use strict";
  const LENGTHS = [], DISTANCES = []; // what a code stands for: [the least, bits that follow]
  for (let code = 0, least = 3; code < 29; code++) {
    const extra = code < 8 || code === 28 ? 0 : (code >> 2) - 1;
    LENGTHS.push(code === 28 ? [258, 0] : [least, extra]);
    least += 1 << extra;
  }
  for (let code = 0, least = 1; code < 30; code++) {
    const extra = code < 4 ? 0 : (code >> 1) - 1;
    DISTANCES.push([least, extra]);
    least += 1 << extra;
  }
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const FIXED = [tableOf([...Array(288).keys()].map((symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))), tableOf(Array(30).fill(5))];
  const CRC = Uint32Array.from({ length: 256 }, (unused, byte) => {
    for (let i = 0; i < 8; i++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
    return byte >>> 0;
  });

  /* Symbols in the order of their codes, and how many codes there are of each length. */
  function tableOf(lengths) {
    const counts = Array(16).fill(0), symbols = [];
    for (const length of lengths) counts[length]++;
    for (let length = 1; length < 16; length++) lengths.forEach((each, symbol) => { if (each === length) symbols.push(symbol); });
    counts[0] = 0;
    return { counts, symbols };
  }

  /** @param {Uint8Array} bytes */
  function reader(bytes, place) {
    let held = 0, count = 0;
    const bits = (wanted) => {
      while (count < wanted) {
        if (place >= bytes.length) throw new Error("gzip: cut short");
        held |= bytes[place++] << count;
        count += 8;
      }
      const value = held & ((1 << wanted) - 1);
      held >>>= wanted;
      count -= wanted;
      return value;
    };
    /* Codes of one length follow one another, and the next longer ones follow them. */
    const symbol = ({ counts, symbols }) => {
      let code = 0, first = 0, index = 0;
      for (let length = 1; length < 16; length++) {
        code |= bits(1);
        if (code - first < counts[length]) return symbols[index + code - first];
        index += counts[length];
        first = (first + counts[length]) << 1;
        code <<= 1;
      }
      throw new Error("gzip: no such code");
    };
    return { bits, symbol, align: () => { held = count = 0; return place; }, moveTo: (to) => { place = to; } };
  }

  /* Lengths of codes, themselves packed: those of the symbols, then those of the distances. */
  function tablesFrom(read) {
    const symbols = read.bits(5) + 257, distances = read.bits(5) + 1, given = read.bits(4) + 4, lengths = [];
    const own = Array(19).fill(0);
    for (let i = 0; i < given; i++) own[ORDER[i]] = read.bits(3);
    const table = tableOf(own);
    while (lengths.length < symbols + distances) {
      const symbol = read.symbol(table);
      if (symbol < 16) lengths.push(symbol);
      else {
        const last = symbol === 16 ? lengths[lengths.length - 1] : 0, times = symbol === 16 ? 3 + read.bits(2) : symbol === 17 ? 3 + read.bits(3) : 11 + read.bits(7);
        for (let i = 0; i < times; i++) lengths.push(last);
      }
    }
    return [tableOf(lengths.slice(0, symbols)), tableOf(lengths.slice(symbols, symbols + distances))];
  }

  function block(read, out, at, tables) {
    const [symbols, distances] = tables;
    for (;;) {
      const symbol = read.symbol(symbols);
      if (symbol === 256) return at;
      if (symbol < 256) {
        out[at++] = symbol;
        continue;
      }
      const [length, more] = LENGTHS[symbol - 257], times = length + read.bits(more);
      const [back, extra] = DISTANCES[read.symbol(distances)], from = at - back - read.bits(extra);
      if (from < 0) throw new Error("gzip: nothing stands so far back");
      if (at + times > out.length) throw new Error("gzip: more than was packed");
      for (let i = 0; i < times; i++) out[at++] = out[from + i];
    }
  }

  /* Where what is packed begins, behind the names and notes that gzip may carry. */
  function afterHead(bytes) {
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) throw new Error("gzip: something else");
    let place = 10;
    const flags = bytes[3];
    if (flags & 4) place += 2 + bytes[place] + bytes[place + 1] * 256;
    for (const flag of [8, 16]) if (flags & flag) place = bytes.indexOf(0, place) + 1;
    return place + (flags & 2);
  }

  /** @param {Uint8Array} bytes */
  function inflate(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length), size = view.getUint32(bytes.length - 4, true);
    // A byte unpacks to 1,032 at most; a damaged size must not take four gigabytes.
    if (size > 1032 * bytes.length) throw new Error("gzip: not what was packed");
    const out = new Uint8Array(size);
    const read = reader(bytes, afterHead(bytes));
    let at = 0, last = 0;
    while (!last) {
      last = read.bits(1);
      const kind = read.bits(2);
      if (kind === 3) throw new Error("gzip: no such block");
      if (kind === 0) {
        const place = read.align(), length = view.getUint16(place, true);
        out.set(bytes.subarray(place + 4, place + 4 + length), at);
        at += length;
        read.moveTo(place + 4 + length);
      } else at = block(read, out, at, kind === 1 ? FIXED : tablesFrom(read));
    }
    let sum = 0xffffffff;
    for (const byte of out) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
    if (at !== out.length || (sum ^ 0xffffffff) >>> 0 !== view.getUint32(bytes.length - 8, true)) throw new Error("gzip: not what was packed");
    return out;
  }

  root.minutesSearch = Object.assign(root.minutesSearch || {}, { inflate });
})(globalThis);
