"""What is withheld says why, on what ground, by whom and until when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.archive.entries import Archive
from generator.checks.subject import Subject
from generator.dates import PartialDate, is_before, show_date
from generator.facts.withholding import review_due
from generator.model.blocks import Section, Withheld
from generator.model.papers import WithheldRecord
from generator.problems.problem import Path, Place, Problem

MOST_GROUNDS = 8
"""How many grounds are named to choose from."""


def withheld_things_are_explained(subject: Subject) -> Iterator[Problem]:
    """非公開 has ground, reason and decider; 発言取消し reason and decider; 省略 says what or why."""
    for key, record in subject.session.withheld.items():
        path: Path = ("withheld", key)
        name = f"非公開の記録「{key}」"
        if record.kind == "omitted":
            if not (record.what or record.reason):
                yield subject.problem(
                    "withheld-without-reason",
                    path,
                    f"省略の記録「{key}」に、何を省いたかも理由も書かれていません。",
                    "「what: 事務局の説明」のように書いてください。",
                )
            continue
        if record.kind == "closed" and not record.grounds:
            yield subject.problem(
                "withheld-without-ground",
                path,
                f"{name}に根拠がありません。",
                f"{_which_ground(subject)}会議の場での発言の取消しなら「kind: retracted」です。",
            )
        if not (record.reason or "").strip():
            yield subject.problem(
                "withheld-without-reason",
                path,
                f"{name}に理由がありません。",
                "「reason: 」に、何が困るのかを一つの文で書いてください。伏せた言葉そのものは書きません。",
            )
        if not record.decided_by:
            yield subject.problem(
                "withheld-without-decider",
                path,
                f"{name}に、決めた者がありません。",
                "「decided_by: 会長」「decided_by: 審議会」のように書いてください。",
            )


def _which_ground(subject: Subject) -> str:
    file = subject.minutes.home.home.grounds_file
    if not subject.grounds:
        return f"「{file}」に根拠を書き、その id を「grounds: 」に書いてください。"
    known = "、".join(list(subject.grounds)[:MOST_GROUNDS]) + (
        "など" if len(subject.grounds) > MOST_GROUNDS else ""
    )
    return f"「grounds: 」に、「{file}」にある根拠の id（{known}）を書いてください。"


REVIEW_GRACE = dt.timedelta(days=30)
"""How long after the day of a review it may be missing without stopping a build."""


def periods_are_not_over(subject: Subject, as_of: dt.date) -> Iterator[Problem]:
    """A day until which something is withheld, or on which that is looked at again, is still to come.

    Nothing is ever opened by itself: the words are not in the archive, so somebody must put them back.
    """
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    for key, record in subject.session.withheld.items():
        if record.until and not record.released and is_before(record.until, today):
            yield subject.problem(
                "withheld-period-over",
                ("withheld", key, "until"),
                f"非公開の期限（{show_date(record.until)}）が過ぎています。",
                "公開できるなら、記録に released を書き、原本から本文を書き入れてください（記録は消しません）。"
                "続けるなら reviews に見直しを書き、until を改めてください。",
            )
        due = review_due(record)
        if due and is_before(due, today):
            grace = as_of - REVIEW_GRACE
            missed = is_before(due, PartialDate(grace.year, grace.month, grace.day))
            yield subject.problem(
                "review-missed" if missed else "withheld-period-over",
                _place_of_due(key, record),
                f"非公開を見直す日（{show_date(due)}）が過ぎています。"
                + ("三十日を過ぎても、見直しの記録がありません。" if missed else ""),
                "見直しをして、「reviews: [{on: 見直した日, by: 見直した者, result: continue, reason: 続ける理由, next: 次に見直す日}]」を書いてください。"
                "公開するなら released を書きます。",
            )


def _place_of_due(key: str, record: WithheldRecord) -> Path:
    due = review_due(record)
    if record.reviews and record.reviews[-1].next == due:
        return "withheld", key, "reviews", len(record.reviews) - 1, "next"
    return "withheld", key, "review_on"


def grounds_are_definite(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A ground names its item: 第7条各号 tells a reader nothing."""
    for home in archive.municipalities:
        for i, ground in enumerate(home.grounds.values()):
            definite = ground.item and "各号" not in ground.item + ground.article
            if definite or ground.category == "existence":  # which is never shown
                continue
            found = f"「{ground.article}{ground.item or ''}」では、どの号か分かりません。"
            yield Problem(
                "vague-ground",
                Place(home.grounds_file, path=("grounds", i, "item") if ground.item else ("grounds", i)),
                f"根拠「{ground.id}」は{found}",
                "「item: 第1号」のように一つの号を書き、号ごとに根拠を分けてください。号のない条なら「item: 本文」と書きます。",
            )


