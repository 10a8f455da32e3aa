/* What must be known before the page is drawn, so that it does not jump: that scripts run here (the menu of a phone may
   then be closed), and the size of the text, kept on this device. Where the browser keeps nothing, the choice holds
   for this page. */
(function () {
  "use strict";
  const KEY = "minutes-text-size";
  const SIZES = ["large", "largest"];
  const root = document.documentElement;

  root.classList.add("scripted");
  if (/[?&]\w+=[^&]/.test(location.search)) root.classList.add("asked"); // the search page keeps room for what it finds

  function kept() {
    try { return localStorage.getItem(KEY) || ""; } catch { return ""; }
  }

  /** @param {string} size */
  function keep(size) {
    try {
      if (size) localStorage.setItem(KEY, size);
      else localStorage.removeItem(KEY);
    } catch { /* private windows and files on disk may forbid it */ }
  }

  /** @param {string} size */
  function show(size) {
    for (const name of SIZES) root.classList.toggle("text-" + name, name === size);
    for (const button of document.querySelectorAll(".text-size button")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-size") === size));
    }
  }

  show(kept());
  document.addEventListener("DOMContentLoaded", () => {
    root.style.setProperty("--running-head", JSON.stringify(document.title)); // at the head of each sheet of paper
    const group = document.querySelector(".text-size");
    if (!group) return;
    show(kept());
    group.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button");
      if (!button) return;
      const size = button.getAttribute("data-size") || "";
      keep(size);
      show(size);
    });
  });
})();
