/* Lists can be narrowed by a word and put in another order, by keyboard too. Without this script they are plain tables. */
(function () {
  "use strict";
  var tables = Array.prototype.slice.call(document.querySelectorAll("article table.register, article table.sessions-table"));
  if (!tables.length) return;
  var FEW = 8; // fewer rows are taken in at a glance
  var rows = [];
  tables.forEach(function (table) {
    Array.prototype.forEach.call(table.tBodies[0].rows, function (row, place) {
      rows.push({ row: row, table: table, place: place, text: fold(row.textContent) });
    });
  });
  if (rows.length < FEW) return;
  var parts = tables.map(function (table) { return table.closest(".table-scroll"); });
  var head = Array.prototype.map.call(tables[0].tHead.rows[0].cells, function (cell) { return cell.textContent; });

  function fold(text) { return text.normalize("NFKC").toLowerCase(); }
  function element(name, settings, children) {
    var made = document.createElement(name);
    Object.keys(settings).forEach(function (key) { made.setAttribute(key, settings[key]); });
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  /* ---- narrowing */
  var field = element("input", { type: "search", id: "list-filter", autocomplete: "off" });
  var order = element("select", { id: "list-order" }, [
    element("option", { value: "" }, ["もとの順"]),
  ]);
  head.forEach(function (name, column) {
    order.append(element("option", { value: column + " ascending" }, [name + "（昇順）"]));
    order.append(element("option", { value: column + " descending" }, [name + "（降順）"]));
  });
  var count = element("p", { role: "status" });
  var form = element("div", { class: "list-tools", role: "group", "aria-label": "一覧のしぼりこみと並べ替え" }, [
    element("div", {}, [element("label", { for: "list-filter" }, ["この一覧をしぼりこむことば"]), field]),
    element("div", {}, [element("label", { for: "list-order" }, ["並べ替え"]), order]),
    count,
  ]);
  var first = parts[0];
  var heading = first.previousElementSibling;
  (heading && /^H[1-6]$/.test(heading.tagName) ? heading : first).before(form);

  function narrow() {
    var words = fold(field.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    var left = new Map(parts.map(function (part) { return [part, 0]; }));
    rows.forEach(function (entry, index) {
      var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.row.hidden = !fits;
      if (!fits) return;
      shown += 1;
      var part = parts[tables.indexOf(entry.table)];
      left.set(part, left.get(part) + 1);
    });
    parts.forEach(function (part) {
      part.hidden = left.get(part) === 0;
      var title = part.previousElementSibling;
      if (tables.length > 1 && title && title.tagName === "H2") title.hidden = part.hidden;
    });
    count.textContent = words.length ? rows.length + "件のうち" + shown + "件を表示しています。" : "";
  }
  field.addEventListener("input", narrow);

  /* ---- order */
  function key(row, column) {
    var cell = row.cells[column];
    var time = cell.querySelector("time");
    return time ? time.dateTime : cell.textContent;
  }
  function sort(column, direction) {
    tables.forEach(function (table) {
      var own = rows.filter(function (entry) { return entry.table === table; });
      own.sort(function (a, b) {
        var byWord = direction ? key(a.row, column).localeCompare(key(b.row, column), "ja", { numeric: true }) : 0;
        return (direction === "descending" ? -byWord : byWord) || a.place - b.place;
      });
      own.forEach(function (entry) { table.tBodies[0].append(entry.row); });
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, index) {
        if (direction && index === column) cell.setAttribute("aria-sort", direction);
        else cell.removeAttribute("aria-sort");
      });
    });
    order.value = direction ? column + " " + direction : "";
  }
  order.addEventListener("change", function () {
    var chosen = order.value.split(" ");
    sort(Number(chosen[0]), chosen[1] || "");
  });
  tables.forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      var button = element("button", { type: "button", class: "sort" }, [cell.textContent]);
      cell.textContent = "";
      cell.append(button);
      button.addEventListener("click", function () {
        sort(column, cell.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending");
      });
    });
  });
})();
