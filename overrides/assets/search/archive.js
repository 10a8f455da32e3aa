/* The archive as the browser knows it: the segments, and the tables of sessions and voices, loaded when first needed. */
(function (root) {
  "use strict";
  const { files, Plan, Segment, numbering, scattered, sets, shelfReader } = root.minutesSearch;
  const STAMP = 2; // digits of the stamp of a piece of a list that are looked at
  const SPOKEN = ["remark", "narrative"]; // what has a standing

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
      /** @type {Promise<Stamps> | null} */
      this.stampsPromise = null;
      /** @type {Promise<SessionTables> | null} */
      this.sessionsPromise = null;
      /** @type {Promise<VoiceTables> | null} */
      this.voicesPromise = null;
    }

    /* As soon as the stamps of its tables are known; the plan is waited for by what needs it. */
    static async open() {
      const archive = new Archive();
      archive.now = await files.json("now", "?" + Date.now());
      archive.rules = archive.now.rules;
      archive.planned = archive.readPlan();
      archive.planned.catch(() => { opened = null; });
      return archive;
    }

    /* Segments one after another, each with some sessions in turn. */
    async readPlan() {
      const known = await files.table("plan", this.now.plan);
      const plan = new Plan(known), shelves = shelfReader(known);
      let first = 0;
      known.segments.forEach((facts, i) => {
        const segment = new Segment(facts, shelves, plan, this.now.segments[i], async () => (await this.stamps()).segments[i]);
        segment.first = first; // of its sessions
        first += segment.sessions;
        this.documents += segment.documents;
        this.segments.push(segment);
      });
    }

    /* Which stamps the pieces have that belong together; looked at when pieces come, not before they are asked for. */
    stamps() {
      this.stampsPromise = this.stampsPromise || files.table("stamps", this.now.stamps);
      return this.stampsPromise;
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
      const lengths = new Map();
      const largest = Math.max(...this.segments.map((segment) => segment.documents));
      const small = (segment) => segment.documents * 1.5 < largest;
      const ask = (which) => Promise.all(this.segments.map(async (segment, i) => {
        if (small(segment) === which) found[i] = await segment.find(key, lengths, which);
      }));
      await ask(false);
      await ask(true);
      const tables = await this.sessionTables();
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
      const table = await files.table("sessions", this.now.sessions);
      const { columns, kinds, standings } = root.minutesSearchData.wire, kindNames = Object.keys(kinds);
      const documents = table.count.reduce((sum, count) => sum + count, 0);
      const sessionOf = new Uint16Array(documents), kindOf = new Uint8Array(documents), standingOf = new Uint8Array(documents);
      const spoken = kindNames.map((name) => SPOKEN.includes(name)), letters = Object.keys(standings);
      let spokenAt = 0;
      const anchors = table.anchors.split("\n"), cuts = table.cuts.split(" "), kindOfNext = runs(table.kinds);
      let first = 0;
      const sessions = table.id.map((id, i) => {
        const said = Object.fromEntries(columns.map((name) => [name, table[name][i]]));
        const session = /** @type {SessionRow} */ ({ ...said, first, url: said.url.replace("*", id), anchors: anchors[i], cuts: cutsOf(cuts[i]), words: table.words.slice(2 * i, 2 * i + 2) });
        sessionOf.fill(i, first, first + session.count);
        for (let at = first; at < first + session.count; at++) {
          kindOf[at] = kindOfNext();
          standingOf[at] = spoken[kindOf[at]] ? letters.indexOf(table.standings[spokenAt++]) : 0;
        }
        first += session.count;
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
      return { matters: table.matters, mattersOf, speakers, roles: table.roles, speakerOf: of(table.speaker), roleOf: of(table.role), outcomesOf: new Map(outcomesOf), withheld: new Set(table.withheld) };
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

  /* Gives one value after another of runs: value and length, one after another. */
  function runs(values) {
    let run = -2, left = 0;
    return () => {
      while (!left) left = values[(run += 2) + 1];
      left--;
      return values[run];
    };
  }

  /** @type {Promise<SearchArchive> | null} */
  let opened = null;

  const open = () => (opened = opened || Archive.open().catch((error) => { opened = null; throw error; }));

  Object.assign(root.minutesSearch, { open });
})(globalThis);
