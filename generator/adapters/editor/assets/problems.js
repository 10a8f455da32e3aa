/* What is wrong, beside the field that has it, in the words of the check. */
import { button, el } from "./element.js";
import { inWords } from "./words.js";

/** @param {any} view */
export function problemsOf(view) {
  const asked = (view.asked || { questions: [] }).questions.length > 0;
  return (view.problems || []).filter((one) => !(asked && one.code === "open-question")); // these stand as questions, with their answers
}

/** Which control a problem is about: that of its place, or of the nearest place above or below it. @param {any} desk @param {(string | number)[]} path @returns {any} */
export function controlFor(desk, path) {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const found = desk.places.get(JSON.stringify(path.slice(0, depth)));
    if (found) return found;
    const typed = desk.stretches.find((one) => isIn(one.part, path.slice(0, depth)));
    if (typed) return typed;
  }
  const start = JSON.stringify(path).slice(0, -1);
  for (const [place, found] of desk.places) if (place.startsWith(`${start},`)) return found;
  return null;
}

/** @param {any} part @param {(string | number)[]} path */
function isIn(part, path) {
  const place = path[part.path.length];
  return path.length > part.path.length && JSON.stringify(path.slice(0, part.path.length)) === JSON.stringify(part.path) &&
    typeof place === "number" && part.first <= place && place < part.last;
}

/** @param {any} desk @param {any[]} problems */
export function mark(desk, problems) {
  const all = [...desk.places.values(), ...desk.stretches];
  for (const one of all) {
    one.note.hidden = true;
    one.note.replaceChildren();
    one.control.removeAttribute("aria-invalid");
  }
  for (const problem of problems) {
    const found = controlFor(desk, problem.path);
    if (!found) continue;
    found.note.hidden = false;
    found.note.append(told(desk, problem, found));
    if (problem.error) found.control.setAttribute("aria-invalid", "true");
  }
}

/** What is wrong, and a button for each thing that mends it; where there are buttons, how the file would be mended need not be told. */
function told(desk, problem, found) {
  const begin = problem.unsaved ? "まだ保存されていません。" : problem.error ? "直してください。" : "確かめてください。";
  const mends = problem.mends || [];
  return el("span", { class: problem.error ? "error" : "warning" }, begin, line(problem, found), mends.length ? inWords(problem.message) : problem.message, mends.length ? "" : problem.fix, buttons(desk, problem));
}

/** The buttons that mend a problem. @param {any} desk @param {any} problem */
export function buttons(desk, problem) {
  const mends = problem.mends || [];
  if (!mends.length) return null;
  return el("span", { class: "tools" }, mends.map((label) => button(label, () => desk.mend(problem, label), { class: "small" })));
}

/** Of what is typed as one text, the line that is meant. @param {any} problem @param {any} found */
function line(problem, found) {
  const at = startOf(problem.path, found);
  if (at < 0) return null;
  const words = found.control.value.slice(at).split("\n")[0];
  return el("q", {}, words.length > 30 ? `${words.slice(0, 30)}…` : words);
}

/** Where in a field of the proceedings the block at a path begins; -1 where that is not known. @param {(string | number)[]} path @param {any} found */
function startOf(path, found) {
  if (!found.part || !found.part.starts || found.control.value !== found.part.text) return -1;
  return found.part.starts[Number(path[found.part.path.length]) - found.part.first] ?? -1;
}

/** Go to the field of a place, or to the part that it is in. @param {any} desk @param {(string | number)[]} path */
export function lead(desk, path) {
  const found = controlFor(desk, path);
  const part = document.getElementById(`part-${path[0]}`);
  if (!found) {
    part?.querySelector("h2")?.focus();
    return;
  }
  for (let box = found.control.closest("details"); box; box = box.parentElement && box.parentElement.closest("details")) box.open = true;
  found.control.focus();
  const at = startOf(path, found);
  if (at < 0) return;
  const end = at + found.control.value.slice(at).split("\n")[0].length;
  found.control.setSelectionRange(at, at);
  found.control.blur();
  found.control.focus(); // a browser scrolls to the caret of what is focused, not of what is selected
  found.control.setSelectionRange(at, end);
}

/** @param {any} desk @param {any[]} problems */
export function summary(desk, problems) {
  if (!problems.length) return el("p", { class: "fine" }, "直すところはありません。");
  const errors = problems.filter((one) => one.error).length;
  const go = (problem) => (event) => {
    event.preventDefault();
    lead(desk, problem.path);
  };
  const words = errors ? `直すところが ${errors} か所、確かめるところが ${problems.length - errors} か所あります` : `確かめるところが ${problems.length} か所あります`;
  return el("details", { open: problems.length < 4 }, el("summary", {}, words),
    el("ul", {}, problems.map((one) => el("li", {}, desk ? el("a", { href: "#", onclick: go(one) }, one.message) : one.message, ` ${(one.mends || []).length ? "" : one.fix}`, desk ? buttons(desk, one) : null))));
}
