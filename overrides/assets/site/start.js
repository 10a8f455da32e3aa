/* What must be known before the page is drawn, so that it does not jump: that scripts run here (the menu of a phone may
   then be closed), and the size of the text, kept on this device. Where the browser keeps nothing, the choice holds
   for this page. */
(function () {
  "use strict";
  var KEY = "minutes-text-size";
  var SIZES = ["large", "largest"];
  var root = document.documentElement;

  root.classList.add("scripted");
  if (/[?&]\w+=[^&]/.test(location.search)) root.classList.add("asked"); // the search page keeps room for what it finds

  function kept() {
    try { return localStorage.getItem(KEY) || ""; } catch (error) { return ""; }
  }
  function keep(size) {
    try {
      if (size) localStorage.setItem(KEY, size);
      else localStorage.removeItem(KEY);
    } catch (error) { /* private windows and files on disk may forbid it */ }
  }
  function show(size) {
    SIZES.forEach(function (name) { root.classList.toggle("text-" + name, name === size); });
    document.querySelectorAll(".text-size button").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-size") === size));
    });
  }

  show(kept());
  document.addEventListener("DOMContentLoaded", function () {
    var group = document.querySelector(".text-size");
    if (!group) return;
    show(kept());
    group.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      keep(button.getAttribute("data-size"));
      show(button.getAttribute("data-size"));
    });
  });
})();
