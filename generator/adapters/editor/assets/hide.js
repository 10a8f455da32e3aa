/* Words that are marked leave the file: asks for ground, reason, decider and term, and shows what became of it. */
import { button, el, freshId } from "./element.js";
import { dayShown } from "./days.js";
import { send } from "./talk.js";

/**
 * @param {any} desk
 * @param {HTMLTextAreaElement} area
 * @param {any} place where the text of the area stands: path, and first and last of what is typed as one
 */
export async function hide(desk, area, place) {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const words = area.value.slice(start, end);
  if (!words.trim()) {
    desk.say([el("p", {}, "伏せる言葉を、欄の中で選んでから押してください。発言の全体を伏せるときは、「：」の後を全部選びます。")]);
    return;
  }
  if (!(await desk.saving.flush())) {
    desk.say([el("p", {}, "まだ保存されていない入力があります。先に直してください。")]);
    return;
  }
  show(desk, { ...place(), text: area.value, start, end }, words);
}

function show(desk, marked, words) {
  const told = el("p", { role: "alert" });
  const known = Object.keys(desk.view.data.withheld || {});
  const again = known.length ? chosen("どの記録で伏せるか", [["", "新しい記録"], ...known.map((key) => [key, `${key}（${desk.view.data.withheld[key].reason || ""}）`])]) : null;
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
  const fresh = el("div", {}, el("fieldset", { class: "records" }, el("legend", {}, "根拠"), grounds.length ? grounds : el("p", {}, "この自治体の grounds.yml に、根拠がまだありません。先に書いてください。")),
    reason.holder, by.holder, on.holder, el("details", { class: "rare" }, el("summary", {}, "いつまで"), until.holder, event.holder, review.holder));
  if (again) again.control.addEventListener("change", () => { fresh.hidden = Boolean(again.control.value); });
  const act = async () => {
    const record = again && again.control.value ? { key: again.control.value } : {
      grounds: [...fresh.querySelectorAll("input[type=checkbox]")].filter((one) => /** @type {HTMLInputElement} */ (one).checked).map((one) => /** @type {HTMLInputElement} */ (one).value),
      reason: reason.control.value, by: by.control.value, on: on.control.value, until: until.control.value, until_event: event.control.value, review_on: review.control.value,
    };
    const { state, said } = await send("hide", { file: desk.view.file, digest: desk.view.digest, ...marked, record });
    if (state !== 200) {
      told.textContent = said.told || "ファイルがほかで保存されています。閉じて、もう一度選んでください。";
      return;
    }
    dialog.close();
    done(desk, said);
  };
  const dialog = el("dialog", { "aria-label": "言葉を伏せる" }, el("h2", { tabindex: "-1" }, "言葉を伏せる"),
    el("p", {}, "次の言葉がファイルから消え、理由を示す印が残ります。元に戻すことはできません。原本は別に保管してください。"),
    el("blockquote", {}, words.length > 200 ? `${words.slice(0, 200)}…` : words), again ? again.holder : null, fresh, told,
    el("div", { class: "tools" }, button("伏せる", act, { class: "first" }), button("やめる", () => dialog.close())));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function done(desk, view) {
  desk.saving.view = view;
  desk.view = view;
  desk.show();
  desk.say([el("h2", {}, `${view.place}の言葉を伏せました`), el("p", {}, "この会議録の「元に戻す」のための控えも消しました。"),
    view.elsewhere.length ? el("div", {}, el("p", {}, "同じ言葉が、まだ次のところにあります。開いて確かめてください。"), el("ul", {}, view.elsewhere.map((one) => el("li", {}, one)))) :
      el("p", {}, "同じ言葉は、会議録のフォルダーのほかのところにはありません。")]);
}

function chosen(label, options) {
  const id = freshId();
  const control = el("select", { id }, options.map(([value, words]) => el("option", { value }, words)));
  return { control, holder: el("div", { class: "field choice" }, el("label", { for: id }, label), control) };
}

function typed(label, hint, tag = "input", isDay = false) {
  const id = freshId();
  const control = el(tag, { id, autocomplete: "off", "aria-describedby": `${id}-h`, ...(tag === "input" ? { type: "text" } : { rows: 2 }) });
  return { control, holder: el("div", { class: "field" }, el("label", { for: id }, label), control, isDay ? dayShown(control) : null, el("p", { class: "hint", id: `${id}-h` }, hint)) };
}
