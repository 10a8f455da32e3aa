/* Brings edits into the file, one after the other, and says how that stands. */
import { decide } from "./staying.js";
import { send } from "./talk.js";
import { moves, Waiting } from "./waiting.js";

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
    /** Places that somebody else has saved, until the clerk decides. @type {Set<any>} */
    this.disputed = new Set();
    this.busy = Promise.resolve(true);
    this.isStill = false;
  }

  /** @param {any} edit @param {string} label what the place is called @returns {Promise<boolean>} whether it stands in the file */
  edit(edit, label) {
    this.keep(edit, label);
    return this.flush();
  }

  /** Keep an edit in this browser only, until `flush`. @param {any} edit @param {string} label */
  keep(edit, label) {
    if (!this.isStill) this.waiting.put(edit, this.view.digest, label);
  }

  /** Make fields anew: what a browser tells of one that had the focus, as it goes, is kept already, and its place may be another by now. @param {() => void} make */
  still(make) {
    this.isStill = true;
    try {
      make();
    } finally {
      this.isStill = false;
    }
  }

  flush() {
    this.busy = this.busy.then(() => this._flush());
    return this.busy;
  }

  /** What stands in a field: what was typed and waits, or what the file says. @param {(string | number)[]} path @param {any} own */
  waits(path, own) {
    const one = this.waiting.of({ do: "put", path });
    return one && one.do === "put" && !this.disputed.has(one) ? one.value : own;
  }

  /** The file says something else by a button that was pressed. @param {any} view */
  follow(view) {
    decide();
    if (view.before === this.view.digest) this.waiting.follow(this.view, view);
    this.view = view;
  }

  async _flush() {
    const todo = this._next();
    if (!todo.length) return this._rest();
    this.tells.state("保存しています…");
    let answer = await this._send(todo);
    if (todo.length === 1 || answer.state === 200 || answer.state === 409) this._heard(answer, todo);
    else for (const one of answer.state ? todo : []) if ((answer = await this._send([one])).state) this._heard(answer, [one]);
    if (!answer.state) return this._nobody(answer.said);
    return this._flush();
  }

  /** @param {any[]} todo */
  _send(todo) {
    return send("save", { file: this.view.file, digest: todo[0].digest, edits: todo.map((one) => one.edit) });
  }

  /** @param {{state: number, said: any}} answer @param {any[]} todo */
  _heard({ state, said }, todo) {
    if (!state) return;
    const edits = todo.map((one) => one.edit);
    if (state === 200) {
      decide();
      this.waiting.done(edits, said.before === this.view.digest ? said.before : null, said.digest);
      this.view = said;
      this.tells.saved(said, edits);
      return;
    }
    for (const edit of edits) (state === 409 ? this.disputed : this.refused).add(edit);
    if (state !== 409) {
      this.tells.refused(edits[0], said);
      return;
    }
    this.view = said;
    this.tells.other(said, todo);
  }

  /**
   * What is sent next: of one version, and of what makes the places of others other ones (an item that is added, proceedings typed anew)
   * one at a time and last, for what waits was typed into the fields as they are.
   */
  _next() {
    const all = this.waiting.all().filter((one) => !this.refused.has(one.edit) && !this.disputed.has(one.edit));
    const todo = all.filter((one) => one.digest === all[0].digest);
    const last = [...todo.filter((one) => moves(one.edit) && one.edit.do !== "typed"), ...todo.filter((one) => one.edit.do === "typed")];
    return [...todo.filter((one) => !moves(one.edit)), ...last.slice(0, 1)];
  }

  _nobody(said) {
    this.tells.state(said.told);
    window.setTimeout(() => this.flush(), AGAIN);
    return false;
  }

  _rest() {
    const left = this.waiting.size;
    this.tells.state(left ? `まだ保存されていない入力が ${left} か所あります` : "保存してあります");
    return left === 0;
  }

  /**
   * Ask something else of the server, once everything before it is answered; edits wait until that is.
   * @param {string} name @param {any} what @param {(view: any) => void} take what the file says then @returns {Promise<{state: number, said: any}>}
   */
  ask(name, what, take) {
    const asked = this.busy.then(async () => {
      const answer = await send(name, { file: this.view.file, digest: this.view.digest, ...what });
      if (answer.state === 200) take(answer.said);
      return answer;
    });
    this.busy = asked.then(() => true);
    return asked;
  }

  /** @param {string} way undo or redo @param {(view: any) => void} take @returns {Promise<void>} */
  async step(way, take) {
    await this.flush();
    const { state, said } = await this.ask(way, {}, take);
    if (state === 409) take(said);
    else if (state !== 200) this.tells.state(said.told || "できませんでした");
  }
}
