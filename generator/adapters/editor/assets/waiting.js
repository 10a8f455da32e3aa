/* Edits that are not yet in the file: kept in this browser until they are, so that nothing typed is lost.
   No browser is needed here but for the store that is handed in. */

/** @param {any} edit which place an edit is about; a later one of the same place takes its place */
export function placeOf(edit) {
  const { do: what, path, at, first } = edit;
  return JSON.stringify(what === "put" || what === "reword" ? [path] : what === "typed" ? [what, path, first] : [what, path, at]);
}

/** @param {any} edit whether places of a list, or fields, are others after it */
export function moves(edit) {
  return edit.do !== "put" && edit.do !== "reword";
}

/** Where an item of a list is after another edit of the list: -1 where that took it out. @param {number} item @param {any} first */
function placed(item, { do: what, at, to }) {
  if (what === "insert") return item < at ? item : item + 1;
  if (item === at) return what === "take" ? -1 : to;
  const without = item > at ? item - 1 : item;
  return what === "take" || without < to ? without : without + 1;
}

/**
 * An edit as it is meant once another one stands in the file; null where its place is gone with that.
 * What is typed as proceedings is not looked at: it is typed anew on what stands there then.
 * @param {any} edit @param {any} first @returns {any}
 */
export function after(edit, first) {
  const { path } = edit;
  const depth = first.path.length;
  if (edit.do === "typed" || first.do === "typed" || JSON.stringify(path.slice(0, depth)) !== JSON.stringify(first.path)) return edit;
  if (!moves(first)) return first.do === "put" && first.value === null && path.length > depth ? null : edit;
  if (path.length > depth) {
    const item = placed(path[depth], first);
    return item < 0 ? null : { ...edit, path: [...path.slice(0, depth), item, ...path.slice(depth + 1)] };
  }
  if (edit.do === "put") return edit; // the list as a whole
  if (edit.do === "insert") return { ...edit, at: first.do === "take" ? edit.at - Number(edit.at > first.at) : placed(edit.at, first) };
  const at = placed(edit.at, first);
  return at < 0 ? null : { ...edit, at, ...(edit.do === "move" ? { to: Math.max(0, at + edit.to - edit.at) } : {}) };
}

export class Waiting {
  /**
   * @param {string} file
   * @param {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void, removeItem: (key: string) => void}} store
   */
  constructor(file, store) {
    this.key = `desk ${file}`;
    this.store = store;
    /** @type {Map<string, {edit: any, digest: string, label: string}>} */
    this.edits = new Map();
    try {
      for (const one of JSON.parse(store.getItem(this.key) || "[]")) this.edits.set(placeOf(one.edit), one);
    } catch {
      this.edits.clear();
    }
  }

  get size() {
    return this.edits.size;
  }

  /** @param {any} edit @param {string} digest the version that it was made of @param {string} label */
  put(edit, digest, label) {
    const known = this.edits.get(placeOf(edit));
    this.edits.set(placeOf(edit), { edit, digest: known ? known.digest : digest, label });
    this._keep();
  }

  /**
   * Those that stand in the file now; what was typed meanwhile waits on, at the place where that is now.
   * @param {any[]} sent @param {string | null} before the version that they changed, where nobody else has changed it @param {string} digest the version by now
   */
  done(sent, before, digest) {
    const left = this.all().filter((one) => !sent.includes(one.edit));
    const places = new Map(sent.map((edit) => [placeOf(edit), edit]));
    this.edits.clear();
    for (const one of left) {
      const same = places.get(placeOf(one.edit));
      if (same && one.edit.do === "insert") one.edit = { do: "put", path: [...one.edit.path, one.edit.at], value: one.edit.value, anew: true }; // what was added was filled in further
      else if (same && one.edit.do === "reword") one.edit = { ...one.edit, was: same.text };
      else one.edit = sent.reduce((edit, first) => edit && after(edit, first), one.edit);
      if (same || one.digest === before) one.digest = digest;
      if (one.edit) this.edits.set(placeOf(one.edit), one);
    }
    this._keep();
  }

  /** The file says something else by a button that was pressed: what waits, of places that say the same, is of that version. @param {any} was @param {any} now */
  follow(was, now) {
    for (const one of this.edits.values()) {
      const says = (view) => JSON.stringify(at(view.data, one.edit.path));
      if (one.digest === was.digest && says(was) === says(now)) one.digest = now.digest;
    }
    this._keep();
  }

  /** The same edits at other paths. @param {Map<string, any>} paths by path as JSON */
  move(paths) {
    const all = this.all();
    this.edits.clear();
    for (const one of all) {
      const path = moves(one.edit) ? null : paths.get(JSON.stringify(one.edit.path));
      if (path) one.edit = { ...one.edit, path };
      this.edits.set(placeOf(one.edit), one);
    }
    this._keep();
  }

  /** @param {any} edit */
  drop(edit) {
    this.edits.delete(placeOf(edit));
    this._keep();
  }

  /** The edit that waits of the same place. @param {any} edit */
  of(edit) {
    return this.edits.get(placeOf(edit))?.edit;
  }

  all() {
    return [...this.edits.values()];
  }

  _keep() {
    try {
      if (this.edits.size) this.store.setItem(this.key, JSON.stringify(this.all()));
      else this.store.removeItem(this.key);
    } catch {
      // A browser that keeps nothing: what is typed lives as long as the page.
    }
  }
}

/** The value at a path of plain data. @param {any} data @param {(string | number)[]} path @returns {any} */
export function at(data, path) {
  return path.reduce((holder, step) => (holder === null || holder === undefined ? undefined : holder[step]), data);
}
