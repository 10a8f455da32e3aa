/* The number of a document in the index, which follows from its session's place and from its own address, and its place
   in the archive, which follows from where it stands on the page: the twin of generator/search/numbering.py. */
(function (root) {
  "use strict";
  const { scattered } = root.minutesSearch;
  const ROOM = () => root.minutesSearchData.wire.room;

  /**
   * The anchors of a session's documents, written by kind, the kinds as they first stand on the page; one left out counts
   * on from the last of its kind (r9, r10), a + is one that is passed over.
   * @param {SessionRow} session
   * @param {Uint8Array} kindOf
   */
  function anchorList(session, kindOf) {
    const rows = session.anchors.split("|"), known = new Map();
    return Array.from({ length: session.count }, (unused, at) => {
      const kind = kindOf[session.first + at];
      if (!known.has(kind)) known.set(kind, { written: rows[known.size].split(" "), at: 0, last: "" });
      const own = known.get(kind), anchor = own.written[own.at++] || "";
      return (own.last = /^\+*$/.test(anchor) ? after(own.last, anchor.length + 1) : anchor);
    });
  }

  function after(anchor, steps) {
    const [digits] = /[0-9]+$/.exec(anchor) || [""];
    return anchor.slice(0, -digits.length) + String(Number(digits) + steps).padStart(digits.length, "0");
  }

  /* How many numbers each session takes, as the table says it. */
  const roomsOf = (text) => Array.from(text, (char) => (char.charCodeAt(0) - 48) * ROOM());

  /**
   * For each number of a session, the place on its page of the document that has it; null where they are the same.
   * @param {SessionRow} session
   * @param {Uint8Array} kindOf
   * @param {number} room
   */
  function placesOf(session, kindOf, room) {
    const places = new Int32Array(room).fill(-1), others = [];
    if (!session.count) return places;
    const anchors = anchorList(session, kindOf);
    if (anchors.every((anchor, at) => anchor === "r" + (at + 1))) return null;
    anchors.forEach((anchor, at) => {
      const counted = /^r([1-9][0-9]{0,3})$/.exec(anchor), number = counted ? Number(counted[1]) - 1 : 0;
      if (counted && places[number] < 0) places[number] = at;
      else others.push({ chance: scattered(anchor), anchor, at });
    });
    others.sort((a, b) => a.chance - b.chance || (a.anchor < b.anchor ? -1 : a.anchor > b.anchor ? 1 : a.at - b.at));
    for (const { chance, at } of others) {
      let number = Math.floor((chance * room) / 2 ** 32);
      while (places[number] >= 0) number = (number + 1) % room;
      places[number] = at;
    }
    return places;
  }

  /**
   * Documents of a segment, by number, as documents of the archive, where the segment's first session is `session`.
   * Sorted again, since a page has them in another order.
   * @param {Found} found
   * @param {SessionTables} tables
   * @param {number} session
   */
  function placed(found, { sessions, rooms, kindOf }, session) {
    let begin = 0, sorted = true;
    const documents = Array.from(found.documents, (number) => {
      while (number >= begin + rooms[session]) begin += rooms[session++];
      const row = sessions[session];
      if (row.placesOf === undefined) row.placesOf = placesOf(row, kindOf, rooms[session]);
      return row.first + (row.placesOf ? row.placesOf[number - begin] : number - begin);
    });
    for (let i = 1; i < documents.length && sorted; i++) sorted = documents[i - 1] < documents[i];
    if (sorted) return { documents, times: found.times };
    const order = documents.map((document, i) => i).sort((a, b) => documents[a] - documents[b]);
    return { documents: order.map((i) => documents[i]), times: order.map((i) => found.times[i]) };
  }

  Object.assign(root.minutesSearch, { numbering: { anchorList, roomsOf, placed } });
})(globalThis);
