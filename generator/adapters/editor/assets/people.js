/* Who was there: one tick each, taken from the council's members. */
import { button, el, freshId } from "./element.js";
import { onChoice } from "./staying.js";

const HERE = ["present", "late", "left", "online", "proxy", "partly"];

/** @param {any} desk @param {any} attendance */
export function people(desk, attendance) {
  const groups = (attendance && attendance.groups) || [];
  const holder = el("fieldset", { class: "records" }, el("legend", {}, "出席者"));
  groups.forEach((group, g) => holder.append(one(desk, group, g)));
  if (desk.view.members.length && !groups.some((group) => (group.people || []).length)) {
    holder.append(button(`名簿の委員（${desk.view.members.length}人）を入れる`, () => {
      const list = desk.view.members.map((member, i) => ({ id: `p${i + 1}`, name: member.name, ...(member.role ? { role: member.role } : {}) }));
      desk.change({ do: "insert", path: ["attendance", "groups"], at: 0, value: { label: "委員", people: list } }, "名簿から");
    }, { class: "first" }));
  }
  const count = groups.length;
  holder.append(el("details", { class: "rare" }, el("summary", {}, "人数の記載など、くわしく直す"),
    desk.fields.record("Attendance", ["attendance"], attendance), count ? null : el("p", { class: "hint" }, "区分（委員、事務局など）を足してから、人を足します。")));
  return holder;
}

function one(desk, group, g) {
  const list = group.people || [];
  const rows = list.map((person, i) => row(desk, person, ["attendance", "groups", g, "people", i]));
  if (!rows.length) return el("p", { class: "group" }, `${group.label}：${group.stated || "人の記載なし"}`);
  const here = list.filter((person) => HERE.includes(person.status || "present")).length;
  return el("table", { class: "people" },
    el("caption", {}, `${group.label}（${list.length}人のうち ${here}人が出席）`),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "出席"), el("th", { scope: "col" }, "氏名・役職"), el("th", { scope: "col" }, "出欠のくわしい別"))),
    el("tbody", {}, rows));
}

function row(desk, person, path) {
  const id = freshId();
  const name = [person.name, person.role].filter(Boolean).join(" ") || "（氏名なし）";
  const status = desk.saving.waits([...path, "status"], person.status) || "present";
  const options = desk.forms.records.Person.find((field) => field.key === "status").options;
  const put = (value) => desk.change({ do: "put", path: [...path, "status"], value: value === "present" ? null : value }, `${name}の出欠`);
  const tick = el("input", { type: "checkbox", id, onchange: (event) => put(event.target.checked ? "present" : "absent") });
  tick.checked = HERE.includes(status);
  const select = el("select", { "aria-label": `${name}の出欠` },
    options.map(([own, words]) => el("option", { value: own }, words)));
  select.value = status;
  onChoice(select, () => put(select.value));
  return el("tr", {}, el("td", {}, tick), el("th", { scope: "row" }, el("label", { for: id }, name)), el("td", {}, select));
}
