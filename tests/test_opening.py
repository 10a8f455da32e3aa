"""What is taken down is gone to the last byte, what is released is there once, and nothing else of a clerk's file changes."""

from __future__ import annotations

import datetime as dt
import difflib
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.load import load
from generator.cli import main
from generator.desk.release import Released, released
from generator.desk.takedown import Why, taken_down
from generator.facts.walk import placed_blocks
from generator.yaml.document import read_yaml
from generator.yaml.patch import Patch
from tests.conftest import AS_OF, GROUNDS, ROOT, to_yaml

DAY = "2026-04-01"
WHY = Why("w9", DAY, ("kojin",), "相談をした人が分かってしまうため", "館長")
KEY = "m/c/2025-01"
WORDS = st.text("あいうえお山川花鳥風月", min_size=3, max_size=20)


# ------------------------------------------------------------------ a clerk's file, in any of the ways in which one is written


@st.composite
def remark(draw: st.DrawFn) -> tuple[str, str]:
    """The lines of a remark, and its words."""
    words = draw(WORDS)
    lines = {
        "flow": f"  - {{speech: 委員, text: {words}}}   # 横\n",
        "quoted": f'  - speech: "委員"   # 名\n    text: "{words}"  # 後\n',
        "literal": f"  # 前\n  - speech: 委員\n    text: |\n      {words}\n\n      二つ目の段落。\n",
        "runs": f"  - speech: 委員\n    text:\n      - {words}\n      - {{masked: ●●}}  # 伏せ字\n      - です。\n",
        "blocks": f"  - speech: 委員\n    blocks:\n      - p: '{words}'\n      - list: {{}}\n        items: [一つ目, 二つ目]\n",
        "id": f"  -   id: r-{draw(st.integers(100, 999))}-{draw(st.integers(100, 999))}\n      speech: 委員\n      text: {words}\n",
    }
    return lines[draw(st.sampled_from(sorted(lines)))], words


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A session's file and the words of its remarks."""
    found = draw(st.lists(remark(), min_size=1, max_size=5, unique_by=lambda one: one[1]))
    head = "# 令和7年度\nsession: {number: 1}\n\nsittings:\n  - date: 2025-05-12   # 月曜日\n"
    record = draw(st.sampled_from(("", "withheld:\n  w1: {kind: omitted, what: 説明}  # 省略\n")))
    after = draw(
        st.sampled_from(
            (
                "",
                "contact: {office: 総務課}\n",
                "corrections:\n  - {on: 2026-01-01, what: 誤字}\n",
                "\n# 終わり\n",
            )
        )
    )
    use = "  - withheld: w1\n" if record else ""
    text = f"{head}{record}# 議事\nbody:\n{use}{''.join(lines for lines, _ in found)}{after}"
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n")))), [words for _, words in found]


def minutes_of(text: bytes):  # type: ignore[no-untyped-def]
    parts = {
        "m/municipality.yml": to_yaml({"name": "見本市"}),
        "m/grounds.yml": to_yaml(GROUNDS),
        "m/c/council.yml": to_yaml({"name": "見本審議会"}),
        f"{KEY}.yml": text,
    }
    archive, problems = load(MemoryFiles(parts))
    assert [p for p in problems if p.code != "folded-text"] == []
    return archive.minutes[0]


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    found = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [line[2:] for line in found if line[0] == "-"], [line[2:] for line in found if line[0] == "+"]


@settings(max_examples=120)
@given(files(), st.data())
def test_a_remark_is_taken_down_and_no_other_byte_changes(
    made: tuple[str, list[str]], data: st.DataObject
) -> None:
    text, words = made
    minutes = minutes_of(text.encode())
    places = [placed for placed in placed_blocks(minutes.session) if placed.is_remark]
    at = data.draw(st.integers(0, len(places) - 1))
    found = taken_down(minutes, places[at].anchor, text.encode(), WHY)
    assert found is not None
    after = found.content.decode()
    assert words[at] not in after or any(words[at] in other for other in words[:at] + words[at + 1 :])
    assert all(other in after for other in words[:at] + words[at + 1 :])
    went, _ = changed_lines(text, after)
    comments = [line.partition("#")[2] for line in text.splitlines() if line.lstrip().startswith("#")]
    assert all(f"#{comment}" in after for comment in comments)
    assert not any("#" in line and line.lstrip().startswith("#") for line in went)
    assert len(went) <= 8
    assert after.count("\r\n") == (after.count("\n") if "\r\n" in text else 0)
    now = minutes_of(found.content)
    assert [p.anchor for p in placed_blocks(now.session)] == [
        p.anchor for p in placed_blocks(minutes.session)
    ]
    assert taken_down(now, places[at].anchor, found.content, WHY) is None


