/* Lists can be narrowed by a word. Without this script they are plain lists. */
(function () {
  "use strict";
  const { element } = window.minutesPage;
  const FEW = 8; // fewer items are taken in at a glance
  const parts = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("article .listed")));
  const items = parts.flatMap((part) => /** @type {HTMLElement[]} */ (Array.from(part.querySelectorAll(".sessions > li, .register > li")))
    .map((item) => ({ item, part, group: /** @type {HTMLElement} */ (item.closest("section, .listed")), text: fold(headOf(item) + " " + item.textContent) })));
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
      count,
    );
    const first = parts[0], heading = first.previousElementSibling;
    (heading && /^H[1-6]$/.test(heading.tagName) ? heading : first).before(form);
    field.addEventListener("input", () => { count.textContent = narrow(fold(field.value).split(/\s+/).filter(Boolean)); });
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
      const title = part.previousElementSibling;
      if (parts.length > 1 && title instanceof HTMLElement && title.tagName === "H2") title.hidden = part.hidden;
    }
    return words.length ? items.length + "件のうち" + shown.length + "件を表示しています。" : "";
  }
})();
