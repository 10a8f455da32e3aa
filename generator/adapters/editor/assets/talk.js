/* Asks the desk's server, and says what it answers, once nothing is pressed: a state and data. State 0: nobody answers. */
import { letGo } from "./pressing.js";

const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=token]"));
let token = meta ? meta.content : "";

/** @param {Promise<Response>} sent @returns {Promise<{state: number, said: any}>} */
async function heard(sent) {
  try {
    const response = await sent;
    const said = await response.json();
    await letGo();
    return { state: response.status, said };
  } catch {
    return { state: 0, said: { told: "下見が終わっています。「minutes serve」をもう一度始めてください。入力はこのブラウザーに残っています。" } };
  }
}

/** @param {string} name @param {Record<string, string>} [query] */
export function ask(name, query = {}) {
  return heard(fetch(`ask/${name}?${new URLSearchParams(query)}`, { cache: "no-store" }));
}

/** @param {string} name @param {any} said */
export async function send(name, said) {
  const post = () => heard(fetch(`do/${name}`, { method: "POST", headers: { "Content-Type": "application/json", "X-Desk-Token": token }, body: JSON.stringify(said) }));
  const first = await post();
  return first.state === 403 && (await renewed()) ? post() : first;
}

/** The preview was begun anew while this page stayed open: it has another token now. @returns {Promise<boolean>} */
async function renewed() {
  const page = await fetch("./", { cache: "no-store" }).then((response) => (response.ok ? response.text() : ""), () => "");
  const now = new DOMParser().parseFromString(page, "text/html").querySelector("meta[name=token]")?.getAttribute("content") || "";
  const is = now !== "" && now !== token;
  token = now || token;
  return is;
}