@settings(max_examples=120)
@given(files(), st.data())
def test_words_are_taken_down_and_released_again_at_the_same_place(
    made: tuple[str, list[str]], data: st.DataObject
) -> None:
    text, words = made
    minutes = minutes_of(text.encode())
    places = [placed for placed in placed_blocks(minutes.session) if placed.is_remark]
    at = data.draw(st.integers(0, len(places) - 1))
    secret = words[at][1:3]
    found = taken_down(minutes, places[at].anchor, text.encode(), WHY, secret)
    assert found is not None
    now = minutes_of(found.content)
    assert secret not in str(
        placed_blocks(now.session)[[p.anchor for p in placed_blocks(now.session)].index(places[at].anchor)]
    )
    times = found.content.decode().count("withheld: w9") - 1  # the correction names it as well
    back = released(now, "w9", found.content, Released(DAY, "館長", "済んだため"), [secret] * times)
    assert back is not None
    again = minutes_of(back)
    assert again.session.withheld["w9"].released is not None
    assert secret in str(
        placed_blocks(again.session)[
            [p.anchor for p in placed_blocks(again.session)].index(places[at].anchor)
        ]
    )
    assert released(again, "w9", back, Released(DAY, "館長", "済んだため"), [secret] * times) is None


@pytest.mark.parametrize("file", sorted(DiskFiles(ROOT / "minutes").names()))
def test_every_bundled_file_takes_a_change_at_its_top_and_back(file: str) -> None:
    if not file.endswith(".yml"):
        return
    content = DiskFiles(ROOT / "minutes").read(file)
    patch = Patch(file, content)
    first = next(iter(patch.data))
    patch.insert_top("zzz", "足したもの", first)
    patch.delete(("zzz",))
    assert patch.content == content


