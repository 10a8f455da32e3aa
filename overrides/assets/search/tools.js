/* Round the list of the search page: its order, its pages, and what keeps it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;

  function sorting(parts, now) {
    const { element } = search.list;
    const select = element("select", "");
    select.id = "search-sort";
    select.setAttribute("aria-label", search.say("sort")); // on a phone the label beside it is heard only
    for (const [value, name] of Object.entries(search.sorts)) {
      const option = element("option", "", search.say(name));
      option.value = value;
      option.selected = value === now.sort;
      select.append(option);
    }
    select.addEventListener("change", () => parts.go({ ...search.asked(), sort: select.value, page: 1 }, "search-sort"));
    const label = element("label", "", search.say("sort") + " ");
    label.htmlFor = select.id;
    return element("p", "", label, select);
  }

  /* Below the list: its address, the whole of it for a spreadsheet or on paper; and that no feed can follow it. */
  function keeping(result, kept) {
    const { element } = search.list;
    const status = element("span", "search-copied");
    status.setAttribute("role", "status");
    const copy = button("copy", () => navigator.clipboard.writeText(location.href).then(
      () => { status.textContent = search.say("copied"); }, () => { status.textContent = search.say("copyByHand", { url: location.href }); }));
    const csv = button("csv", () => search.script("table").then(() => search.table.save(result, kept, status)));
    const paper = button("print", () => Promise.resolve(root.print()));
    return element("section", "search-tools", element("h2", "", search.say("keep")), element("p", "", copy, csv, paper, status), element("p", "search-about", search.say("noFeed")));

    function button(name, act) {
      const made = element("button", "", search.say(name));
      made.type = "button";
      made.addEventListener("click", async () => {
        try { await act(); } catch { status.textContent = search.say(name === "csv" ? "csvFailed" : "copyByHand", { url: location.href }); }
      });
      return made;
    }
  }

  function pages(parts, now, page, last) {
    const { element } = search.list;
    const nav = element("nav", "search-pages"), numbers = new Set([1, page - 1, page, page + 1, last]);
    nav.setAttribute("aria-label", search.say("pages"));
    if (page > 1) nav.append(parts.jump(search.say("previous"), { ...now, page: page - 1 }), " ");
    let before = 0;
    for (const number of [...numbers].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b)) {
      if (number > before + 1) nav.append("… ");
      before = number;
      const to = parts.jump(String(number), { ...now, page: number });
      to.setAttribute("aria-label", search.say("page", { number }));
      if (number === page) to.setAttribute("aria-current", "page");
      nav.append(to, " ");
    }
    if (page < last) nav.append(parts.jump(search.say("next"), { ...now, page: page + 1 }));
    return nav;
  }

  /* What stands below the list: its pages, how the query was read, other ways to ask, and what keeps the list. */
  async function follow(parts, now, result, below, { kept, page, last, onlyNear, perhaps }) {
    const { element } = search.list, others = element("div", "");
    perhaps("noOffers", () => search.offers.below(parts, now, result), []).then((more) => others.append(...more));
    const plain = kept.length && search.partsOf(result.query).length < 2 && !result.terms[1];
    below.append(...(last > 1 ? [pages(parts, now, page, last)] : []), ...(plain ? [] : await perhaps("noOffers", () => search.readAs(parts, now, result), [])), others);
    if (kept.length) below.append(keeping(result, kept));
    if (!now.near && !onlyNear && result.near.length) {
      const also = element("p", "", search.say("alsoNear", { hits: result.near.length }) + " ");
      also.append(parts.jump(search.say("showNear"), { ...now, near: true, page: 1 }));
      below.append(also);
    }
  }

  search.tools = { sorting, follow };
})(globalThis);
