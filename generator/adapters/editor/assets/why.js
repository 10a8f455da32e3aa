/* Why something is not shown: a record that is there, or ground, reason, decider and term of a new one. */
import { el, freshId } from "./element.js";
import { chosen, typed } from "./dialog.js";

/** @param {any} desk @returns {{holder: any, record: () => any}} */
export function why(desk) {
  const records = Object.entries(desk.view.data.withheld || {}).filter(([, one]) => !one.released);
  const again = records.length ? chosen("どの記録で伏せるか", [["", "新しい記録"], ...records.map(([key, one]) => /** @type {[string, string]} */ ([key, `${key}（${one.reason || ""}）`]))]) : null;
  const grounds = desk.view.grounds.map((ground) => {
    const id = freshId();
    return el("div", { class: "ground" }, el("input", { type: "checkbox", id, value: ground.id }),
      el("label", { for: id }, el("strong", {}, ground.label), ` ${ground.article}`, el("span", { class: "hint" }, ground.reason)));
  });
  const reason = typed("理由", "一つの文で。伏せた言葉そのものは書きません。", "textarea");
  const by = typed("非公開を決めた者", "例: 会長、情報公開課長");
  const on = typed("決めた日", "書かなければ今日", "input", true);
  const until = typed("この日まで非公開", "決まっていれば", "input", true);
  const event = typed("この事が済むまで非公開", "例: 入札の終了");
  const review = typed("見直す日", "決まっていれば", "input", true);
  const fresh = el("div", {}, el("fieldset", { class: "records" }, el("legend", {}, "根拠"), grounds.length ? grounds : el("p", {}, "この自治体の根拠がまだありません。一覧の「非公開の根拠」で、先に確かめてください。")),
    reason.holder, by.holder, on.holder, el("details", { class: "rare" }, el("summary", {}, "いつまで"), until.holder, event.holder, review.holder));
  if (again) again.control.addEventListener("change", () => { fresh.hidden = Boolean(again.control.value); });
  const record = () => (again && again.control.value ? { key: again.control.value } : {
    grounds: [...fresh.querySelectorAll("input[type=checkbox]")].filter((one) => /** @type {HTMLInputElement} */ (one).checked).map((one) => /** @type {HTMLInputElement} */ (one).value),
    reason: reason.control.value, by: by.control.value, on: on.control.value, until: until.control.value, until_event: event.control.value, review_on: review.control.value,
  });
  return { holder: el("div", {}, again ? again.holder : null, fresh), record };
}
