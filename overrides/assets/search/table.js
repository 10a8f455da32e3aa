/* The list that was found as a table for a spreadsheet: made in the browser, of what the page shows. Loaded when it is asked for. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const QUOTED = 1000; // hits with the words of their place; each may need a file of its own for them
  const COLUMNS = ["日付", "会議", "会議体", "発言者・種別", "見つかった所", "アドレス"];

  const cell = (value) => (/[",\r\n]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value);

  /* CSV as Excel reads it: a mark in front says that it is UTF-8. */
  async function csvOf(result, documents) {
    const rows = [COLUMNS];
    for (const [place, document] of documents.entries()) {
      const { session, speaker, page, anchor, line } = place < QUOTED ? await search.list.parts(document, result) : { ...(await search.list.facts(document)), line: null };
      const address = new URL(page + "#" + anchor, location.href).href;
      rows.push([session.date, session.title, session.councilName, speaker, (line && line.textContent) || "", address]);
    }
    return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
  }

  /* Saves the hits and says so in `status`. */
  async function save(result, documents, status) {
    status.textContent = "CSV を作っています…";
    const address = URL.createObjectURL(new Blob([await csvOf(result, documents)], { type: "text/csv" }));
    const to = search.list.link(address, "");
    to.download = "search.csv";
    to.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    const rest = documents.length > QUOTED ? "見つかった所のことばは、初めの" + QUOTED + "件に付けました。" : "";
    status.textContent = documents.length + "件を保存しました。" + rest;
  }

  search.table = { save };
})(globalThis);
