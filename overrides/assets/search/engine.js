/* A query in, documents out: all that hold it, only those, best first. */
(function (root) {
  "use strict";
  const { open, parse, sets, fold, key, readings, spanOf } = root.minutesSearch;

  /* {query, terms: [{typed, count}], hits, near}: `hits` hold every part in one remark, `near` hold a part and lie in a session
     that holds every part; `unread` names sentences of what could not be read and was done without. `options.sort` is "rank" (if left out), "new" or "old";
     `options.all`: a query without parts finds everything. `sessions` and `matters` count those with hits. */
  async function search(text, options = {}) {
    const archive = await open();
    const query = parse(text), unread = new Set(), loading = archive.sessionTables();
    const { ranking, scoring } = root.minutesSearch, ready = ranking && ranking(), scored = scores(scoring); // beside the pieces of the index
    const groups = await Promise.all(query.groups.map(async (asked) => {
      const found = await Promise.all(asked.map((term) => findTerm(archive, term, unread)));
      const lists = found.map(({ list }) => list);
      return { terms: found.map(({ term }) => term), lists, all: lists.reduce(sets.union) };
    }));
    const [tables] = await Promise.all([loading, ready]), { order } = root.minutesSearch;
    const anything = groups.length || query.refused.length ? [] : options.all || query.fields.length + query.without.length + query.mixed.length ? everything(tables) : [];
    const proved = groups.length ? together(groups) : anything;
    const beside = groups.length > 1 ? inSameSession(groups, tables, proved) : [];
    const without = await Promise.all(query.without.map((term) => findTerm(archive, term, unread)));
    const allowed = await filterOf(archive, query, without, unread);
    const hits = allowed ? proved.filter(allowed) : proved;
    const near = allowed ? beside.filter(allowed) : beside;
    const { sort, theirs } = await wayOf(archive, { query, tables, asked: options.sort, some: hits.length + near.length, scored, unread });
    const ordered = order(archive, tables, groups, hits, sort, theirs), found = sessionsOf(tables, hits);
    return {
      query,
      terms: groups.flatMap((group) => group.terms.map((term, i) => ({ ...term, count: group.lists[i].documents.length }))),
      without: without.map(({ term }) => term),
      unread: [...unread],
      hits: ordered.documents,
      sessions: found.filter((i) => tables.sessions[i].council).length,
      matters: found.filter((i) => !tables.sessions[i].council).length,
      scores: ordered.scores,
      near: hits.length && !options.near ? Array.from(near) : order(archive, tables, groups, near, sort, theirs).documents,
    };
  }

  /* Whether there is what hits are scored by. */
  const scores = (scoring) => (scoring ? scoring().then(() => true, () => false) : Promise.resolve(true));

  /* How hits are put in order: by rank only where there is what scores them, which is said; and whose words come first. */
  async function wayOf(archive, { query, tables, asked, some, scored, unread }) {
    if (!some || !query.groups.length || ["new", "old"].includes(asked)) return { sort: asked, theirs: null };
    if (await scored) return { sort: asked, theirs: await speaking(archive, query, tables) };
    unread.add("noOrder");
    return { sort: "new", theirs: null };
  }

  /* Whether a document is spoken by who was named, by office or name, beside other words; null where nobody was. */
  async function speaking(archive, { groups, fields }, { speakers }) {
    const words = groups.length > 1 ? groups.filter(([term, more]) => !more && !term.exact).map(([term]) => term.typed) : [];
    const asked = fields.filter(({ without }) => !without).flatMap(({ any }) => any.filter(({ name }) => name === "speaker").map(({ value }) => value));
    const named = [...words, ...asked].map(fold).filter((each) => OFFICE.test(each));
    const theirs = speakers.map((label) => named.some((each) => isLabelOf(fold(label), each)));
    if (!theirs.includes(true)) return null;
    const voices = await archive.voiceTables().catch(() => null);
    return voices && ((document) => theirs[voices.speakerOf[document]]);
  }

  const OFFICE = /.[長員官監者役事]$/; // one letter alone, as a word may be cut, names nobody

  /* 区長（森澤恭子君） and 森澤区長 are 区長; 副区長 is another. */
  const isLabelOf = (label, office) => label === office || label.startsWith(office + "(") || (label.endsWith(office) && !/[副前元次新]$/.test(label.slice(0, -office.length)));

  /* What holds a term, or another spelling of it: the term with all its keys, `others` (the spellings that bring more)
     and `beside` (those that may be another word), and the list. */
  async function findTerm(archive, { typed, keys, exact }, unread) {
    const plain = archive.find(keys);
    const { along, beside } = exact ? NONE : await spellingsOf(archive, typed, unread);
    const others = [], all = keys.slice();
    let list = await plain;
    for (const { shown, more, found } of await Promise.all(along.map((shown) => findOther(archive, keys, shown)))) {
      if (!found.documents.length) continue;
      others.push(shown);
      all.push(...more);
    }
    const shortest = all.filter((key, i) => !all.some((other, k) => other !== key ? key.includes(other) : k < i));
    if (others.length) list = await archive.find(shortest);
    return { term: { typed, exact, keys: shortest, others, beside }, list };
  }

  const NONE = { along: [], beside: [] };

  /* What knows spellings is loaded with the first query that asks for some. Where it cannot be read, the term is searched
     as it was typed, and that is said. */
  async function spellingsOf(archive, typed, unread) {
    const search = root.minutesSearch;
    try {
      if (!search.spellings) await search.script("spell");
      return await search.spellings(archive, typed);
    } catch {
      unread.add("noSpellings");
      return NONE;
    }
  }

  /* Of another spelling the readings that bring more than `keys` do. */
  async function findOther(archive, keys, shown) {
    const more = readings(shown).filter((key) => !keys.some((known) => key.includes(known)));
    return { shown, more, found: more.length ? await archive.find(more) : { documents: [] } };
  }

  /* Whether a document has the fields asked for and none of the words excluded; null if nothing was said of either. */
  async function filterOf(archive, query, without, unread) {
    const tests = await fieldTests(archive, query.fields);
    for (const { list } of without) {
      const unwanted = new Set(list.documents);
      tests.push((document) => !unwanted.has(document));
    }
    for (const clause of query.mixed) tests.push(await anyOf(archive, clause, unread));
    return tests.length ? (document) => tests.every((test) => test(document)) : null;
  }

  /* Whether a document has one of the words and fields of a clause, or lacks one that it shall lack. */
  async function anyOf(archive, clause, unread) {
    const tests = await Promise.all(clause.map(async (literal) => {
      if (!literal.keys) return (await fieldTests(archive, [{ any: [literal], without: literal.without }]))[0];
      const holding = new Set((await findTerm(archive, literal, unread)).list.documents);
      return (document) => holding.has(document) !== literal.without;
    }));
    return (document) => tests.some((test) => test(document));
  }

  /* The numbers of the sessions that documents lie in. */
  function sessionsOf(tables, documents) {
    const here = new Uint8Array(tables.sessions.length);
    for (const document of documents) here[tables.sessionOf[document]] = 1;
    return tables.sessions.map((session, i) => i).filter((i) => here[i]);
  }

  const everything = (tables) => tables.sessions.flatMap(({ first, count }) => Array.from({ length: count }, (unused, i) => first + i));

  function together(groups) {
    const shortest = groups.slice().sort((a, b) => a.all.documents.length - b.all.documents.length);
    return shortest.slice(1).reduce((kept, group) => sets.only(kept, group.all.documents, true), shortest[0].all.documents);
  }

  function inSameSession(groups, tables, proved) {
    const all = new Uint8Array(tables.sessions.length);
    for (const group of groups) for (const session of sessionsOf(tables, group.all.documents)) all[session]++;
    const any = groups.map((group) => group.all).reduce(sets.union).documents.filter((document) => all[tables.sessionOf[document]] === groups.length);
    return sets.only(any, proved, false);
  }

  /* Values match when the folded field contains the folded value; years and days by what they are. */
  async function fieldTests(archive, fields) {
    if (!fields.length) return [];
    const { sessions, sessionOf, kind } = await archive.sessionTables();
    const voices = await archive.voiceTables();
    /* A matter is no meeting. */
    const ofMeeting = (said) => (document) => {
      const session = sessions[sessionOf[document]];
      return session.council ? said(session) : [];
    };
    const values = {
      municipality: (document) => [sessions[sessionOf[document]].municipality],
      council: ofMeeting((session) => [session.councilName, session.council]),
      year: (document) => [String(sessions[sessionOf[document]].year)],
      date: ofMeeting((session) => [session.date]),
      title: ofMeeting((session) => [session.title]),
      record: (document) => [sessions[sessionOf[document]].kindOfRecord],
      speaker: (document) => [voices.speakers[voices.speakerOf[document]]],
      role: (document) => [voices.roles[voices.roleOf[document]]],
      outcome: (document) => voices.outcomesOf.get(document) || [],
      kind: (document) => [kind(document)].concat(root.minutesSearchData.messages.kinds[kind(document)] || []),
      period: ofMeeting((session) => [session.date]),
      matter: (document) => (voices.mattersOf.get(document) || []).map((place) => voices.matters[place]),
      withheld: (document) => [voices.withheld.has(document) ? "yes" : "no"],
    };
    const testOf = (condition) => {
      if (condition.name === "person") {
        const wanted = whoIs(voices.people, condition.value);
        return (document) => wanted.has(voices.personOf[document] || 0);
      }
      const { name } = condition, holds = matcher(condition), answers = new Map(); // many documents share a value
      const known = (each) => {
        if (!answers.has(each)) answers.set(each, holds(fold(each)));
        return answers.get(each);
      };
      return (document) => values[name](document).some(known);
    };
    return fields.map(({ any, without }) => {
      const tests = any.map(testOf);
      return (document) => tests.some((test) => test(document)) !== without;
    });
  }

  /* Whether the folded value of a field is what was asked for: years and days whole, other values in part. */
  function matcher({ name, value, span }) {
    const wanted = fold(value);
    if (name === "withheld") return (known) => known === (/^(?:no|0|なし|無)$/i.test(value) ? "no" : "yes");
    if (name === "year") return inYear(value);
    if (name === "date" || name === "period") return (known) => Boolean(span && known) && known >= span[0] && (known + (known.length < 10 ? "-99" : "")) <= span[1]; // as a whole
    if (name === "title") return inTitle(value);
    return (known) => known.includes(wanted);
  }

  function inYear(value) {
    const [from] = spanOf(/年度?$/.test(value) ? value : value + "年") || [""];
    return (known) => known === from.slice(0, 4);
  }

  /* Which rows of the table of people are asked for: by the id, or by one of the declared ways to write the name, whole. Blanks
     are the printer's; other forms of a letter count only where nobody is written so and they tell one person alone. */
  function whoIs(people, value) {
    const wanted = bare(value), idsOf = (same) => new Set(people.filter(([id, ...names]) => id && [id, ...names].some(same)).map(([id]) => id));
    const written = idsOf((name) => bare(name) === wanted), alike = idsOf((name) => key(name) === key(value));
    const ids = written.size ? written : alike.size === 1 ? alike : new Set();
    return new Set(people.flatMap(([id], i) => (ids.has(id) ? [i] : [])));
  }

  const bare = (name) => name.replace(/\s+/g, "");

  function inTitle(value) {
    const keys = readings(value);
    return (known) => keys.some((each) => key(known).includes(each));
  }

  /* Eras by the day they began, the newest first. */
  const ERAS = root.minutesSearchData.eras;
  const eraOn = (date) => ERAS.find((era) => era.from <= date);

  const countIn = (era, year) => year - Number(era.from.slice(0, 4)) + 1;

  /* A year before the first era has its number alone. */
  function inEra(era, year) {
    if (!era) return String(year);
    const count = countIn(era, year);
    return era.name + (count === 1 ? "元" : count);
  }

  /* The fiscal year 2019 is called by the era that it ended in. */
  const eraYear = (year) => inEra(eraOn(year + "-12-31"), year);
  const eraOfDate = (date) => inEra(eraOn(date), Number(date.slice(0, 4)));

  /* Loads ahead what the first answer will need; who speaks only filters and counts need. */
  const archiveTables = async () => {
    const archive = await open();
    await Promise.all([archive.sessionTables(), root.minutesSearch.script("spell")]);
  };

  Object.assign(root.minutesSearch, { search, OFFICE, sessionsOf, eraYear, eraOfDate, archiveTables });
})(globalThis);
