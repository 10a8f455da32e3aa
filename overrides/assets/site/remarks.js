/* Tools of a remark, or of a paragraph that nobody said, under its number: copy its link or a citation; of a remark, go to
   the same speaker's last or next one.
   One group of buttons serves the page; without this script the number is a plain link to the remark. */
(function () {
  "use strict";
  var article = document.querySelector("article[data-citation]");
  if (!article) return;
  var current = null; // the number whose tools are open
  var tools = document.createElement("div");
  tools.className = "remark-tools not-said";
  tools.setAttribute("role", "group");
  var said = document.createElement("p");
  said.className = "status-line";
  said.setAttribute("role", "status");

  function add(word, action) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("click", action);
    tools.appendChild(button);
    return button;
  }
  add("リンクをコピー", function () { copy(address(), "リンクをコピーしました。"); });
  add("引用をコピー", function () { copy(citation(), "引用をコピーしました。"); });
  add("閉じる", function () { close(true); });
  var before = add("前の発言（同じ人）", function () { goTo(neighbour(-1)); });
  var after = add("次の発言（同じ人）", function () { goTo(neighbour(1)); });
  tools.appendChild(said);

  function passage() { return current.closest(".remark, .cited"); }
  function isRemark() { return passage().matches(".remark"); }
  function address() { return location.href.split("#")[0] + current.getAttribute("href"); }
  function speaker(element) {
    var label = element.querySelector(".speaker");
    return label ? label.textContent : "";
  }

  /* The words alone: what the archive added is left out; a withheld part stands as it is printed, ［非公開：…］. The number
     of an item stands before its words, and the cells of a row on one line. */
  function words(element) {
    var copied = element.cloneNode(true);
    copied.querySelectorAll(".not-said, .who, rt, rp").forEach(function (extra) { extra.remove(); });
    copied.querySelectorAll(".item-number").forEach(function (number) {
      var first = number.parentNode.querySelector("p");
      if (first) first.prepend(number.textContent + " ");
    });
    copied.querySelectorAll("tr").forEach(function (row) {
      var cells = Array.prototype.map.call(row.cells, function (cell) { return cell.textContent; });
      row.replaceChildren(document.createElement("p"));
      row.firstChild.textContent = cells.join("\t");
    });
    var parts = Array.prototype.map.call(copied.querySelectorAll("p, caption"), function (p) { return p.textContent.replace(/\n+$/, ""); });
    return (parts.length ? parts.join("\n\n") : copied.textContent).trim();
  }
  function name() { return (isRemark() ? "発言" : "") + current.textContent; }
  function citation() {
    var source = [
      speaker(passage()),
      article.getAttribute("data-citation"),
      name(),
      address(),
    ].filter(Boolean);
    return "「" + words(passage()) + "」（" + source.join("、") + "）";
  }

  function neighbour(step) {
    var all = Array.prototype.slice.call(article.querySelectorAll(".remark[id]"));
    var own = passage();
    for (var i = all.indexOf(own) + step; i >= 0 && i < all.length; i += step) {
      if (speaker(all[i]) === speaker(own)) return all[i];
    }
    return null;
  }
  function goTo(element) {
    var link = element && element.querySelector(".permalink");
    if (link) choose(link);
  }

  /* Going to an anchor takes the focus away from the link in it; it is given back. */
  function choose(link) {
    open(link);
    location.hash = link.getAttribute("href");
    link.focus({ preventScroll: true });
  }
  function open(link) {
    if (current) current.setAttribute("aria-expanded", "false");
    current = link;
    said.textContent = "";
    before.hidden = after.hidden = !isRemark();
    before.disabled = !neighbour(-1);
    after.disabled = !neighbour(1);
    tools.setAttribute("aria-label", name() + "の操作");
    link.setAttribute("aria-expanded", "true");
    (link.closest(".who") || link).after(tools);
  }
  function close(andReturn) {
    if (!current) return;
    var link = current;
    current = null;
    link.setAttribute("aria-expanded", "false");
    tools.remove();
    if (andReturn) link.focus();
  }

  /* The clipboard of the browser works only on https; elsewhere a field is filled, selected and copied. */
  function copy(text, done) {
    function say(ok) { said.textContent = ok ? done : "コピーできませんでした。アドレス欄からコピーしてください。"; }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { say(true); }, function () { say(byField(text)); });
    } else {
      say(byField(text));
    }
  }
  function byField(text) {
    var back = document.activeElement;
    var field = document.createElement("textarea");
    field.className = "visually-hidden";
    field.value = text;
    tools.appendChild(field);
    field.select();
    var ok = false;
    try { ok = document.execCommand("copy"); } catch (error) { ok = false; }
    field.remove();
    back.focus();
    return ok;
  }

  var LINK = ".remark > .who > .permalink, .cited > .permalink";
  article.querySelectorAll(LINK).forEach(function (link) {
    link.setAttribute("aria-expanded", "false");
  });
  article.addEventListener("click", function (event) {
    var link = event.target.closest(LINK);
    if (!link) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new window, as for any link
    event.preventDefault();
    if (link === current) close(true);
    else choose(link);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && current && passage().contains(document.activeElement)) close(true);
  });
})();
