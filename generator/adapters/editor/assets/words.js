/* What a question or a problem calls a part of the file, as the form calls it. */

const PARTS = /** @type {[RegExp, string][]} */ ([
  [/attendance: ?/g, "出席者"], [/sittings: ?/g, "開催日時と場所"], [/session: ?/g, "回次"], [/voices: ?/g, "発言者の呼び方"],
  [/materials: ?/g, "資料"], [/openness: ?/g, "公開・非公開と傍聴"], [/agenda: ?/g, "議題"], [/withheld: ?/g, "示さないものとその理由"],
]);
const FILES = /** @type {Record<string, string>} */ ({
  site: "サイトについて", municipality: "自治体について", grounds: "非公開の根拠", council: "会議体について", people: "人", cases: "案件",
});

/** @param {string} words */
export function inWords(words) {
  return PARTS.reduce((said, [own, called]) => said.replace(own, called), words);
}

/** What a file that is no session is called. @param {any} view */
export function fileName(view) {
  const own = view.data.name;
  return [typeof own === "string" ? own : view.home || view.file.split("/").slice(0, -1).join("/"), FILES[view.kind] || view.file].filter(Boolean).join(" ");
}
