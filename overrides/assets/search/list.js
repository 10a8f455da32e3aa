/* Hits as elements of the page. Text is only ever set as text. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const FEW = 3, MORE = 20; // hits of a session that are shown, and that a button adds

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function link(href, text, className) {
    const made = element("a", className, text);
    made.href = href;
    return made;
  }

  /* The words to mark: every reading of every term that was asked for. */
  const keysOf = (result) => result.terms.flatMap((term) => term.keys);

  /* A link to a remark. The words to be marked there go into its address only while it is followed, so that who copies
     the link, or passes it on, copies no search. */
  function linkTo(hit, text, className) {
    const plain = hit.page + "#" + hit.anchor, made = link(plain, text, className);
    const follow = () => {
      if (hit.words) made.href = hit.page + "?" + hit.words + "#" + hit.anchor;
      setTimeout(() => { made.href = plain; });
    };
    made.addEventListener("click", follow);
    made.addEventListener("auxclick", follow); // the middle button
    return made;
  }

  function dateInWords(date) {
    if (!date) return ""; // not every old record says when
    const [year, month, day] = date.split("-").map(Number);
    return search.eraOfDate(date) + "年" + month + "月" + day + "日（" + year + "年）";
  }

  /* What the tables know of a hit, without its words. */
  async function facts(document) {
    const archive = await search.open();
    const [tables, voices, anchor] = await Promise.all([archive.sessionTables(), archive.voiceTables(), archive.anchorOf(document)]);
    const session = tables.sessions[tables.sessionOf[document]];
    const speaker = voices.speakers[voices.speakerOf[document]] || root.minutesSearchData.messages.kinds[tables.kind(document)];
    return { session, speaker, decided: voices.outcomesOf.get(document) || [], page: search.base + session.url, anchor: encodeURIComponent(anchor) };
  }

  async function parts(document, result) {
    const archive = await search.open();
    const [tables, said, anchor] = await Promise.all([archive.sessionTables(), archive.saidIn(document).catch(() => null), archive.anchorOf(document)]);
    const { text, speaker, decided, ofItem } = said || { text: null, ofItem: [], ...(await facts(document)) }; // the words may not be there yet
    const session = tables.sessions[tables.sessionOf[document]], label = speaker || root.minutesSearchData.messages.kinds[tables.kind(document)];
    const line = element("span", "search-snippet");
    if (text === null) line.append(search.say("noText"));
    for (const part of text === null ? [] : search.snippet(text, keysOf(result))) line.append(part.marked ? element("mark", "", part.text) : part.text);
    const words = result.terms.flatMap((term) => [term.exact ? search.asTyped(term) : term.typed, ...term.others]).map((word) => "h=" + encodeURIComponent(word)).join("&");
    return { session, speaker: label, decided, ofItem, page: search.base + session.url, anchor: encodeURIComponent(anchor), line, words };
  }

  /* One hit of the full page: the session's name leads to the remark; heard alone, a link says which of several it is. */
  async function item(document, result, number, heading = "h3") {
    const hit = await parts(document, result), { session, speaker, line } = hit;
    const to = linkTo(hit, session.title);
    to.append(element("span", "visually-hidden", search.say("hitOf", { speaker, number })));
    const about = element("p", "search-about", dateInWords(session.date) + "\u3000" + session.councilName + "\u3000", element("strong", "", speaker));
    return element("li", "search-hit", element(/** @type {"h3"} */ (heading), "search-title", to), about, element("p", "", line));
  }

  /* Hits by session, the sessions in the order of their first hit: {number, documents}, and the place of each in the list. */
  function bySession({ sessionOf }, documents) {
    const found = new Map();
    documents.forEach((document, place) => {
      const number = sessionOf[document];
      if (!found.has(number)) found.set(number, { number, documents: [], places: [] });
      found.get(number).documents.push(document);
      found.get(number).places.push(place);
    });
    return [...found.values()];
  }

  /* One session of the full page: its name and day once, its first hits, a button for the rest: {made, whole}. `made` has the
     first hit, for which alone a reader waits; `whole` makes the others that are shown. Heard alone, a link says which hit
     of the whole list it is. */
  async function session({ number, documents, places }, result) {
    const { title, date, council, councilName } = (await (await search.open()).sessionTables()).sessions[number];
    const about = council ? [dateInWords(date), title.includes(councilName) ? "" : councilName] : [search.say("ofMatter"), date && search.say("matterBegan", { date: dateInWords(date) })];
    const list = element("ul", ""), more = element("button", "search-more");
    const made = element("li", "search-found", element("h3", "search-title", title), element("p", "search-about", about.filter(Boolean).join("\u3000")), list);
    let shown = 0;
    const show = async (count) => {
      const until = Math.min(documents.length, shown + count);
      const lines = await Promise.all(documents.slice(shown, until).map((document, i) => hitLine(document, result, places[shown + i] + 1)));
      shown = until;
      list.append(...lines);
      more.textContent = search.say("more", { count: documents.length - shown });
      if (shown === documents.length) more.remove();
      return lines[0];
    };
    more.type = "button";
    more.addEventListener("click", () => show(MORE).then((line) => line.querySelector("a").focus()));
    await show(1);
    const whole = async () => {
      if (documents.length > 1) await show(FEW - 1);
      if (documents.length > FEW) made.append(more);
    };
    return { made, whole };
  }

  async function hitLine(document, result, number) {
    const hit = await parts(document, result), to = linkTo(hit, "");
    to.append(element("strong", "", hit.speaker), "\u3000", hit.line, element("span", "visually-hidden", search.say("hitOf", { number })));
    const made = element("li", "search-hit", to);
    const [name, outcomes] = hit.decided.length ? ["decided", hit.decided] : ["decidedItem", hit.ofItem];
    if (outcomes.length) made.append(element("p", "search-decided", search.say(name, { outcomes: [...new Set(outcomes)].join("、") })));
    return made;
  }

  /* The first sessions with hits, some remarks of each. */
  async function grouped(result, text, groups, perGroup) {
    const archive = await search.open();
    const { sessions, sessionOf } = await archive.sessionTables();
    const made = bySession({ sessionOf }, result.hits.length ? result.hits : result.near).slice(0, groups).map(async ({ number, documents }) => {
      const session = sessions[number];
      const lines = await Promise.all(documents.slice(0, perGroup).map((document) => parts(document, result)));
      const list = element("ul", "", ...lines.map((hit) => {
        const to = linkTo(hit, "");
        to.append(element("strong", "", hit.speaker), "\u3000", hit.line);
        return element("li", "", to);
      }));
      const rest = documents.length - lines.length;
      const head = element("p", "search-session", session.title + "\u3000" + dateInWords(session.date));
      return element("section", "search-group", head, list, rest > 0 ? element("p", "search-rest", search.say("moreInSession", { count: rest })) : "");
    });
    return Promise.all(made);
  }

  /* What was found, in a sentence, and how the query was read. */
  const count = (result, text) => found(result, text) + notes(result);

  const notes = ({ query, unread }) => [...new Set(query.notes.map(({ name, typed }) => search.say(name, { typed })).concat(unread.map((name) => search.say(name))))].join("");

  function found(result, text) {
    if (result.query.refused.length) return search.say("short", { typed: result.query.refused[0] });
    if (result.hits.length) return spelled(result) + search.say("found", { hits: result.hits.length, where: where(result.sessions, result.matters) });
    if (result.near.length) return spelled(result) + search.say("foundNear", { hits: result.near.length });
    return search.say("foundNone", { query: text });
  }

  /* In how many meetings, and in how many matters, which are none. */
  function where(sessions, matters) {
    const parts = [sessions || !matters ? search.say("ofSessions", { sessions }) : "", matters ? search.say("ofMatters", { matters }) : ""];
    return parts.filter(Boolean).join("、");
  }

  /* Which other spellings were searched along: said before the count, for every term that has some. */
  function spelled({ terms }) {
    const others = terms.filter((term) => term.others.length).map((term) => term.others.join("・"));
    return others.length ? search.say("along", { others: others.join("、") }) : "";
  }

  /* A link to what the search page says of a query. */
  const toPage = (q, text, className) => link(search.base + "search.html?q=" + encodeURIComponent(q), text, className);

  search.list = { element, link, toPage, facts, parts, item, bySession, session, grouped, count, where, notes, spelled, date: dateInWords };
})(globalThis);
