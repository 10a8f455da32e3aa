/* The list that was found as a table for a spreadsheet: made in the browser, of what the page shows. Loaded when it is asked for. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const MOST = 1000; // hits; each may need a file of its own for its words
  const COLUMNS = ["日付", "会議", "会議体", "発言者・種別", "見つかった所", "アドレス"];

  const cell = (value) => (/[",\r\n]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value);

  /* CSV as Excel reads it: a mark in front says that it is UTF-8. */
  async function csvOf(result, documents) {
    const rows = [COLUMNS];
    for (const document of documents.slice(0, MOST)) {
      const { session, speaker, line, page, anchor } = await search.list.parts(document, result);
      const address = new URL(page + "#" + anchor, location.href).href;
      rows.push([session.date, session.title, session.councilName, speaker, line.textContent || "", address]);
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
    const rest = documents.length > MOST;
    status.textContent = rest ? "初めの" + MOST + "件を保存しました。しぼりこむと、残りも保存できます。" : documents.length + "件を保存しました。";
  }

  search.table = { save };
})(globalThis);
