/* The archive as the browser knows it: the segments, and the tables of sessions and voices, loaded when first needed. */
(function (root) {
  "use strict";
  const { files, Plan, Segment, numbering, scattered, sets, shelfReader } = root.minutesSearch;
  const STAMP = 2; // digits of the stamp of a piece of a list that are looked at

  class Archive {
    constructor() {
      /** @type {any[]} */
      this.segments = [];
      this.rules = ""; // by which its texts were folded
      this.documents = 0; // how many there are
      /** @type {any} */
      this.now = null;
      /** @type {Promise<void>} */
      this.planned = Promise.resolve();
      /** @type {Promise<any> | null} */
      this.tablePromise = null;
      /** @type {Promise<SessionTables> | null} */
      this.sessionsPromise = null;
      /** @type {Promise<VoiceTables> | null} */
      this.voicesPromise = null;
    }

    /* As soon as the stamps of its tables are known; the plan is waited for by what needs it. */
    static async open() {
      const archive = new Archive();
      archive.now = await files.plain("now");
      archive.rules = archive.now.rules;
      archive.planned = archive.readPlan();
      archive.planned.catch(() => { opened = null; });
      return archive;
    }

    /* Segments one after another, each with some sessions in turn. */
    async readPlan() {
      const known = await files.table("plan", this.now.plan);
      const plan = new Plan(known), shelves = shelfReader(known);
      let first = 0, at = 0;
      const next = () => {
        const i = at++, facts = known.segments[i];
        const segment = new Segment(facts, shelves, i, plan, this.now.segments[i], async () => (await this.stamps()).segments[i]);
        for (let part = 0; part < (facts.parts || 0); part++) segment.parts.push(next());
        return segment;
      };
      while (at < known.segments.length) {
        const segment = next();
        segment.first = first; // of its sessions
        first += segment.sessions;
        this.documents += segment.documents;
        this.segments.push(segment);
      }
    }

    /* Which stamps the pieces have that belong together; looked at when pieces come, not before they are asked for. In
       the table of sessions, since both come with a first query and change with every change. */
    async stamps() {
      return (await this.sessionTable()).stamps;
    }

    /* The largest of all tables, and most is to be made of it: asked for before the pieces of the index. */
    sessionTable() {
      this.tablePromise = this.tablePromise || files.table("sessions", this.now.sessions);
      return this.tablePromise;
    }

    /**
     * The lines of a list of words that lie where those are that are looked up by a key: generator/search/wordlists.py.
     * @param {string} kind
     * @param {string} key
     * @returns {Promise<string[]>}
     */
    async lines(kind, key) {
      const { pieces, stamp } = this.now.lists[kind];
      if (!pieces) return [];
      const number = scattered(key) % pieces, name = kind + "-" + pieces + "/" + String(number).padStart(3, "0");
      const ending = this.stamps().then(({ lists }) => lists[kind].slice(STAMP * number, STAMP * (number + 1)));
      return (await files.table(name, ending, stamp)).split("\n");
    }

    /**
     * Documents of the archive that hold one of the keys.
     * @param {string[]} keys
     */
    async find(keys) {
      const perKey = await Promise.all(keys.map((key) => this.findKey(key)));
      return perKey.reduce(sets.union);
    }

    /**
     * @param {string} key
     * @returns {Promise<Found>}
     */
    async findKey(key) {
      await this.planned;
      /** @type {(Found | null)[]} */
      const found = [];
      const largest = Math.max(...this.segments.map((segment) => segment.documents));
      const [large, small] = [false, true].map((less) => this.segments.filter(({ documents }) => documents * 1.5 < largest === less));
      const asked = { lengths: new Map(), proofs: [] }; // the stamps may come after the pieces
      const known = Promise.all(large.map(async (segment) => { found[this.segments.indexOf(segment)] = await segment.find(key, asked); }));
      await Promise.all([known, ...small.map(async (segment) => { found[this.segments.indexOf(segment)] = await segment.findAfter(key, asked, known); })]);
      const tables = await this.sessionTables();
      await Promise.all(asked.proofs);
      const parts = found.flatMap((part, i) => (part ? [numbering.placed(part, tables, this.segments[i].first)] : []));
      const total = parts.reduce((sum, part) => sum + part.documents.length, 0);
      const all = { documents: new Int32Array(total), times: new Int32Array(total) };
      let at = 0;
      for (const part of parts) {
        all.documents.set(part.documents, at);
        all.times.set(part.times, at);
        at += part.documents.length;
      }
      return all;
    }

    /* sessions: rows with `first`, the number of their first document; sessionOf and kindOf: per document. */
    sessionTables() {
      this.sessionsPromise = this.sessionsPromise || this.loadSessions();
      return this.sessionsPromise;
    }

    /** @returns {Promise<SessionTables>} */
    async loadSessions() {
      const table = await this.sessionTable();
      const { columns, kinds, spoken, standings } = root.minutesSearchData.wire, kindNames = Object.keys(kinds), letters = Object.keys(standings);
      const looks = kindNames.flatMap((name, kind) => (spoken.includes(name) ? letters : ["-"]).map((letter) => ({ kind, standing: letters.indexOf(letter) })));
      const written = table.documents.split("\n"), documents = written.reduce((sum, own) => sum + own.length, 0);
      const sessionOf = new Uint16Array(documents), kindOf = new Uint8Array(documents), standingOf = new Uint8Array(documents);
      const anchors = table.anchors.split("\n"), cuts = table.cuts.split(" ");
      let first = 0;
      const sessions = table.id.map((drawn, i) => {
        const said = /** @type {any} */ (Object.fromEntries(columns.map((name) => [name, table[name][i]]))), own = written[i];
        const id = filled(drawn, said), title = filled(said.title, said);
        const session = /** @type {SessionRow} */ ({ ...said, id, title, first, count: own.length, url: said.url.replace("*", id), anchors: anchors[i], cuts: cutsOf(cuts[i]), words: table.words.slice(2 * i, 2 * i + 2) });
        sessionOf.fill(i, first, first + own.length);
        for (let at = 0; at < own.length; at++) {
          const { kind, standing } = looks[own.charCodeAt(at) - 65];
          kindOf[first + at] = kind;
          standingOf[first + at] = standing;
        }
        first += own.length;
        return session;
      });
      return { sessions, rooms: numbering.roomsOf(table.rooms), speakers: table.speakers, sessionOf, kindOf, standingOf, letters, kindNames, fields: Object.values(kinds), kind: (document) => kindNames[kindOf[document]] };
    }

    /* Who speaks, in which role, what was decided, what is withheld, which matters are treated: per document. */
    voiceTables() {
      this.voicesPromise = this.voicesPromise || this.loadVoices();
      return this.voicesPromise;
    }

    /** @returns {Promise<VoiceTables>} */
    async loadVoices() {
      const [table, { speakers }] = await Promise.all([files.table("voices", this.now.voices), this.sessionTables()]);
      const of = (text) => Uint16Array.from(text, (char) => (char.codePointAt(0) || 0) - 32);
      const outcomesOf = table.decided.map(([document, ...words]) => [document, words.map((word) => table.outcomes[word])]);
      const mattersOf = new Map();
      for (const [first, count, ...names] of table.treated) for (let at = first; at < first + count; at++) mattersOf.set(at, names);
      return { people: table.people || [[""]], personOf: of(table.person || ""), matters: table.matters, mattersOf, speakers, roles: table.roles, speakerOf: of(table.speaker), roleOf: of(table.role), outcomesOf: new Map(outcomesOf), withheld: new Set(table.withheld) };
    }

    /**
     * The words of a document, as recorded, who says them and what was decided there.
     * @param {number} document
     */
    async saidIn(document) {
      const { sessions, sessionOf } = await this.sessionTables();
      const session = sessions[sessionOf[document]];
      const place = document - session.first;
      let number = 0;
      while (number < session.cuts.length && session.cuts[number] <= place) number++;
      const name = "text/" + session.url.replace(/\.html$/, "") + "-" + number;
      const { texts, speakers, decided, items } = await files.table(name, session.words, this.now.words);
      const at = place - (number ? session.cuts[number - 1] : 0);
      const [, ...outcomes] = decided.find(([place]) => place === at) || [];
      const [, ...ofItem] = items.filter(([place]) => place <= at).pop() || [];
      return { text: texts[at], speaker: speakers[at], decided: outcomes, ofItem };
    }

    /** @param {number} document */
    async anchorOf(document) {
      const { sessions, sessionOf, kindOf } = await this.sessionTables();
      const session = sessions[sessionOf[document]];
      session.anchorList = session.anchorList || numbering.anchorList(session, kindOf);
      return session.anchorList[document - session.first];
    }
  }

  /* The first documents of a session's files of words after the first file; written as how many lie between. */
  function cutsOf(text) {
    let cut = 0;
    return Array.from(text, (char) => (cut += (char.codePointAt(0) || 0) - 48));
  }

  /* A text in which control characters stand for what other columns say: _drawn() of generator/search/tables.py. */
  function filled(text, { council, councilName, date }) {
    const [, month, day] = date.split("-").map(Number);
    return [council, councilName, date, month + "月" + day + "日", date.slice(0, 4)].reduce((made, value, i) => made.replace(String.fromCharCode(1 + i), () => value), text);
  }

  /** @type {Promise<SearchArchive> | null} */
  let opened = null;

  const open = () => (opened = opened || Archive.open().catch((error) => { opened = null; throw error; }));

  Object.assign(root.minutesSearch, { open });
})(globalThis);
