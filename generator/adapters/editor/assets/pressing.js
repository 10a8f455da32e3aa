/* Whether a finger, or a mouse, presses something: what is answered meanwhile would move it away, or put another in its place, before it is let go, and nothing would have been pressed. */

const LONGEST = 1000;

/** @type {Promise<void>} */
let free = Promise.resolve();

document.addEventListener("pointerdown", () => {
  free = new Promise((resolve) => {
    const over = () => window.setTimeout(resolve, 0); // what the press does comes first
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, over, { capture: true, once: true });
    window.setTimeout(resolve, LONGEST);
  });
}, { capture: true });

/** Nothing is pressed, or has been for long. */
export function letGo() {
  return free;
}
