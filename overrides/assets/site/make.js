/* Elements of pages, as values: what the scripts of the site put on a page is made here. */
(function () {
  "use strict";
  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} settings attributes
   * @param {(string | Node)[]} children
   */
  function element(name, settings, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(settings)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /**
   * @param {string} word
   * @param {() => void} action
   */
  function button(word, action) {
    const made = element("button", { type: "button" }, word);
    made.addEventListener("click", action);
    return made;
  }

  window.minutesPage = { element, button };
})();
