/* What becomes public: what is in the way, drafts to be let go, and what changes since the last time. */
import { dialog, typed } from "./dialog.js";
import { button, el, freshId } from "./element.js";
import { ask, send } from "./talk.js";

const EDITED = /^[^/]+(\/[^/]+){0,2}\.yml$/;

/** @param {any} page @returns {any[]} */
export function contents(page) {
  const look = page.state.look;
  if (!look) return [];
  const errors = look.problems.filter((one) => one.error);
  const others = look.problems.filter((one) => !one.error);
  return [
    el("h2", { tabindex: "-1" }, "公開する内容"),
    page.state.is_older ? el("div", { class: "conflict" }, el("p", {}, "確かめた後で、会議録が変わりました。"), button("もう一度確かめる", () => page.act("look"), { class: "first" })) : "",
    errors.length ? [el("h3", {}, `直すところ（${errors.length}）`), el("p", {}, "これを直すまで、公開できません。"), list(errors)] : "",
    ...look.vanished.map((one) => vanished(page, one)),
    diff(look),
    fresh(page, look),
    drafts(page, look),
    look.coming.length ? [el("h3", {}, `公開する日の前のもの（${look.coming.length}）`), el("ul", {}, look.coming.map((one) => el("li", {}, link(one))))] : "",
    others.length ? el("details", { class: "rare", id: "publish-others" }, el("summary", {}, `確かめるとよいところ（${others.length}）`), list(others)) : "",
  ].flat();
}
contents.of = (page) => [page.state.look, page.state.is_older, !page.state.make];

/** @param {{file: string, title: string}} one */
function link(one) {
  return el("a", { href: `#${one.file}` }, one.title);
}

/** Each leads to its field, where the desk has the file. @param {any[]} problems */
function list(problems) {
  return el("ul", {}, problems.map((one) => el("li", {},
    EDITED.test(one.file) ? el("a", { href: `#${one.file}?${encodeURIComponent(JSON.stringify(one.path))}` }, one.message) : one.message,
    ` ${one.fix}`, el("span", { class: "hint" }, `（${one.file}${one.line ? `:${one.line}` : ""}）`))));
}

/** A session that was published and has no file of its name any more: its name back, or what its address is to say. */
function vanished(page, one) {
  const act = (name, said) => async () => {
    const { state, said: answer } = await send(name, { was: one.was, ...said });
    if (state === 200) await page.act("look");
    else page.tell(answer.told || "できませんでした。開き直してください。");
  };
  const own = one.was.split("/").pop();
  const withdraw = () => {
    const why = typed("なぜ取り下げたか", "読む人への説明。前のアドレスに出ます。", "textarea");
    dialog(`${own} を取り下げた`, [why.holder], "この理由を出す", async () => {
      const { state, said: answer } = await send("gone", { was: one.was, why: why.control.value });
      if (state !== 200) return answer.told || "できませんでした。開き直してください。";
      await page.act("look");
      return "";
    });
  };
  return el("section", { class: "item" }, el("h3", {}, `公開した「${own}.yml」がありません`), el("p", { class: "hint" }, one.was),
    one.now.map((now) => el("div", {}, el("p", {}, "名前を変えたのは、", link(now), `（${now.file.split("/").pop()}）ですか。`),
      el("div", { class: "tools" }, button(`名前を「${own}.yml」に戻す`, act("name-back", { file: now.file }), { class: "small" }),
        button("今の名前にする（前のアドレスから案内する）", act("moved", { file: now.file }), { class: "small" })))),
    el("div", { class: "tools" }, button("取り下げた", withdraw, { class: "small", "aria-label": `${own} を取り下げた` })));
}

function diff(look) {
  const { diff: told } = look;
  if (!told) return "";
  if (!told.groups.length) return el("p", {}, `前に公開した日（${told.since}）から、公開する内容に変わりはありません。`);
  return [el("p", {}, `前に公開した日（${told.since}）から変わるものです。会議録 ${told.same} 件は変わりません。`),
    told.groups.map((group) => [el("h3", {}, `${group.heading}（${group.items.length}）`), el("ul", {}, group.items.map((item) => el("li", {}, item)))])].flat(2);
}

/** Sessions that the site does not have yet; each may wait. */
function fresh(page, look) {
  if (!look.new.length) return look.stood || !look.sessions ? "" : el("p", {}, `会議録 ${look.sessions} 件`);
  const few = look.new.slice(0, 20);
  return [el("h3", {}, `今回からサイトに入る会議録（${look.new.length}）`),
    el("ul", { class: "drafts" }, few.map((one) => el("li", {}, link(one), " ",
      page.state.make ? "" : button("下書きに戻す", () => put(page, [one], "draft"), { class: "small", "aria-label": `下書きに戻す: ${one.title}` })))),
    look.new.length > few.length ? el("p", {}, `ほかに ${look.new.length - few.length} 件`) : ""];
}

function drafts(page, look) {
  const { drafts: waiting, broken } = look;
  if (!waiting.length && !broken.length) return "";
  const ready = waiting.filter((one) => !one.problems.some((problem) => problem.error));
  return [el("h3", {}, `下書き（${waiting.length + broken.length}）`), el("p", {}, "下書きは、公開に回すまで、サイトに入りません。"),
    ready.length > 1 ? button(`直すところのない下書き ${ready.length} 件を、すべて公開に回す`, () => put(page, ready, "final")) : "",
    el("ul", { class: "drafts" }, waiting.map((one) => draft(page, one)), broken.map((file) => el("li", {}, el("a", { href: `#${file}` }, file), "：読めないところがあります。")))];
}

function draft(page, one) {
  const errors = one.problems.filter((problem) => problem.error);
  const id = freshId();
  const how = el("select", { id }, el("option", { value: "final" }, "確定"), el("option", { value: "preliminary" }, "速報"));
  const way = errors.length ? el("p", { class: "hint" }, `直すところが ${errors.length} か所あるので、まだ公開に回せません。`)
    : el("div", { class: "tools" }, el("label", { for: id, class: "quiet" }, "記録の状態"), el("span", {}, how),
      button("公開に回す", () => put(page, [one], how.value), { "aria-label": `公開に回す: ${one.title}` }));
  const asked = one.problems.length ? el("details", { class: "rare", open: errors.length > 0 }, el("summary", {}, `確かめるとよいところ（${one.problems.length}）`), list(one.problems)) : "";
  return el("li", {}, link(one), way, asked);
}

/** Say of sessions how they stand, and look again. @param {any} page @param {any[]} sessions @param {string} status */
async function put(page, sessions, status) {
  for (const one of sessions) {
    const { state, said: view } = await ask("open", { file: one.file });
    const made = state === 200 ? await send("save", { file: one.file, digest: view.digest, edits: [{ do: "put", path: ["record", "status"], value: status }] }) : { state, said: view };
    if (made.state !== 200) {
      page.tell(`「${one.title}」を変えられませんでした。${made.said.told || ((made.said.problems || [])[0] || {}).message || "開いて直してください。"}`);
      return;
    }
  }
  await page.act("look");
}
