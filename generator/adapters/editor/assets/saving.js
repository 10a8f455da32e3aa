/* Brings edits into the file, one after the other, and says how that stands. */
import { send } from "./talk.js";
import { Waiting } from "./waiting.js";

const AGAIN = 3000;

export class Saving {
  /**
   * @param {any} view the file as it was opened
   * @param {{saved: (view: any, edits: any[]) => void, refused: (edit: any, said: any) => void, other: (view: any, waiting: any[]) => void, state: (words: string) => void}} tells
   */
  constructor(view, tells) {
    this.view = view;
    this.tells = tells;
    this.waiting = new Waiting(view.file, window.localStorage);
    /** Places that the server refused, until they are typed anew. @type {Set<any>} */
    this.refused = new Set();
    this.busy = Promise.resolve(true);
  }

  /** @param {any} edit @param {string} label what the place is called @returns {Promise<boolean>} whether it stands in the file */
  edit(edit, label) {
    this.waiting.put(edit, this.view.digest, label);
    return this.flush();
  }

  /** Keep an edit in this browser only, until `flush`. @param {any} edit @param {string} label */
  keep(edit, label) {
    this.waiting.put(edit, this.view.digest, label);
  }

  flush() {
    this.busy = this.busy.then(() => this._flush());
    return this.busy;
  }

  async _flush() {
    const todo = this._next();
    if (!todo.length) return this._rest();
    this.tells.state("保存しています…");
    const digest = todo.every((one) => one.digest === todo[0].digest) ? todo[0].digest : this.view.digest;
    const { state, said } = await send("save", { file: this.view.file, digest, edits: todo.map((one) => one.edit) });
    if (state === 200) {
      this._saved(said, todo.map((one) => one.edit));
      return this._next().length ? this._flush() : this._rest();
    }
    if (state === 409) return this._other(said, todo);
    if (state === 0) return this._nobody(said);
    if (todo.length > 1) return this._oneByOne(todo);
    this.refused.add(todo[0].edit);
    this.tells.refused(todo[0].edit, said);
    return this._rest();
  }

  /** What is sent next. Typed anew, blocks come and go, and what stands behind them moves: so one such edit at a time, and last. */
  _next() {
    const todo = this.waiting.all().filter((one) => !this.refused.has(one.edit));
    const typed = todo.filter((one) => one.edit.do === "typed");
    return [...todo.filter((one) => one.edit.do !== "typed"), ...typed.slice(0, 1)];
  }

  _saved(view, edits) {
    this.waiting.done(edits, view.digest);
    this.view = view;
    this.tells.saved(view, edits);
  }

  _other(view, todo) {
    this.view = view;
    this.tells.other(view, todo);
    return this._rest();
  }

  _nobody(said) {
    this.tells.state(said.told);
    window.setTimeout(() => this.flush(), AGAIN);
    return false;
  }

  async _oneByOne(todo) {
    let all = true;
    for (const one of todo) {
      const { state, said } = await send("save", { file: this.view.file, digest: this.view.digest, edits: [one.edit] });
      if (state === 200) this._saved(said, [one.edit]);
      else if (state === 409) this._other(said, [one]);
      else {
        this.refused.add(one.edit);
        this.tells.refused(one.edit, said);
        all = false;
      }
    }
    return this._rest() && all;
  }

  _rest() {
    const left = this.waiting.size;
    this.tells.state(left ? `まだ保存されていない入力が ${left} か所あります` : "保存してあります");
    return left === 0;
  }

  /** @param {string} way undo or redo @returns {Promise<any>} the view after it, or null */
  async step(way) {
    await this.flush();
    const { state, said } = await send(way, { file: this.view.file });
    if (state !== 200 && state !== 409) {
      this.tells.state(said.told || "できませんでした");
      return null;
    }
    this.view = said;
    return said;
  }
}
