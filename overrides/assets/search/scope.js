/* What was not searched. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;

  /* What a search cannot find because it is not in the archive: worked out from the sessions. */
  async function notSearched(section) {
    const { element } = search.list;
    const { sessions } = await (await search.open()).sessionTables();
    const years = sessions.map((session) => session.year).filter(Boolean).sort((a, b) => a - b);
    if (!years.length) return;
    const name = (year) => search.say("fiscalYear", { name: search.eraYear(year) });
    const first = years[0], last = years[years.length - 1], missing = [];
    for (let year = first; year < last; year++) if (!years.includes(year)) missing.push(name(year));
    const closed = sessions.filter((session) => session.closed).length;
    const attachments = sessions.reduce((sum, session) => sum + session.attachments, 0);
    const lines = [];
    if (closed) lines.push(search.say("closed", { count: closed }));
    if (attachments) lines.push(search.say("attachments", { count: attachments }));
    if (missing.length) lines.push(search.say("missingYears", { years: missing.join("\u3001") }));
    if (!lines.length) lines.push(search.say("nothingMissing"));
    section.replaceChildren(
      element("h2", "", search.say("notSearched")),
      element("p", "", search.say("scope", { first: name(first), last: name(last), count: sessions.length })),
      element("ul", "", ...lines.map((line) => element("li", "", line))),
    );
  }

  search.notSearched = notSearched;
})(globalThis);
