/* Edits that are not yet in the file: kept in this browser until they are, so that nothing typed is lost.
   No browser is needed here but for the store that is handed in. */

/** @param {any} edit which place an edit is about; a later one of the same place takes its place */
export function placeOf(edit) {
  const { do: what, path, at, first } = edit;
  return JSON.stringify(what === "put" || what === "reword" ? [path] : what === "typed" ? [what, path, first] : [what, path, at]);
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

  /** Those that stand in the file now; one that was typed on meanwhile waits on. @param {any[]} edits @param {string} digest */
  done(edits, digest) {
    for (const edit of edits) {
      const now = this.edits.get(placeOf(edit));
      if (now && now.edit === edit) this.edits.delete(placeOf(edit));
      else if (now) now.digest = digest;
    }
    this._keep();
  }

  /** @param {any} edit */
  drop(edit) {
    this.edits.delete(placeOf(edit));
    this._keep();
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
