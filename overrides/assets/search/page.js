/* The search page: the whole result with filters, order and pages. What is asked stands in the address, so that a link
   to it gives the same list. Builds itself inside <div id="search-app">; without this script that element's own
   text leads to the lists. Needs box.js before it. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const app = document.getElementById("search-app");
  const PER_PAGE = 10, VALUES = 8;
  let turn = 0;

  if (app) search.ready().then(() => search.script("address")).then(() => search.script("scope")).then(begin).catch(() => { app.append(search.say ? search.say("failed") : "error"); });

  function begin() {
    const { element } = search.list;
    const form = element("form", "search-form"), input = element("input", "");
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", search.say("results"));
    input.type = "search";
    input.id = "search-query";
    input.autocomplete = "off";
    const label = element("label", "", search.say("query"));
    label.htmlFor = input.id;
    const submit = element("button", "", search.say("submit"));
    submit.type = "submit";
    form.append(label, input, submit);
    const parts = {
      input,
      hint: element("p", "search-hint", search.say("hint")),
      status: element("p", "search-status"),
      narrow: element("section", "search-narrow"),
      results: element("section", "search-results"),
      scope: element("section", "search-scope"),
    };
    parts.status.setAttribute("role", "status");
    parts.results.setAttribute("aria-label", search.say("results"));
    parts.narrow.setAttribute("aria-label", search.say("narrow"));
    app.replaceChildren(form, parts.hint, parts.status, element("div", "search-columns", parts.narrow, parts.results), parts.scope);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go(parts, { ...search.asked(), q: input.value.trim(), page: 1, near: false });
    });
    root.addEventListener("popstate", () => show(parts));
    search.notSearched(parts.scope);
    show(parts);
  }

  /* A disc's browser may refuse to change the address; then the page is loaded anew with it. */
  function go(parts, wanted, focus) {
    try {
      history.pushState(null, "", search.addressOf(wanted));
    } catch (error) {
      location.assign(search.addressOf(wanted));
      return;
    }
    show(parts).then(() => {
      if (focus === "top") parts.results.querySelector("h2").focus();
      else if (focus) { const again = document.getElementById(focus); if (again) again.focus(); }
    });
  }

  async function show(parts) {
    const now = search.asked(), mine = ++turn;
    parts.input.value = now.q;
    if (!now.q && !search.facetNames.some((name) => now.chosen[name].size)) {
      parts.status.textContent = "";
      parts.results.replaceChildren();
      parts.narrow.replaceChildren();
      return;
    }
    parts.status.textContent = search.say("searching");
    try {
      const result = await search.search(now.q, { sort: now.sort, all: !now.q });
      const onlyNear = !result.hits.length && result.near.length > 0;
      const base = now.near || onlyNear ? result.near : result.hits;
      const { kept, counts } = await search.narrowed(base, now.chosen);
      const last = Math.max(1, Math.ceil(kept.length / PER_PAGE)), page = Math.min(now.page, last);
      const first = (page - 1) * PER_PAGE;
      const items = await Promise.all(kept.slice(first, first + PER_PAGE).map((document) => search.list.item(document, result)));
      if (mine !== turn) return;
      const sessions = await sessionsOf(kept);
      parts.status.textContent = kept.length && !onlyNear
        ? search.say("foundPage", { hits: kept.length, sessions, first: first + 1, last: first + items.length })
        : search.list.count({ ...result, hits: kept, sessions }, now.q);
      parts.results.replaceChildren(...list(parts, now, result, items, { page, last, first, onlyNear }));
      parts.narrow.replaceChildren(...facets(parts, now, counts));
    } catch (error) {
      if (mine === turn) parts.status.textContent = search.say("failed");
    }
  }

  async function sessionsOf(documents) {
    const { sessionOf } = await (await search.open()).sessionTables();
    return new Set(documents.map((document) => sessionOf[document])).size;
  }

  function list(parts, now, result, items, { page, last, first, onlyNear }) {
    const { element } = search.list;
    const head = element("h2", "", search.say("results"));
    head.tabIndex = -1;
    const made = [head];
    if (items.length) made.push(tools(parts, now));
    if (!items.length || result.terms.length > 1) made.push(readAs(parts, now, result));
    if (items.length) {
      const ordered = element("ol", "search-hits", ...items);
      ordered.start = first + 1;
      made.push(ordered);
    }
    if (last > 1) made.push(pages(parts, now, page, last));
    if (!now.near && !onlyNear && result.near.length) {
      const also = element("p", "", search.say("alsoNear", { hits: result.near.length }) + " ");
      also.append(jump(parts, search.say("showNear"), { ...now, near: true, page: 1 }));
      made.push(also);
    }
    return made;
  }

  /* A link that is followed within the page, and works as a link everywhere else. */
  function jump(parts, text, wanted) {
    const made = search.list.link(search.addressOf(wanted), text);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(parts, wanted, "top");
    });
    return made;
  }

  function tools(parts, now) {
    const { element } = search.list;
    const select = element("select", "");
    select.id = "search-sort";
    for (const [value, name] of Object.entries(search.sorts)) {
      const option = element("option", "", search.say(name));
      option.value = value;
      option.selected = value === now.sort;
      select.append(option);
    }
    select.addEventListener("change", () => go(parts, { ...search.asked(), sort: select.value, page: 1 }, "search-sort"));
    const label = element("label", "", search.say("sort") + " ");
    label.htmlFor = select.id;
    const copy = element("button", "", search.say("copy"));
    copy.type = "button";
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        parts.status.textContent = search.say("copied");
      } catch (error) {
        parts.status.textContent = search.say("copyByHand", { url: location.href });
      }
    });
    return element("p", "search-tools", element("span", "", label, select), copy);
  }

  /* How the query was read: each part with its own count, and the same query with one part less. */
  function readAs(parts, now, result) {
    const { element } = search.list;
    const box = element("div", "search-read", element("h3", "", search.say("readAs")));
    const lines = result.terms.map((term) => {
      const line = element("li", "", jump(parts, search.say("readCount", { typed: term.typed, count: term.count }), { ...now, q: quoted(term.typed), page: 1 }));
      if (term.keys.length > 1) line.append(search.say("readSame", { keys: term.keys.join("\u3001") }));
      return line;
    }).concat(result.query.without.map((term) => element("li", "", search.say("without", { typed: term.typed }))));
    box.append(element("ul", "", ...lines));
    const fewer = result.terms.map((left) => result.terms.filter((term) => term !== left))
      .filter((terms) => terms.length > 1 && terms.every((term) => term.count))
      .map((terms) => terms.map((term) => quoted(term.typed)).join(" "));
    if (fewer.length && !result.hits.length) {
      box.append(element("h3", "", search.say("fewer")), element("ul", "", ...fewer.map((q) => element("li", "", jump(parts, q, { ...now, q, page: 1 })))));
    }
    return box;
  }

  const quoted = (typed) => (/[\s:\uff1a]/.test(typed) ? '"' + typed + '"' : typed);

  function pages(parts, now, page, last) {
    const { element } = search.list;
    const nav = element("nav", "search-pages"), numbers = new Set([1, page - 1, page, page + 1, last]);
    nav.setAttribute("aria-label", search.say("pages"));
    if (page > 1) nav.append(jump(parts, search.say("previous"), { ...now, page: page - 1 }), " ");
    let before = 0;
    for (const number of [...numbers].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b)) {
      if (number > before + 1) nav.append("\u2026 ");
      before = number;
      const to = jump(parts, String(number), { ...now, page: number });
      to.setAttribute("aria-label", search.say("page", { number }));
      if (number === page) to.setAttribute("aria-current", "page");
      nav.append(to, " ");
    }
    if (page < last) nav.append(jump(parts, search.say("next"), { ...now, page: page + 1 }));
    return nav;
  }

  function facets(parts, now, counts) {
    const { element } = search.list;
    const made = [element("h2", "", search.say("narrow"))];
    if (search.facetNames.some((name) => now.chosen[name].size)) {
      const none = Object.fromEntries(search.facetNames.map((name) => [name, new Set()]));
      made.push(element("p", "", jump(parts, search.say("clear"), { ...now, chosen: none, page: 1 })));
    }
    for (const name of search.facetNames) {
      const values = [...counts[name]];
      for (const value of now.chosen[name]) if (!counts[name].has(value)) values.push([value, 0]);
      if (values.length < 2 && !now.chosen[name].size) continue;
      values.sort((a, b) => (name === "year" ? Number(b[0]) - Number(a[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
      made.push(facet(parts, now, name, values));
    }
    return made.length > 1 ? made : [];
  }

  function facet(parts, now, name, values) {
    const { element } = search.list;
    const lines = values.map(([value, count], i) => {
      const input = element("input", "");
      input.type = "checkbox";
      input.id = "search-" + name + "-" + i;
      input.checked = now.chosen[name].has(value);
      input.addEventListener("change", () => {
        const chosen = { ...search.asked().chosen, [name]: new Set(search.asked().chosen[name]) };
        if (input.checked) chosen[name].add(value); else chosen[name].delete(value);
        go(parts, { ...search.asked(), chosen, page: 1 }, input.id);
      });
      const label = element("label", "", input, " " + search.facetLabel(name, value), element("span", "search-count", " " + count.toLocaleString("ja-JP")));
      const line = element("li", "", label);
      line.hidden = i >= VALUES && !input.checked;
      return line;
    });
    const field = element("fieldset", "", element("legend", "", root.minutesSearchData.messages.facets[name]), element("ul", "", ...lines));
    const hidden = lines.filter((line) => line.hidden);
    if (hidden.length) {
      const more = element("button", "", search.say("more", { count: hidden.length }));
      more.type = "button";
      more.addEventListener("click", () => {
        for (const line of hidden) line.hidden = false;
        hidden[0].querySelector("input").focus();
        more.remove();
      });
      field.append(more);
    }
    return field;
  }
})(globalThis);
