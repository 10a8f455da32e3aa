/* The size of the text, kept on this device. Runs in the head, so that the page does not jump; where the browser keeps
   nothing, the choice holds for this page. */
(function () {
  "use strict";
  var KEY = "minutes-text-size";
  var SIZES = ["large", "largest"];
  var root = document.documentElement;

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
    group.hidden = false;
    show(kept());
    group.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      keep(button.getAttribute("data-size"));
      show(button.getAttribute("data-size"));
    });
  });
})();
