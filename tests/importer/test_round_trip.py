"""Minutes printed in a random layout and imported again: nothing is lost, and the speakers come back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import html5lib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.importer.draft import draft_of
from generator.importer.read.html import read_html
from generator.importer.read.stream import Source
from generator.importer.read.text import read_text
from generator.importer.run import check, make
from generator.importer.words.space import squeeze
from generator.yaml.emit import emit
from tests.importer.facts import blocks_of
from tests.importer.printing import as_docx

LABELS = (
    "会長",
    "副会長",
    "青木委員",
    "井川委員",
    "宇野委員",
    "事務局",
    "福祉課長",
    "資源循環課",
    "加藤主査",
    "A委員",
    "委員長",
    "図書館長",
)
SENTENCES = (
    "本日はお集まりいただきありがとうございます。", "資料1をご覧ください。", "費用はどのくらいかかりますか。",
    "来年度の予算は3億円を見込んでおります。", "分かりました。", "ご質問はございますか。", "（1）の表のとおりです。",
    "駅の北側に新しい建物ができると、人の流れが大きく変わると思います。", "いつから始まるのでしょうか。", "4月からです。",
    "「ふるさと通り」という名前には反対の声もありました。", "その点は持ち帰って調べます。", "時間は9:30から17:00までです。",
)  # fmt: skip
LAYOUTS: dict[str, Callable[[str, str], str]] = {
    "lenticular": lambda label, text: f"【{label}】{text}",
    "lenticular, own line": lambda label, text: f"【{label}】\n{text}",
    "round": lambda label, text: f"（{label}）{text}",
    "round, own line": lambda label, text: f"({label})\n{text}",
    "angle": lambda label, text: f"＜{label}＞\n{text}",
    "colon": lambda label, text: f"{label}：{text}",
    "half colon": lambda label, text: f"{label}: {text}",
    "semicolon": lambda label, text: f"{label}；{text}",
    "ring": lambda label, text: f"○{label}　{text}",
    "ring, own line": lambda label, text: f"○ {label}\n{text}",
    "square": lambda label, text: f"■{label}　{text}",
    "bare, own line": lambda label, text: f"{label}\n\n{text}",
    "bare": lambda label, text: f"{label}　{text}",
    "closing bracket": lambda label, text: f"{label}）{text}",
    "bold": lambda label, text: f"**{label}** {text}",
    "table": lambda label, text: f"{label}\t{text}",
}
FRONTS = (
    "",
    "風見町審議会会議録\n\n日時　令和5年8月3日（木）午後2時から\n場所　役場\n出席者　青木委員、井川委員、宇野委員\n会議の内容\n\n",
    "1 開催日時　令和5年8月3日\n2 議題\n（1）計画について\n3 内容\n\n",
    "【日　時】　2023年8月3日 14:00～16:00\n【場　所】　公民館\n【議事】\n\n",
)


@st.composite
def minutes(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A printed record, and who says what in it."""
    layout = LAYOUTS[draw(st.sampled_from(sorted(LAYOUTS)))]
    who = draw(st.lists(st.sampled_from(LABELS), min_size=2, max_size=5, unique=True))
    # Everybody speaks at least twice: a label that never recurs need not be believed.
    order = who + draw(st.permutations(who)) + draw(st.lists(st.sampled_from(who), max_size=8))
    said = [
        (label, "".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))))
        for label in order
    ]
    between = draw(st.sampled_from(("\n", "\n\n")))
    return draw(st.sampled_from(FRONTS)) + between.join(layout(*remark) for remark in said) + "\n", said


@settings(max_examples=150)
@given(minutes())
def test_the_speakers_come_back(record: tuple[str, list[tuple[str, str]]]) -> None:
    text, said = record
    draft = draft_of(read_text(text.encode()))
    assert check(text, emit(draft.data)) == []
    found = [b for b in blocks_of(draft.data["body"]) if "speech" in b]
    assert [(b["speech"], squeeze(b["text"])) for b in found] == [
        (who, squeeze(words)) for who, words in said
    ]


AWKWARD = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
        st.sampled_from(
            list(
                "\n\n\n┌─│└　 \t\r\x0b\x0c\x85\u2028。、：（）【】○●→・-#*|<p>〔〕第1①⑴年月日時分委員会長事務局議題日時場所出席"
            )
        ),
    ),
    max_size=300,
)


def nothing_lost(source: Source) -> None:
    for plain in (False, True):
        assert check(source.text, emit(draft_of(source, plain=plain).data)) == []


@settings(max_examples=300)
@example("\x1f")
@given(AWKWARD)
def test_nothing_of_any_text_is_lost(text: str) -> None:
    nothing_lost(read_text(text.encode()))


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<ol>", "<ul>", "<h2>", "</h2>", "<br>", "<b>", "</b>", "<nav>", "</nav>", "<dl><dt>", "<dd>", "○会長　", "日時", "はい。", "委員："]), max_size=40))  # fmt: skip
def test_nothing_of_any_page_is_lost(pieces: list[str]) -> None:
    source = read_html("".join(pieces).encode())
    tree = html5lib.parse("".join(pieces), treebuilder="etree", namespaceHTMLElements=False)
    words = squeeze("".join(tree.find("body").itertext()))
    assert squeeze(re.sub(r"(?m)^\d+\. ", "", source.text)) == words
    nothing_lost(source)


def test_a_word_file_keeps_what_only_word_shows(tmp_path: Path) -> None:
    """Numbers that Word computes, ruby and notes are what a reader sees, so they are there."""
    file = tmp_path / "a.docx"
    file.write_bytes(
        as_docx(
            "朝凪市審議会会議録\n日時　令和5年8月3日\n内容\n\n○会長　始めます。\n○委員　はい。\n○会長　終わります。"
        )
    )
    draft, content, wrong = make(file, "0" * 64)
    assert wrong == []
    assert "月次資料" in content
    assert [f["kind"] for f in draft.data["source"]["furniture"]] == ["footer"]
