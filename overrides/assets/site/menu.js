/* The menu on narrow screens. Without this script it is simply always open. */
(function () {
  "use strict";
  var button = document.querySelector(".menu-button");
  var menu = document.getElementById("site-menu");
  if (!button || !menu) return;
  var narrow = window.matchMedia("(max-width: 47.99em)");

  function set(open) {
    button.setAttribute("aria-expanded", String(open));
    menu.hidden = narrow.matches && !open;
  }
  function fit() {
    button.hidden = !narrow.matches;
    set(false);
  }
  button.addEventListener("click", function () {
    set(button.getAttribute("aria-expanded") !== "true");
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && narrow.matches && !menu.hidden) {
      set(false);
      button.focus();
    }
  });
  narrow.addEventListener("change", fit);
  fit();
})();
