/* The parts of the page that all of the desk's pages fill. */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export const main = part("form");
export const bar = part("bar");
export const said = part("said");
export const beside = part("beside");
