/* Where somebody is, for those who go from field to field by keys. */

const SLOWLY = 800;

/** What acts on choices that are still waited for. @type {Set<() => void>} */
const undecided = new Set();

/**
 * Act once a choice is made. Keys go through a list one by one, and each is a change; so they are waited for, until they rest or go on to the next field.
 * @param {HTMLElement} control @param {() => void} act
 */
export function onChoice(control, act) {
  if (!(control instanceof HTMLSelectElement)) {
    control.addEventListener("change", act);
    return;
  }
  let waits = 0;
  const now = () => {
    window.clearTimeout(waits);
    if (undecided.delete(now)) act();
  };
  control.addEventListener("change", () => {
    window.clearTimeout(waits);
    waits = window.setTimeout(now, SLOWLY);
    undecided.add(now);
  });
  control.addEventListener("blur", now);
}

/** Fields may be made anew now: a choice that is waited for is taken as it is. */
export function decide() {
  for (const now of [...undecided]) now();
}

/** What brings the focus back once a part was made anew; it says whether there is such a field still. @param {HTMLElement} part @returns {() => boolean} */
export function staying(part) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !part.contains(active) || active === part) return () => false;
  const alike = () => [...part.querySelectorAll(active.tagName)].filter((one) => called(one) === name);
  const name = called(active);
  const at = alike().indexOf(active);
  return () => {
    const found = alike()[at];
    if (found instanceof HTMLElement) found.focus();
    return found instanceof HTMLElement;
  };
}

/** @param {any} one */
function called(one) {
  return one.getAttribute("aria-label") || (one.labels && one.labels.length ? one.labels[0].textContent : one.textContent);
}
