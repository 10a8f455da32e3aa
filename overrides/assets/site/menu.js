/* The menu on narrow screens. Without scripts it is simply always open (start.js marks that they run). */
(function () {
  "use strict";
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", find);
  else find();

  function find() {
    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".menu-button"));
    const menu = document.getElementById("site-menu");
    if (button && menu) begin(button, menu);
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {HTMLElement} menu
   */
  function begin(button, menu) {
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    /** @param {boolean} open */
    function set(open) {
      button.setAttribute("aria-expanded", String(open));
      menu.classList.toggle("open", open);
    }
    button.addEventListener("click", () => set(!isOpen()));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      set(false);
      button.focus();
    });
  }
})();
