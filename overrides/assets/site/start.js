/* What must be known before the page is drawn, so that it does not jump: that scripts run here (the menu of a phone may
   then be closed), the size of the text, and whether readings of names stand above them, kept on this device. Where the browser keeps nothing, the choice holds
   for this page. */
(function () {
  "use strict";
  /** What a reader may choose on every page: the attribute of its buttons, under which name the choice is kept, by which class of the page each is shown,
      and whether its one button stands for what is usual, so that it is pressed until somebody presses it. */
  const CHOICES = [
    { name: "size", key: "minutes-text-size", classes: ["large", "largest"], prefix: "text-", usual: false },
    { name: "readings", key: "minutes-readings", classes: ["off"], prefix: "readings-", usual: true },
  ];
  const root = document.documentElement;

  root.classList.add("scripted");
  if (/[?&]\w+=[^&]/.test(location.search)) root.classList.add("asked"); // the search page keeps room for what it finds

  /** @param {string} key */
  function kept(key) {
    try { return localStorage.getItem(key) || ""; } catch { return ""; }
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  function keep(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch { /* private windows and files on disk may forbid it */ }
  }

  /**
   * @param {typeof CHOICES[number]} choice
   * @param {string} value
   */
  function show(choice, value) {
    for (const name of choice.classes) root.classList.toggle(choice.prefix + name, name === value);
    for (const button of document.querySelectorAll(`button[data-${choice.name}]`)) {
      button.setAttribute("aria-pressed", String((button.getAttribute(`data-${choice.name}`) === value) !== choice.usual));
    }
  }

  for (const choice of CHOICES) show(choice, kept(choice.key));
  document.addEventListener("DOMContentLoaded", () => {
    root.style.setProperty("--running-head", JSON.stringify(document.title)); // at the head of each sheet of paper
    for (const choice of CHOICES) {
      show(choice, kept(choice.key));
      for (const button of document.querySelectorAll(`button[data-${choice.name}]`)) {
        button.addEventListener("click", () => {
          const own = button.getAttribute(`data-${choice.name}`) || "";
          const value = choice.usual && button.getAttribute("aria-pressed") === "false" ? "" : own;
          keep(choice.key, value);
          show(choice, value);
        });
      }
    }
  });
})();
