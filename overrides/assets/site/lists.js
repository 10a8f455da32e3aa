/* Lists can be narrowed by a word and put in another order, by keyboard too. Without this script they are plain tables. */
(function () {
  "use strict";
  const FEW = 8; // fewer rows are taken in at a glance
  const tables = /** @type {HTMLTableElement[]} */ (Array.from(document.querySelectorAll("article table.register, article table.sessions-table")));
  const rows = tables.flatMap((table) => Array.from(table.tBodies[0].rows, (row, place) => ({ row, table, place, text: fold(row.textContent || "") })));
  if (rows.length >= FEW) begin();

  /** @param {string} text */
  function fold(text) { return text.normalize("NFKC").toLowerCase(); }

  /** @param {HTMLTableElement} table */
  function headCells(table) { return Array.from(/** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells); }

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} settings
   * @param {(string | Node)[]} children
   */
  function element(name, settings, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(settings)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function begin() {
    const head = headCells(tables[0]).map((cell) => cell.textContent);
    const field = element("input", { type: "search", id: "list-filter", autocomplete: "off" });
    const orders = head.flatMap((name, column) => [
      element("option", { value: column + " ascending" }, name + "（昇順）"),
      element("option", { value: column + " descending" }, name + "（降順）"),
    ]);
    const order = element("select", { id: "list-order" }, element("option", { value: "" }, "もとの順"), ...orders);
    const count = element("p", { role: "status" });
    const form = element("div", { class: "list-tools", role: "group", "aria-label": "一覧のしぼりこみと並べ替え" },
      element("div", {}, element("label", { for: "list-filter" }, "この一覧をしぼりこむことば"), field),
      element("div", {}, element("label", { for: "list-order" }, "並べ替え"), order),
      count,
    );
    const first = partOf(tables[0]), heading = first.previousElementSibling;
    (heading && /^H[1-6]$/.test(heading.tagName) ? heading : first).before(form);
    field.addEventListener("input", () => { count.textContent = narrow(fold(field.value).split(/\s+/).filter(Boolean)); });
    order.addEventListener("change", () => {
      const [column, direction = ""] = order.value.split(" ");
      sort(order, Number(column), direction);
    });
    for (const table of tables) headCells(table).forEach((cell, column) => makeSortable(order, cell, column));
  }

  /**
   * The element that scrolls a table sideways.
   * @param {HTMLTableElement} table
   */
  function partOf(table) { return /** @type {HTMLElement} */ (table.closest(".table-scroll")); }

  /**
   * Shows the rows that hold every word, and says how many there are.
   * @param {string[]} words
   */
  function narrow(words) {
    for (const entry of rows) entry.row.hidden = !words.every((word) => entry.text.includes(word));
    for (const table of tables) {
      const part = partOf(table), title = part.previousElementSibling;
      part.hidden = rows.every((entry) => entry.table !== table || entry.row.hidden);
      if (tables.length > 1 && title instanceof HTMLElement && title.tagName === "H2") title.hidden = part.hidden;
    }
    const shown = rows.filter((entry) => !entry.row.hidden).length;
    return words.length ? rows.length + "件のうち" + shown + "件を表示しています。" : "";
  }

  /**
   * What a row is ordered by: the day in its cell, or the words.
   * @param {HTMLTableRowElement} row
   * @param {number} column
   */
  function key(row, column) {
    const cell = row.cells[column], time = cell.querySelector("time");
    return time ? time.dateTime : cell.textContent || "";
  }

  /**
   * @param {HTMLSelectElement} order
   * @param {number} column
   * @param {string} direction "ascending", "descending", or "" for the order of the page
   */
  function sort(order, column, direction) {
    const compare = (/** @type {typeof rows[0]} */ a, /** @type {typeof rows[0]} */ b) => {
      const byWord = direction ? key(a.row, column).localeCompare(key(b.row, column), "ja", { numeric: true }) : 0;
      return (direction === "descending" ? -byWord : byWord) || a.place - b.place;
    };
    for (const table of tables) {
      table.tBodies[0].append(...rows.filter((entry) => entry.table === table).sort(compare).map((entry) => entry.row));
      headCells(table).forEach((cell, index) => {
        if (direction && index === column) cell.setAttribute("aria-sort", direction);
        else cell.removeAttribute("aria-sort");
      });
    }
    order.value = direction ? column + " " + direction : "";
  }

  /**
   * @param {HTMLSelectElement} order
   * @param {HTMLTableCellElement} cell
   * @param {number} column
   */
  function makeSortable(order, cell, column) {
    const button = element("button", { type: "button", class: "sort" }, cell.textContent || "");
    cell.replaceChildren(button);
    button.addEventListener("click", () => sort(order, column, cell.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending"));
  }
})();
