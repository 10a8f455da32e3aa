"""Outcomes and votes: each belongs to an item, and its numbers agree with each other and with who was there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.dates import half_width
from generator.japanese.lists import pattern_of
from generator.japanese.offices import side_of_group
from generator.model.people import Group
from generator.model.readings import Outcome
from generator.problems.problem import Path, Problem

_PASSED = {"承認", "同意", "了承", "可決", "修正可決", "認定", "採択", "決定"}
# 反対少数 and 異議少数 mean that the motion was carried.
_MINORITY = re.compile("(?<!反対)(?<!異議)少数")
_UNANIMOUS = pattern_of(r"{unanimous}|全員賛成|異議{none}")
_ABSENT = {"absent", "vacant"}
_AWAY = {"absent": "欠席", "vacant": "欠員"}
_AWAY_THEN = ("欠席", "退席")
_KINDS = (("賛成", {"賛成"}), ("反対", {"反対"}), ("棄権・保留", {"棄権", "保留"}))


def is_member_group(group: Group) -> bool:
    """Whether the people of a group vote: as stated by ``side``, else by the name of the group."""
    return (group.side or side_of_group(group.label)) == "member"


def outcomes(subject: Subject) -> Iterator[tuple[Path, Outcome]]:
    """Every outcome of the agenda and of the body, with its place."""
    for item in subject.agenda.values():
        yield from (((*item.path, "outcomes", i), found) for i, found in enumerate(item.item.outcomes))
    for placed in subject.blocks:
        yield from (((*placed.path, "decides", i), found) for i, found in enumerate(placed.block.decides))


def outcomes_have_an_item(subject: Subject) -> Iterator[Problem]:
    """An outcome said in the body names its agenda item, or stands in the section of one."""
    for placed in subject.blocks:
        for i, outcome in enumerate(placed.block.decides):
            if outcome.agenda or placed.agenda:
                continue
            ids = "、".join(list(subject.agenda)[:8])
            yield subject.problem(
                "outcome-without-item",
                (*placed.path, "decides", i),
                f"結果「{outcome.result}」がどの議題のものか分かりません。",
                f"「agenda: 」に議題の id を書いてください（この会議の議題: {ids}）。"
                if ids
                else "agenda: に議題を書き、その id を「agenda: 」で指してください。",
            )


def votes_fit_the_attendance(subject: Subject) -> Iterator[Problem]:
    """No more votes than members present; in a written meeting, than members."""
    most = _members_present(subject)
    if not most:
        return
    for path, outcome in outcomes(subject):
        numbers = (outcome.in_favour, outcome.against, outcome.abstain, outcome.conditional)
        cast = sum(filter(None, numbers))
        if cast > most:
            where = "委員の数" if _by_paper(subject) else "出席した委員の数"
            yield subject.problem(
                "votes-over-attendance",
                path,
                f"票の合計 {cast} が{where} {most} より多くなっています。",
                "票の数か出席者（status）を直してください。委員の区分には side: member と書けます。",
            )


def _by_paper(subject: Subject) -> bool:
    return subject.session.form in ("written", "circulated")


def _members_present(subject: Subject) -> int:
    """The largest number of members that may have voted; 0 when the record does not tell."""
    attendance = subject.session.attendance
    if attendance is None:
        return 0
    absent = {"vacant"} if _by_paper(subject) else _ABSENT
    total = 0
    for group in filter(is_member_group, attendance.groups):
        total += sum(person.status not in absent for person in group.people)
        total += _largest_number(group.stated)  # ほか2名, 15名中14名: never fewer than may have been there
    return max(total, _largest_number(attendance.stated)) if total else 0


def _largest_number(text: str | None) -> int:
    return max((int(n) for n in re.findall(r"\d{1,4}", half_width(text or ""))), default=0)


def the_absent_do_not_vote(subject: Subject) -> Iterator[Problem]:
    """Nobody who is listed as absent votes, unless the members voted by paper; a vacant seat never does."""
    absent = {"vacant"} if _by_paper(subject) else _ABSENT
    # Absent on one day of several says nothing of the day of the vote.
    away = {
        p.person.id: p.person
        for p in subject.people
        if p.person.id and p.person.status in absent and not p.person.sittings
    }
    for path, outcome in outcomes(subject):
        for i, vote in enumerate(outcome.votes):
            person = away.get(vote.person)
            if person is None or vote.vote in _AWAY_THEN:
                continue
            who = f"「{vote.person}」（{person.name}）" if person.name else f"「{vote.person}」"
            yield subject.problem(
                "vote-of-the-absent",
                (*path, "votes", i),
                f"{who}は{_AWAY[person.status]}となっていますが、表決が「{vote.vote}」です。",
                "votes のこの人の行か、出席者の status のどちらかを直してください。表決のときだけいなかったなら、vote: 欠席（席を立ったなら 退席）と書きます。",
            )


def votes_add_up(subject: Subject) -> Iterator[Problem]:
    """The votes listed by person agree with the totals, nobody votes twice, and unanimity has no opponents."""
    for path, outcome in outcomes(subject):
        listed: Counter[str] = Counter(vote.vote for vote in outcome.votes)
        totals = (outcome.in_favour, outcome.against, outcome.abstain)
        for (what, words), total in zip(_KINDS, totals, strict=True):
            count = sum(listed[word] for word in words)
            # Many records print only who was against, so a kind of which nobody is listed says nothing.
            if count and total is not None and count != total:
                yield subject.problem(
                    "votes-do-not-add-up",
                    path,
                    f"{what}は {total} 票とありますが、votes には {count} 人います。",
                    "数か votes のどちらかを直してください。",
                )
        for own, times in Counter(vote.person for vote in outcome.votes).items():
            if times > 1:
                yield subject.problem(
                    "votes-do-not-add-up",
                    (*path, "votes"),
                    f"「{own}」の表決が {times} 回書かれています。",
                    "一人に一つだけ残してください。",
                )
        # 全会一致 may also refuse: then all are against.
        divided = outcome.against and (outcome.in_favour or outcome.result in _PASSED)
        if divided and _UNANIMOUS.search(outcome.manner or outcome.method or ""):
            yield subject.problem(
                "votes-do-not-add-up",
                path,
                f"「{outcome.manner or outcome.method}」とありますが、反対が {outcome.against} 票あります。",
                "manner か against を直してください。",
            )


def a_minority_does_not_carry(subject: Subject) -> Iterator[Problem]:
    """What few were for, or fewer than were against, is not carried."""
    for path, outcome in outcomes(subject):
        if outcome.result not in _PASSED:
            continue
        word = next((w for w in (outcome.manner, outcome.word) if w and _MINORITY.search(w)), None)
        favour = (outcome.in_favour or 0) + (outcome.conditional or 0)
        fewer = outcome.in_favour is not None and favour < (outcome.against or 0)
        if word or fewer:
            found = f"「{word}」" if word else f"賛成 {favour}、反対 {outcome.against} "
            yield subject.problem(
                "minority-passed",
                path,
                f"{found}なのに、結果が「{outcome.result}」になっています。",
                "result を「否決」「不承認」などにするか、manner や票の数を直してください。",
            )
