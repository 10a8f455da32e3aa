/* Where somebody is, for those who go from field to field by keys. */

const SLOWLY = 800;

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
    if (!waits) return;
    window.clearTimeout(waits);
    waits = 0;
    act();
  };
  control.addEventListener("change", () => {
    window.clearTimeout(waits);
    waits = window.setTimeout(now, SLOWLY);
  });
  control.addEventListener("blur", now);
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
