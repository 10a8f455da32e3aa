/* Text to the clipboard. The clipboard of the browser works only on https; elsewhere a field is filled, selected and copied. */
(function () {
  "use strict";
  const FAILED = "コピーできませんでした。アドレス欄からコピーしてください。";

  /**
   * @param {string} text
   * @param {HTMLElement} near
   */
  function byField(text, near) {
    const back = /** @type {HTMLElement | null} */ (document.activeElement);
    const field = document.createElement("textarea");
    field.className = "visually-hidden";
    field.value = text;
    near.append(field);
    field.select();
    const ok = command();
    field.remove();
    if (back) back.focus();
    return ok;
  }

  function command() {
    try { return document.execCommand("copy"); } catch { return false; }
  }

  /**
   * Copies and says so.
   * @param {string} text
   * @param {string} done
   * @param {HTMLElement} near where a field may stand for a moment
   * @param {HTMLElement} said where it is told
   */
  function copy(text, done, near, said) {
    const say = (/** @type {boolean} */ ok) => { said.textContent = ok ? done : FAILED; };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(() => say(true), () => say(byField(text, near)));
    } else {
      say(byField(text, near));
    }
  }

  window.minutesCopy = copy;
})();
