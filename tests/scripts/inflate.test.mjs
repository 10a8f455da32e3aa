// The own unpacking for browsers that have none: whatever zlib packs comes back, and what was damaged is refused.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import zlib from "node:zlib";

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "overrides/assets/search/inflate.js");
vm.runInThisContext(readFileSync(SCRIPT, "utf8"));
const { inflate } = globalThis.minutesSearch;
const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = zlib.constants;

test("what zlib packs, in any way, comes back", () => {
  const texts = [0, 1, 2, 300, 70000].flatMap((size) => [randomBytes(size), Buffer.from("会議録の予算".repeat(size / 18) + size)]);
  for (const text of texts) {
    for (const level of [0, 1, 6, 9]) {
      for (const strategy of [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE]) {
        assert.deepEqual(Buffer.from(inflate(new Uint8Array(zlib.gzipSync(text, { level, strategy })))), text);
      }
    }
  }
});

test("what was damaged or cut is refused", () => {
  const packed = zlib.gzipSync(Buffer.from("会議録の予算".repeat(50)));
  for (let place = 10; place < packed.length; place++) {
    const damaged = new Uint8Array(packed);
    damaged[place] ^= 0x15;
    assert.throws(() => inflate(damaged), undefined, String(place));
  }
  for (let length = 18; length < packed.length; length++) assert.throws(() => inflate(new Uint8Array(packed.subarray(0, length))));
});
