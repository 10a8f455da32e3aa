/* Makes elements; text is only ever set as text. */

let made = 0;

/**
 * @param {string} tag
 * @param {Record<string, any>} [says] attributes; functions are listeners (`onclick`), true an empty attribute, false and null none
 * @param {...any} inner elements and text
 * @returns {any}
 */
export function el(tag, says = {}, ...inner) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(says)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (name === "value") /** @type {any} */ (element).value = value;
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...inner.flat().filter((one) => one !== null && one !== undefined && one !== false));
  return element;
}

/** An id that no other element of this page has. */
export function freshId() {
  made += 1;
  return `d${made}`;
}

/** @param {string} words @param {(event: Event) => void} onclick @param {Record<string, any>} [says] */
export function button(words, onclick, says = {}) {
  return el("button", { type: "button", onclick, ...says }, words);
}
