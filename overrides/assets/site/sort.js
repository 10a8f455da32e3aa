/* Tables that are put in another order by a tap on the head of a column: up, down, as they stood. On a phone, where rows are
   cards and heads are not seen, the same by a list above. Without this script, and on paper, tables stand as they are. */
(function () {
  "use strict";
  const { element, button } = window.minutesPage;
  const FEW = 4; // fewer rows are taken in at a glance
  const NOTHING = new RegExp("^(?:―|なし|記録なし|定めていません)?$", "u");
  const words = new Intl.Collator("ja", { numeric: true });
  /** What the two directions are called, by what stands in a column. */
  const CALLED = { day: ["古い順", "新しい順"], number: ["少ない順", "多い順"], words: ["五十音などの順", "その逆の順"] };
  let made = 0;
  for (const table of document.querySelectorAll(".table-scroll > table:not(.printed, .ledger, .days)")) {
    const body = /** @type {HTMLTableElement} */ (table).tBodies[0];
    if (body && body.rows.length >= FEW && table.querySelectorAll("thead th").length > 1 && !body.querySelector("[colspan], [rowspan]")) begin(/** @type {HTMLTableElement} */ (table), body);
  }

  /**
   * @param {HTMLTableElement} table
   * @param {HTMLTableSectionElement} body
   */
  function begin(table, body) {
    const rows = Array.from(body.rows), heads = Array.from(table.tHead?.rows[0].cells || []);
    const names = heads.map(nameOf), kinds = heads.map((_, at) => kindOf(rows.map((row) => row.cells[at])));
    const said = element("p", { class: "visually-hidden", role: "status" });
    const choice = element("select", { id: `order-${++made}` }, element("option", { value: "" }, "もとの順"), ...names.flatMap((name, at) =>
      CALLED[kinds[at]].map((called, down) => element("option", { value: `${at} ${down}` }, `${name}の${called}`))));
    const tools = element("div", { class: "list-tools sort-tools" }, element("div", {}, element("label", { for: choice.id }, "並べ方"), choice));
    table.before(...(table.classList.contains("few") ? [] : [tools]), said); // a table of few columns keeps its heads on a phone
    choice.addEventListener("change", () => show(choice.value));
    heads.forEach((head, at) => {
      const sign = element("span", { class: "sign", "aria-hidden": "true" });
      const tap = button("", () => show(next(at)));
      if (head.querySelector("a")) { // a head that leads somewhere still does
        tap.append(sign);
        tap.setAttribute("aria-label", `${names[at]}で並べる`);
        head.append(tap);
      } else {
        tap.append(...head.childNodes, sign);
        head.append(tap);
      }
      tap.className = "sort";
    });

    /**
     * What a further tap on a head asks for: up, down, as they stood.
     * @param {number} at
     */
    function next(at) {
      const now = heads[at].getAttribute("aria-sort");
      return now === "descending" ? "" : `${at} ${now ? 1 : 0}`;
    }

    /** @param {string} order a column and a direction, or nothing */
    function show(order) {
      const [at, down] = order ? order.split(" ").map(Number) : [-1, 0];
      const sorted = order ? inOrder(rows, at, kinds[at], down === 1) : rows;
      body.append(...sorted);
      choice.value = order;
      heads.forEach((head, n) => {
        if (n === at) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      said.textContent = order ? `「${names[at]}」の${CALLED[kinds[at]][down]}に並べました。` : "もとの順に戻しました。";
    }
  }

  /**
   * Rows of which a column says nothing stand last either way; what is alike stays as it stood.
   * @param {HTMLTableRowElement[]} rows
   * @param {number} at
   * @param {keyof typeof CALLED} kind
   * @param {boolean} down
   */
  function inOrder(rows, at, kind, down) {
    const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[at], kind) }));
    const some = keyed.filter((one) => one.key !== ""), none = keyed.filter((one) => one.key === "");
    some.sort((a, b) => (down ? -1 : 1) * (kind === "number" ? Number(a.key) - Number(b.key) : words.compare(a.key, b.key)));
    return [...some, ...none].map((one) => one.row);
  }

  /** @param {HTMLTableCellElement} head */
  function nameOf(head) {
    const copy = /** @type {Element} */ (head.cloneNode(true));
    for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
    return (copy.textContent || "").trim();
  }

  /**
   * By days where every cell that says something has one, by numbers where each begins with one.
   * @param {HTMLTableCellElement[]} cells
   * @returns {keyof typeof CALLED}
   */
  function kindOf(cells) {
    const told = cells.filter((cell) => !NOTHING.test((cell.textContent || "").trim()));
    if (told.length && told.every((cell) => cell.querySelector("time[datetime]"))) return "day";
    return told.length && told.every((cell) => numberIn(cell) !== "") ? "number" : "words";
  }

  /** @param {HTMLTableCellElement} cell */
  function numberIn(cell) {
    const found = /^([\d,]+)(?:[^\d]*)$/.exec((cell.textContent || "").trim());
    return found ? found[1].replaceAll(",", "") : "";
  }

  /**
   * A day as machines read it, a number, how a name is read, or the words themselves.
   * @param {HTMLTableCellElement} cell
   * @param {keyof typeof CALLED} kind
   */
  function keyOf(cell, kind) {
    const text = (cell.textContent || "").trim();
    if (NOTHING.test(text)) return "";
    const day = cell.querySelector("time[datetime]");
    if (kind === "day") return (day && day.getAttribute("datetime")) || "";
    if (kind === "number") return numberIn(cell);
    const copy = /** @type {Element} */ (cell.cloneNode(true));
    for (const ruby of copy.querySelectorAll("ruby")) ruby.replaceWith(ruby.querySelector("rt")?.textContent || "");
    return (copy.textContent || "").trim();
  }
})();