def existence_is_not_hinted_at(subject: Subject) -> Iterator[Problem]:
    """A ground by which a body does not even say whether something exists is used nowhere: using it says so."""
    for key, record in subject.session.withheld.items():
        for i, name in enumerate(record.grounds):
            ground = subject.grounds.get(name)
            if ground and ground.category == "existence":
                yield subject.problem(
                    "existence-ground",
                    ("withheld", key, "grounds", i),
                    f"根拠「{name}」は、あるかないかも答えないためのものです。ここに書くと、あることが分かってしまいます。",
                    "この記録と、それを指す場所をすべて消してください。",
                )


def closing_says_why(subject: Subject) -> Iterator[Problem]:
    """A meeting that is closed, wholly or in part, points to the record of why; an open one to none."""
    openness = subject.session.openness
    closed_items = {own for part in openness.closed for own in part.agenda}
    for found in subject.blocks:
        closing = found.block.closes
        if (
            closing
            and not closing.withheld
            and not (closing.agenda and closed_items.issuperset(closing.agenda))
        ):
            yield subject.problem(
                "closed-without-reason",
                (*found.path, "closes"),
                "ここから非公開とありますが、理由の記録がありません。",
                "「closes: {withheld: w1}」のように書き、withheld: に理由を書いてください。",
            )
    explained = bool(openness.withheld or openness.closed)
    in_part = openness.status == "partly" and _withholds_a_part(subject)
    if openness.status in ("closed", "partly") and not explained and not in_part:
        word = "非公開" if openness.status == "closed" else "一部非公開"
        yield subject.problem(
            "closed-without-reason",
            ("openness", "status"),
            f"会議が{word}とありますが、理由がありません。",
            "openness: に「withheld: w1」（一部なら closed:）を書き、withheld: に理由を書いてください。",
        )
    if openness.status in ("open", "unknown") and explained:
        word = "公開" if openness.status == "open" else "記載なし"
        yield subject.problem(
            "reason-of-open-meeting",
            ("openness",),
            f"会議の公開が「{word}」となっているのに、非公開の理由が書かれています。",
            "status: を closed（非公開）か partly（一部非公開）にするか、理由を消してください。",
        )


def _withholds_a_part(subject: Subject) -> bool:
    if any(placed.item.withheld for placed in subject.agenda.values()):
        return True
    return any(
        isinstance(found.block, Withheld)
        or (found.block.closes is not None and found.block.closes.withheld is not None)
        or (isinstance(found.block, Section) and found.block.section.withheld is not None)
        for found in subject.blocks
    )


def withheld_materials_say_why(subject: Subject) -> Iterator[Problem]:
    """A material that is withheld points to a record, and one that is public does not."""
    for i, material in enumerate(subject.session.materials):
        if material.status == "withheld" and not material.withheld:
            yield subject.problem(
                "withheld-without-reason",
                ("materials", i),
                f"資料「{material.title}」は非公開とありますが、理由の記録がありません。",
                "「withheld: w1」のように書き、withheld: に理由・根拠・決めた者を書いてください。",
            )
        record = subject.session.withheld.get(material.withheld or "")
        if material.status == "public" and record and record.kind == "closed" and not record.released:
            yield subject.problem(
                "attachment-withheld",
                ("materials", i, "withheld"),
                f"資料「{material.title}」は公開とありますが、非公開の記録「{material.withheld}」を指しています。",
                "公開しないなら status: withheld に、公開するなら withheld: の行を消してください。",
            )
