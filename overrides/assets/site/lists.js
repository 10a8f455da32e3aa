/* Lists can be narrowed by a word, and some put in another order. Without this script they are plain lists. */
(function () {
  "use strict";
  const { element } = window.minutesPage;
  const FEW = 8; // fewer items are taken in at a glance
  const HEADING = /^H[1-6]$/;
  const MEETINGS = ["新しい順", "古い順"];
  const parts = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("article .listed")));
  const items = parts.flatMap((part) => /** @type {HTMLElement[]} */ (Array.from(part.querySelectorAll(".sessions > li, .register > li")))
    .map((item) => ({ item, part, group: /** @type {HTMLElement} */ (item.closest("section, .listed")), text: fold(headOf(item) + " " + item.textContent) })));
  /** Of lists that have another order worth asking for the names of both, by the kind of page. */
  const ORDERS = { decisions: MEETINGS, withheld: MEETINGS, corrections: MEETINGS, ground: MEETINGS, people: ["名前の順", "職の順"] };
  const orders = Object.entries(ORDERS).filter(([kind]) => document.body.classList.contains(`kind-${kind}`)).map(([, names]) => names)[0];
  if (items.length >= FEW) begin();

  /** @param {string} text */
  function fold(text) { return text.normalize("NFKC").toLowerCase(); }

  /**
   * The heading of an item's month or meeting, whose words are the item's too.
   * @param {HTMLElement} item
   */
  function headOf(item) {
    const section = item.closest("section"), head = section && section.querySelector("h3");
    return head ? head.textContent : "";
  }

  function begin() {
    const field = element("input", { type: "search", id: "list-filter", autocomplete: "off" });
    const count = element("p", { role: "status" });
    const form = element("div", { class: "list-tools", role: "group", "aria-label": "一覧のしぼりこみ" },
      element("div", {}, element("label", { for: "list-filter" }, "この一覧をしぼりこむことば"), field),
      ...(orders ? [element("div", {}, element("label", { for: "list-order" }, "並べ方"), order(orders))] : []),
      count,
    );
    headed(parts[0])[0].before(form);
    field.addEventListener("input", () => { count.textContent = narrow(fold(field.value).split(/\s+/).filter(Boolean)); });
  }

  /**
   * The choice between the order of the page and another one: the other way round, or by what stands below each name.
   * @param {string[]} names
   */
  function order(names) {
    const choice = element("select", { id: "list-order" }, ...names.map((name) => element("option", { value: name }, name)));
    const stood = parts.map((part) => Array.from((part.querySelector("section") ? part : part.querySelector("ul") || part).children));
    const first = headed(parts[0])[0], place = document.createComment("");
    first.before(place);
    choice.addEventListener("change", () => {
      const other = choice.selectedIndex > 0;
      for (const own of stood) own[0]?.parentElement?.append(...(!other ? own : names === MEETINGS ? [...own].reverse() : byOffice(own)));
      if (names === MEETINGS) place.after(...(other ? [...parts].reverse() : parts).flatMap(headed));
    });
    return choice;
  }

  /**
   * A list with its heading.
   * @param {HTMLElement} part
   */
  function headed(part) {
    const title = part.previousElementSibling;
    return title instanceof HTMLElement && HEADING.test(title.tagName) ? [title, part] : [part];
  }

  /** @param {Element[]} own */
  function byOffice(own) {
    const office = (/** @type {Element} */ one) => one.querySelector(".about")?.textContent || "";
    return [...own].sort((a, b) => office(a).localeCompare(office(b), "ja", { numeric: true }));
  }

  /**
   * Shows the items that hold every word, with their headings, and says how many there are.
   * @param {string[]} words
   */
  function narrow(words) {
    for (const entry of items) entry.item.hidden = !words.every((word) => entry.text.includes(word));
    const shown = items.filter((entry) => !entry.item.hidden);
    const groups = new Set(shown.map((entry) => entry.group)), left = new Set(shown.map((entry) => entry.part));
    for (const { group, part } of items) {
      group.hidden = !groups.has(group);
      part.hidden = !left.has(part);
    }
    for (const part of parts) {
      part.classList.toggle("narrowed", words.length > 0);
      const title = headed(part)[0];
      if (parts.length > 1 && title !== part) title.hidden = part.hidden;
    }
    return words.length ? items.length + "件のうち" + shown.length + "件を表示しています。" : "";
  }
})();
