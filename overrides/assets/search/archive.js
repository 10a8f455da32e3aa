/* The archive as the browser knows it: the segments, and the tables of sessions and voices, loaded when first needed. */
(function (root) {
  "use strict";
  const { files, Plan, Segment, sets } = root.minutesSearch;

  class Archive {
    constructor() {
      /** @type {any[]} */
      this.segments = [];
      this.documents = 0;
      this.spellings = { name: "", pieces: 0 };
      /** @type {Promise<SessionTables> | null} */
      this.sessionsPromise = null;
      /** @type {Promise<VoiceTables> | null} */
      this.voicesPromise = null;
    }

    /* Segments one after another: document `n` of a segment is `offset + n` of the archive. */
    static async open() {
      const now = await files.json("now", "?" + Date.now());
      const archive = new Archive();
      archive.spellings = now.spellings || archive.spellings;
      /* The first segment made the plan, and has it in its folder. */
      const plan = now.segments.length ? new Plan(await files.json(now.segments[0].name + "/manifest")) : null;
      for (const facts of now.segments) {
        const segment = new Segment(facts, plan);
        segment.offset = archive.documents;
        archive.documents += segment.documents;
        archive.segments.push(segment);
      }
      return archive;
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
      /** @type {(Found | null)[]} */
      const found = [];
      const lengths = new Map();
      const small = (segment) => segment.documents * 5 < this.documents;
      const ask = (which) => Promise.all(this.segments.map(async (segment, i) => {
        if (small(segment) === which) found[i] = await segment.find(key, lengths, which);
      }));
      await ask(false);
      await ask(true);
      let total = 0;
      for (const part of found) if (part) total += part.documents.length;
      const all = { documents: new Int32Array(total), times: new Int32Array(total) };
      let at = 0;
      found.forEach((part, i) => {
        if (!part) return;
        const offset = this.segments[i].offset;
        for (let k = 0; k < part.documents.length; k++) {
          all.documents[at] = part.documents[k] + offset;
          all.times[at++] = part.times[k];
        }
      });
      return all;
    }

    /* sessions: rows with `first`, the number of their first document; sessionOf and kindOf: per document. */
    sessionTables() {
      this.sessionsPromise = this.sessionsPromise || this.loadSessions();
      return this.sessionsPromise;
    }

    /** @returns {Promise<SessionTables>} */
    async loadSessions() {
      const parts = await Promise.all(this.segments.map((segment) => files.json(segment.name + "/sessions")));
      const { row, kinds } = root.minutesSearchData.wire, kindNames = Object.keys(kinds);
      /** @type {SessionRow[]} */
      const sessions = [];
      const sessionOf = new Uint16Array(this.documents), kindOf = new Uint8Array(this.documents);
      let document = 0, kindAt = 0;
      for (const part of parts) {
        const anchors = part.anchors.split("\n");
        part.sessions.forEach((values, i) => {
          const columns = Object.fromEntries(row.map((name, column) => [name, values[column]]));
          const session = /** @type {SessionRow} */ ({ first: document, anchors: anchors[i], ...columns });
          sessionOf.fill(sessions.length, document, document + session.count);
          sessions.push(session);
          document += session.count;
        });
        for (let i = 0; i < part.kinds.length; i += 2) {
          kindOf.fill(part.kinds[i], kindAt, kindAt + part.kinds[i + 1]);
          kindAt += part.kinds[i + 1];
        }
      }
      return { sessions, sessionOf, kindOf, kindNames, fields: Object.values(kinds), kind: (document) => kindNames[kindOf[document]] };
    }

    /* Who speaks, in which role, what was decided, what is withheld: per document. */
    voiceTables() {
      this.voicesPromise = this.voicesPromise || this.loadVoices();
      return this.voicesPromise;
    }

    /** @returns {Promise<VoiceTables>} */
    async loadVoices() {
      const parts = await Promise.all(this.segments.map((segment) => files.json(segment.name + "/voices")));
      /** @type {VoiceTables} */
      const tables = { speakers: [], roles: [], speakerOf: new Uint16Array(this.documents), roleOf: new Uint16Array(this.documents), outcomesOf: new Map(), withheld: new Set() };
      const speakers = new Map(), roles = new Map();
      parts.forEach((part, i) => {
        const offset = this.segments[i].offset;
        const speaker = part.speakers.map((name) => number(speakers, tables.speakers, name));
        const role = part.roles.map((name) => number(roles, tables.roles, name));
        let at = offset;
        for (const char of part.speaker) tables.speakerOf[at++] = speaker[char.codePointAt(0) - 32];
        at = offset;
        for (const char of part.role) tables.roleOf[at++] = role[char.codePointAt(0) - 32];
        for (const [place, ...words] of part.decided) tables.outcomesOf.set(offset + place, words.map((word) => part.outcomes[word]));
        for (const place of part.withheld) tables.withheld.add(offset + place);
      });
      return tables;
    }

    /**
     * The words of a document, as recorded.
     * @param {number} document
     */
    async textOf(document) {
      const { sessions, sessionOf } = await this.sessionTables();
      const session = sessions[sessionOf[document]];
      const place = document - session.first;
      let number = 0;
      while (number < session.cuts.length && session.cuts[number] <= place) number++;
      const texts = await files.json("text/" + session.text.slice(0, 2) + "/" + session.text + "-" + number);
      return texts[place - (number ? session.cuts[number - 1] : 0)];
    }

    /** @param {number} document */
    async anchorOf(document) {
      const { sessions, sessionOf } = await this.sessionTables();
      const session = sessions[sessionOf[document]];
      session.anchorList = session.anchorList || anchorList(session.anchors);
      return session.anchorList[document - session.first];
    }
  }

  function number(known, names, name) {
    if (!known.has(name)) {
      known.set(name, names.length);
      names.push(name);
    }
    return known.get(name);
  }

  /**
   * An anchor left out counts on from the one before: r9, r10.
   * @param {string} text
   */
  function anchorList(text) {
    let last = "";
    return text.split(" ").map((written) => {
      if (written) return (last = written);
      const [digits] = /[0-9]+$/.exec(last) || [""];
      last = last.slice(0, -digits.length) + String(Number(digits) + 1).padStart(digits.length, "0");
      return last;
    });
  }

  /** @type {Promise<SearchArchive> | null} */
  let opened = null;

  const open = () => (opened = opened || Archive.open().catch((error) => { opened = null; throw error; }));

  Object.assign(root.minutesSearch, { open });
})(globalThis);
