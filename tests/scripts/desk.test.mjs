// What is typed at the desk waits in the browser until it stands in the file.
import assert from "node:assert/strict";
import test from "node:test";
import { after, at, placeOf, Waiting } from "../../generator/adapters/editor/assets/waiting.js";

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
  waiting.done([sent], null, "v2");
  assert.deepEqual(waiting.all(), [{ edit: put("一つ"), digest: "v2", label: "題" }]);
  waiting.done(waiting.all().map((one) => one.edit), null, "v3");
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

const insert = (at, value = {}) => ({ do: "insert", path: ["agenda"], at, value });
const take = (at) => ({ do: "take", path: ["agenda"], at });
const move = (at, to) => ({ do: "move", path: ["agenda"], at, to });
const title = (item) => put("題", ["agenda", item, "title"]);

test("what waits is meant where its item stands after another edit of the list", () => {
  const now = (edits, first) => edits.map((edit) => after(edit, first));
  assert.deepEqual(now([title(0), title(1), title(2)], insert(1)), [title(0), title(2), title(3)]);
  assert.deepEqual(now([title(0), title(1), title(2)], take(1)), [title(0), null, title(1)]);
  assert.deepEqual(now([title(0), title(1), title(2), title(3)], move(2, 0)), [title(1), title(2), title(0), title(3)]);
  assert.deepEqual(now([title(0), title(1), title(2), title(3)], move(0, 2)), [title(2), title(0), title(1), title(3)]);
  assert.deepEqual(now([insert(1), insert(2), take(0), take(1), take(2)], take(1)), [insert(1), insert(1), take(0), null, take(1)]);
  assert.deepEqual(now([insert(2), take(1), move(2, 1)], insert(2)), [insert(3), take(1), move(3, 2)]);
  assert.deepEqual(now([insert(3), move(2, 1), move(1, 0)], move(2, 1)), [insert(3), move(1, 0), move(2, 1)]);
});

test("other places, lists as a whole and proceedings stay as they are", () => {
  const typed = { do: "typed", path: ["body"], first: 3, last: 4, text: "" };
  for (const edit of [put("一"), put([], ["agenda"]), typed, put("名", ["materials", 1, "title"])]) assert.equal(after(edit, take(0)), edit);
  for (const first of [put("一", ["agenda", 0, "no"]), typed, { do: "reword", path: ["agenda"], text: "" }]) assert.deepEqual(after(title(0), first), title(0));
  assert.equal(after(put("理由", ["withheld", "w1", "reason"]), put(null, ["withheld", "w1"])), null);
  assert.deepEqual(after(put("理由", ["withheld", "w1"]), put(null, ["withheld", "w1"])), put("理由", ["withheld", "w1"]));
});

test("what is typed while something else is saved is of the new version only where nobody else has saved", () => {
  for (const [before, digest] of [["v1", "v2"], [null, "v1"]]) {
    const waiting = new Waiting("a", store());
    const sent = insert(0);
    waiting.put(sent, "v1", "議題");
    waiting.put(title(0), "v1", "題");
    waiting.put(put("先", ["place"]), "v0", "場所");
    waiting.done([sent], before, "v2");
    assert.deepEqual(waiting.all().map((one) => [one.edit, one.digest]), [[title(1), digest], [put("先", ["place"]), "v0"]]);
    assert.deepEqual(waiting.of(title(1)), title(1));
  }
});

test("what is filled in further in an item while it is added is no second one", () => {
  const waiting = new Waiting("a", store());
  const sent = insert(1, { title: "一" });
  waiting.put(sent, "v1", "議題");
  waiting.put(insert(1, { title: "一", note: "注" }), "v1", "議題");
  waiting.done([sent], "v1", "v2");
  assert.deepEqual(waiting.all(), [{ edit: { do: "put", path: ["agenda", 1], value: { title: "一", note: "注" }, anew: true }, digest: "v2", label: "議題" }]);
});

test("after a button is pressed, what waits is of the new version where its place says the same", () => {
  const waiting = new Waiting("a", store());
  waiting.put(title(0), "v1", "題");
  waiting.put(put("一", ["place"]), "v1", "場所");
  waiting.put(put("一", ["note"]), "v0", "注");
  waiting.follow({ digest: "v1", data: { place: "甲" } }, { digest: "v2", data: { place: "乙" } });
  assert.deepEqual(waiting.all().map((one) => one.digest), ["v2", "v1", "v0"]);
});

test("edits are moved to the paths that their fields have by now", () => {
  const waiting = new Waiting("a", store());
  const reword = { do: "reword", path: ["body", 1, "p"], text: "一" };
  for (const edit of [reword, put("二", ["body", 3, "p"]), insert(0)]) waiting.put(edit, "v1", "議事");
  waiting.move(new Map([[JSON.stringify(reword.path), ["body", 2, "p"]], [JSON.stringify(["agenda"]), ["materials"]]]));
  assert.deepEqual(waiting.all().map((one) => one.edit), [{ ...reword, path: ["body", 2, "p"] }, put("二", ["body", 3, "p"]), insert(0)]);
});
