/* Beside the hits of the search page: what they can be narrowed by, each value with its count. */
(function (root) {
  "use strict";
  const search = root.minutesSearch;
  const VALUES = 8; // of a facet, before the reader asks for the rest
  const whole = new Set(); // facets of which the reader asked for the rest

  /* `counts`: facet -> value -> how many hits have it. On a narrow screen it stays folded until it is opened. */
  function showFacets(parts, now, counts) {
    const { element } = search.list;
    const details = parts.narrow.querySelector("details"), box = details.querySelector("div");
    const made = [];
    if (search.facetNames.some((name) => now.chosen[name].size)) made.push(element("p", "", allAgain(parts, now)));
    for (const name of search.facetNames) {
      const values = [...counts[name]].filter(([value]) => value);
      for (const value of now.chosen[name]) if (!counts[name].has(value)) values.push([value, 0]);
      if (values.length < 2 && !now.chosen[name].size) continue;
      values.sort((a, b) => (name === "year" ? Number(b[0]) - Number(a[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
      made.push(facet(parts, now, name, values));
    }
    if (made.length) search.roomForFacets(parts);
    else parts.narrow.hidden = true;
    box.replaceChildren(...made);
  }

  function allAgain(parts, now) {
    const none = Object.fromEntries(search.facetNames.map((name) => [name, new Set()]));
    return parts.jump(search.say("clear"), { ...now, chosen: none, page: 1 });
  }

  function facet(parts, now, name, values) {
    const { element } = search.list;
    const lines = values.map(([value, count], i) => {
      const id = "search-" + name + "-" + i;
      const line = element("li", "", choice(parts, now, name, value, count, id));
      line.hidden = i >= VALUES && !whole.has(name) && !now.chosen[name].has(value);
      return line;
    });
    const field = element("fieldset", "", element("legend", "", root.minutesSearchData.messages.facets[name]), element("ul", "", ...lines));
    const hidden = lines.filter((line) => line.hidden);
    if (hidden.length) field.append(theRest(name, hidden));
    return field;
  }

  function choice(parts, now, name, value, count, id) {
    const { element } = search.list;
    const input = element("input", "");
    input.type = "checkbox";
    input.id = id;
    input.checked = now.chosen[name].has(value);
    input.addEventListener("change", () => {
      const asked = search.asked(), chosen = { ...asked.chosen, [name]: new Set(asked.chosen[name]) };
      if (input.checked) chosen[name].add(value); else chosen[name].delete(value);
      parts.go({ ...asked, chosen, page: 1 }, id);
    });
    return element("label", "", input, " " + search.facetLabel(name, value), element("span", "search-count", " " + count.toLocaleString("ja-JP")));
  }

  function theRest(name, hidden) {
    const more = search.list.element("button", "", search.say("more", { count: hidden.length }));
    more.type = "button";
    more.addEventListener("click", () => {
      whole.add(name);
      for (const line of hidden) line.hidden = false;
      hidden[0].querySelector("input").focus();
      more.remove();
    });
    return more;
  }

  search.showFacets = showFacets;
})(globalThis);
