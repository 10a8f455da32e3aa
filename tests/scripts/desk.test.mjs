// What is typed at the desk waits in the browser until it stands in the file.
import assert from "node:assert/strict";
import test from "node:test";
import { at, placeOf, Waiting } from "../../generator/adapters/editor/assets/waiting.js";

function store(known = new Map()) {
  return { known, getItem: (key) => known.get(key) ?? null, setItem: (key, value) => known.set(key, value), removeItem: (key) => known.delete(key) };
}

const put = (value, path = ["title"]) => ({ do: "put", path, value });

test("a later edit of a place takes the place of the one before, made of the same version", () => {
  const waiting = new Waiting("a", store());
  waiting.put(put("一"), "v1", "題");
  waiting.put(put("二"), "v2", "題");
  assert.deepEqual(waiting.all(), [{ edit: put("二"), digest: "v1", label: "題" }]);
});

test("what waits is there after the browser was closed, of its file only", () => {
  const kept = store();
  new Waiting("a", kept).put(put("一"), "v1", "題");
  assert.equal(new Waiting("a", kept).size, 1);
  assert.equal(new Waiting("b", kept).size, 0);
});

test("what was typed on while it was saved waits on, of the new version", () => {
  const kept = store();
  const waiting = new Waiting("a", kept);
  const sent = put("一");
  waiting.put(sent, "v1", "題");
  waiting.put(put("一つ"), "v1", "題");
  waiting.done([sent], "v2");
  assert.deepEqual(waiting.all(), [{ edit: put("一つ"), digest: "v2", label: "題" }]);
  waiting.done(waiting.all().map((one) => one.edit), "v3");
  assert.equal(kept.known.size, 0);
});

test("a store that is full or damaged loses nothing that is on the page", () => {
  const full = { getItem: () => "{", setItem: () => { throw new Error("full"); }, removeItem: () => {} };
  const waiting = new Waiting("a", full);
  waiting.put(put("一"), "v1", "題");
  assert.equal(waiting.size, 1);
});

test("places are told apart", () => {
  const all = [put("x"), put("x", ["agenda", 0]), { do: "take", path: ["agenda"], at: 0 }, { do: "typed", path: ["body"], first: 0, last: 2, text: "" }, { do: "typed", path: ["body"], first: 3, last: 4, text: "" }];
  assert.equal(new Set(all.map(placeOf)).size, all.length);
  assert.equal(at({ a: [{ b: "c" }] }, ["a", 0, "b"]), "c");
  assert.equal(at({}, ["a", 0, "b"]), undefined);
});
