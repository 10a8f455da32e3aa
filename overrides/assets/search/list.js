/* Hits as elements of the page. Text is only ever set as text. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;

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

  async function parts(document, result) {
    const archive = await search.open();
    const [tables, voices] = await Promise.all([archive.sessionTables(), archive.voiceTables()]);
    const [text, anchor] = await Promise.all([archive.textOf(document), archive.anchorOf(document)]);
    const session = tables.sessions[tables.sessionOf[document]];
    const speaker = voices.speakers[voices.speakerOf[document]] || root.minutesSearchData.messages.kinds[tables.kind(document)];
    const line = element("span", "search-snippet");
    for (const part of search.snippet(text, keysOf(result))) line.append(part.marked ? element("mark", "", part.text) : part.text);
    const words = result.terms.flatMap((term) => [term.exact ? search.asTyped(term) : term.typed, ...term.others]).map((word) => "h=" + encodeURIComponent(word)).join("&");
    return { session, speaker, line, words, page: search.base + session.url, anchor: encodeURIComponent(anchor) };
  }

  /* One hit of the full page: the session's name leads to the remark; heard alone, a link says which of several it is. */
  async function item(document, result, number, heading = "h3") {
    const hit = await parts(document, result), { session, speaker, line } = hit;
    const to = linkTo(hit, session.title);
    to.append(element("span", "visually-hidden", search.say("hitOf", { speaker, number })));
    const about = element("p", "search-about", dateInWords(session.date) + "\u3000" + session.councilName + "\u3000", element("strong", "", speaker));
    return element("li", "search-hit", element(/** @type {"h3"} */ (heading), "search-title", to), about, element("p", "", line));
  }

  /* The first sessions with hits, some remarks of each. */
  async function grouped(result, text, groups, perGroup) {
    const archive = await search.open();
    const { sessions, sessionOf } = await archive.sessionTables();
    const bySession = new Map();
    for (const document of result.hits.length ? result.hits : result.near) {
      const session = sessionOf[document];
      if (!bySession.has(session)) bySession.set(session, []);
      bySession.get(session).push(document);
    }
    const made = [...bySession].slice(0, groups).map(async ([number, documents]) => {
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
  const count = (result, text) => found(result, text) + notes(result.query);

  const notes = (query) => [...new Set(query.notes.map(({ name, typed }) => search.say(name, { typed })))].join("");

  function found(result, text) {
    if (result.query.refused.length) return search.say("short", { typed: result.query.refused[0] });
    if (result.hits.length) return spelled(result) + search.say("found", { hits: result.hits.length, sessions: result.sessions });
    if (result.near.length) return spelled(result) + search.say("foundNear", { hits: result.near.length });
    return search.say("foundNone", { query: text });
  }

  /* Which other spellings were searched along: said before the count, for every term that has some. */
  function spelled({ terms }) {
    const others = terms.filter((term) => term.others.length).map((term) => term.others.join("・"));
    return others.length ? search.say("along", { others: others.join("、") }) : "";
  }

  search.list = { element, link, parts, item, grouped, count, notes, spelled, date: dateInWords };
})(globalThis);
