/* What the search page is asked for, as it stands in its address. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const sorts = { rank: "sortRank", new: "sortNew", old: "sortOld" }; // value in the address -> its words

  function asked() {
    const written = new URLSearchParams(location.search);
    /** @type {Chosen} */
    const chosen = {};
    for (const name of search.facetNames) chosen[name] = new Set(written.getAll(name));
    const sort = written.get("sort") || "";
    return { q: written.get("q") || "", sort: sort in sorts ? sort : "rank", page: Math.max(1, Number(written.get("page")) || 1), near: written.get("near") === "1", chosen };
  }

  function addressOf(wanted) {
    const asked = new URLSearchParams();
    if (wanted.q) asked.set("q", wanted.q);
    for (const name of search.facetNames) for (const value of wanted.chosen[name]) asked.append(name, value);
    if (wanted.sort !== "rank") asked.set("sort", wanted.sort);
    if (wanted.near) asked.set("near", "1");
    if (wanted.page > 1) asked.set("page", String(wanted.page));
    return location.pathname + (String(asked) ? "?" + asked : "");
  }

  Object.assign(search, { asked, addressOf, sorts });
})(globalThis);