# ------------------------------------------------------------------ the commands, and the sites before and after


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled minutes, and the site and memory of them."""
    root = tmp_path_factory.mktemp("opening")
    shutil.copytree(ROOT / "minutes", root / "minutes")
    result = build(root, "--record")
    assert result.exit_code == 0, result.output
    return root


@pytest.fixture
def root(before: Path, tmp_path: Path) -> Path:
    shutil.copytree(before, tmp_path / "r")
    return tmp_path / "r"


def build(root: Path, *more: str) -> Result:
    return run("build", "--data", f"{root / 'minutes'}", "--site", f"{root / 'site'}", "--as-of", DAY, "--config", f"{ROOT / 'mkdocs.yml'}", *more)  # fmt: skip


def run(*args: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, list(args), input=typed)


def act(root: Path, command: str, place: str, *more: str, typed: str | None = None) -> Result:
    return run(command, place, "--data", f"{root / 'minutes'}", "--as-of", DAY, *more, typed=typed)


NEW = ("--record", "w9", "--ground", "kojin", "--reason", "相談をした人が分かってしまうため", "--by", "館長")


def everything(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def unpacked(found: dict[str, bytes]) -> dict[str, bytes]:
    """With what is in archives, whose bytes nobody reads."""
    inner = {}
    for name, content in found.items():
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                inner |= {f"{name}/{one}": packed.read(one) for one in packed.namelist()}
    return found | inner


def differing(old: dict[str, bytes], new: dict[str, bytes]) -> tuple[set[str], set[str]]:
    """What is to be copied and what is to be deleted; a folder of the index that is new or gone is one."""
    changed = {name for name, content in new.items() if old.get(name) != content}
    return {_short(name, old) for name in changed}, {_short(name, new) for name in old if name not in new}


def _short(name: str, other: dict[str, bytes]) -> str:
    folder = "/".join(name.split("/")[:2]) + "/"
    is_part = name.startswith("search/20") and not any(one.startswith(folder) for one in other)
    return folder if is_part else name


def test_what_is_taken_down_stands_in_no_byte_and_every_file_is_named(root: Path) -> None:
    words = "資料3は年鑑の写しですので"
    old = everything(root / "site")
    memory = everything(root / "minutes" / ".published")
    assert any(words.encode() in content for content in unpacked(old).values())
    said = act(root, "takedown", "asanagi/toshokan/2023-01#r5", *NEW, "--format", "json")
    assert said.exit_code == 0, said.output
    assert words not in said.output
    told = json.loads(said.output)
    result = build(root, "--record")
    assert result.exit_code == 0, result.output
    new = everything(root / "site")
    changed, gone = differing(old, new)
    hidden = {name for name in changed | gone if name.startswith(".")}
    assert (set(told["replace"]), set(told["delete"])) == (changed - hidden, gone - hidden)
    for name, content in unpacked(everything(root)).items():
        assert words.encode() not in content, name
    assert words not in json.dumps(list(_searched(root)), ensure_ascii=False)
    now = everything(root / "minutes" / ".published")
    lines = {
        line for content in memory.values() for line in content.decode().splitlines() if " r5 " in f" {line} "
    }
    assert lines
    page = new["asanagi/toshokan/2023-01.html"].decode()
    assert 'id="r5"' in page
    assert "公開のとりやめあり" in page
    assert now != memory
    assert (
        run(
            "audit",
            f"{root / 'site'}",
            "--data",
            f"{root / 'minutes'}",
            "--as-of",
            DAY,
            "--config",
            f"{ROOT / 'mkdocs.yml'}",
        ).exit_code
        == 0
    )


def _searched(root: Path) -> list[str]:
    from generator.pipeline import read_and_check, site_of

    site = site_of(read_and_check(DiskFiles(root / "minutes"), AS_OF), AS_OF)
    return [remark.text for member in site.searched for remark in member.session().remarks]


def test_a_release_changes_one_place_one_row_and_what_counts_them(root: Path, tmp_path: Path) -> None:
    words = "事実の確認を欠いた三つの文である。"
    (tmp_path / "words.txt").write_text(f"{words}\n", "utf-8")
    old = everything(root / "site")
    said = act(root, "release", "kirisawa/kotsu/2022-01#w1", "--by", "議長", "--why", "確認が済んだため", "--words", f"{tmp_path / 'words.txt'}", "--format", "json")  # fmt: skip
    assert said.exit_code == 0, said.output
    stopped = build(root)
    assert stopped.exit_code == 1
    assert "新しく公開するもの" in stopped.output
    result = build(root, "--expect", "newly-public=1", "--record")
    assert result.exit_code == 0, result.output
    new = everything(root / "site")
    changed, gone = differing(old, new)
    hidden = {name for name in changed | gone if name.startswith(".")}
    told = json.loads(said.output)
    assert (set(told["replace"]), set(told["delete"])) == (changed - hidden, gone - hidden)
    page = new["kirisawa/kotsu/2022-01.html"].decode()
    assert page.count(words) == 1
    assert 'id="withheld-w1"' in page
    assert words in json.dumps(_searched(root), ensure_ascii=False)
    # Other sessions' pages stay as they are; what else differs counts or lists what is withheld.
    others = {
        n
        for n in changed
        if n.count("/") == 2 and n.endswith(".html") and n.split("/")[1] not in ("grounds", "kotsu")
    }
    assert others == set()
    assert (
        new["withheld/index.html"].decode().count("もとは発言取消し")
        == old["withheld/index.html"].decode().count("もとは発言取消し") + 1
    )
    again = act(root, "release", "kirisawa/kotsu/2022-01#w1", "--by", "議長", "--why", "確認が済んだため")
    assert (again.exit_code, "何も変えていません" in again.output) == (0, True)


@pytest.mark.parametrize(
    ("command", "place", "more", "typed", "told"),
    [
        ("takedown", "asanagi/toshokan/2023-1#r5", NEW, None, "「asanagi/toshokan/2023-01」ではありませんか"),
        ("takedown", "asanagi/toshokan/2023-01", NEW, None, "「#」がありません"),
        ("takedown", "asanagi/toshokan/2023-01#r999", NEW, None, "「r999」という所がありません"),
        ("takedown", "asanagi/toshokan/2023-01#a1", NEW, None, "一つずつ"),
        ("takedown", "asanagi/toshokan/2023-01#n8", NEW, None, "もう記録「w1」により"),
        ("takedown", "asanagi/toshokan/2026-01#r1", NEW, None, "下書き"),
        ("takedown", "asanagi/toshokan/2023-01#r5", ("--record", "w9"), None, "--ground、--reason、--by"),
        ("takedown", "asanagi/toshokan/2023-01#r5", (*NEW[:3], "nai", *NEW[4:]), None, "根拠「nai」"),
        ("takedown", "asanagi/toshokan/2023-01#r5", ("--record", "W 9", *NEW[2:]), None, "使えません"),
        (
            "takedown",
            "asanagi/toshokan/2023-01#r5",
            (*NEW, "--words"),
            "ない言葉\n",
            "そのままの形ではありません",
        ),
        ("takedown", "asanagi/toshokan/2023-01#r5", (*NEW, "--words"), "\n", "伏せる言葉がありません"),
        ("takedown", "kirisawa/kotsu/2022-01#r5", ("--record", "w3"), None, "公開したもの（released）の記録"),
        ("release", "asanagi/toshokan/2023-01#w99", ("--by", "a", "--why", "b"), None, "ある記録: w1"),
        (
            "release",
            "asanagi/toshokan/2023-01#w4",
            ("--by", "a", "--why", "b"),
            None,
            "--words で渡してください",
        ),
        (
            "release",
            "asanagi/toshokan/2023-01#w4",
            ("--by", "a", "--why", "b", "--rest", "w4", "--words", "@"),
            None,
            "残りの記録「w4」",
        ),
    ],
)
def test_wrong_use_is_told_and_changes_nothing(
    root: Path, tmp_path: Path, command: str, place: str, more: tuple[str, ...], typed: str | None, told: str
) -> None:
    (tmp_path / "w.txt").write_text("言葉です\n", "utf-8")
    old = everything(root / "minutes")
    more = tuple(f"{tmp_path / 'w.txt'}" if one == "@" else one for one in more)
    result = act(root, command, place, *more, typed=typed)
    assert result.exit_code == 2, result.output
    assert told in result.output
    assert everything(root / "minutes") == old


def test_of_several_places_all_are_taken_down_or_none(root: Path) -> None:
    old = everything(root / "minutes")
    key = "asanagi/toshokan/2023-01"
    assert act(root, "takedown", f"{key}#r5", f"{key}#r999", *NEW).exit_code == 2
    assert everything(root / "minutes") == old
    result = act(root, "takedown", f"{key}#r5", f"{key}#r6", "asanagi/toshokan/2019-01#r1", *NEW)
    assert result.exit_code == 0, result.output
    assert sum(everything(root / "minutes")[name] != content for name, content in old.items()) == 2


def test_a_word_is_taken_down_and_where_else_it_stands_is_told(root: Path) -> None:
    result = act(root, "takedown", "asanagi/toshokan/2023-01#r5", *NEW, "--words", typed="年鑑の写し\n")
    assert result.exit_code == 0, result.output
    assert "2023-01.yml:" in result.output  # the title of the paper says it too
    file = root / "minutes" / "asanagi" / "toshokan" / "2023-01.yml"
    assert "資料3は年鑑の写し" not in file.read_text("utf-8")
    assert read_yaml("", file.read_bytes()).data["corrections"][-1]["kind"] == "withheld_later"


def test_a_material_is_taken_down_and_its_file_is_named(root: Path) -> None:
    result = act(root, "takedown", "asanagi/toshokan/2023-01#m2", *NEW, "--format", "json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.output)
    assert told["attachments"] == ["asanagi/toshokan/files/shiryo-2.csv"]
    assert "asanagi/toshokan/files/shiryo-2.csv" in told["delete"]
    assert dt.date.fromisoformat(DAY) == AS_OF
