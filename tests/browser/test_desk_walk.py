"""The clerk's whole story: out of the ZIP with the network cut, in a real browser, against a real FTPS server; by mouse, and again by keyboard alone.

No file is opened by hand.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.clerk import Clerk
from tests.conftest import ROOT
from tests.importer.printing import as_docx, as_html, as_pdf
from tests.installed import NAMES, Installed, index_answers, set_up, without_network
from tests.upload.servers import tree

ftps = pytest.importorskip("tests.upload.test_ftp", reason="needs the packages of tests/upload.lock")
certificate = ftps.certificate
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")

FIRST, NEXT = 12, 5
"""How many steps the first page, and a session after it, may take."""
TODAY = "2025-12-01"
PAST = """\
令和7年度第{n}回汐見町図書館協議会会議録

日時　令和7年{day}午後2時から午後3時30分まで
場所　汐見町役場第1会議室
出席委員　潮見一郎会長、浜野花子委員、磯辺二郎委員、波多野三枝委員
欠席委員　なし
事務局　沖田図書館長
傍聴者　2人

議題
(1) {title}

会長：ただいまから、令和7年度第{n}回汐見町図書館協議会を開会します。

図書館長：{about}

浜野委員：{asks}

会長：以上で本日の議事を終わります。
"""
SESSIONS = (
    (1, "5月12日（月）", "令和7年度の事業計画について", "資料1により、今年の事業を説明します。", "移動図書館は何回を予定していますか。"),
    (2, "7月14日（月）", "開館時間の延長について", "夕方の開館を一時間延ばす案です。", "夏だけの試行でもよいと思います。"),
    (3, "10月6日（月）", "児童室の改修について", "児童室の棚を低くします。", "工事の間の代わりの場所はありますか。"),
)  # fmt: skip
TYPED = """\
会長：ただいまから、令和7年度第4回汐見町図書館協議会を開会します。

図書館長：開館時間の延長を、資料2により説明します。

浜野委員：賛成します。利用者の山川さんから感謝の手紙が届いています。

会長：ここからは非公開とします。

図書館長：職員の配置の案を説明します。

会長：採決します。賛成3人、反対1人で、可決しました。"""


WALKED_FROM = "MINUTES_WALKED_FROM"
"""Set for the walk itself: the folder in which the ZIP was unpacked and a person has it at home, or "repository"."""
walks = pytest.mark.skipif(
    WALKED_FROM not in os.environ, reason=f"walked by the tests below; alone with {WALKED_FROM}=repository"
)


@dataclass(frozen=True)
class Program:
    """What a person has on the machine: the program of the ZIP, or that of the repository."""

    installed: Installed | None

    def start(self, archive: Path) -> None:
        if self.installed:
            self.installed.begin_another(archive, NAMES)
            where = self.installed.run(
                self.installed.minutes.with_name("python"),
                "-c",
                "import generator; print(generator.__file__)",
            )
            assert Path(where).is_relative_to(self.installed.home)
            return
        subprocess.run(
            [sys.executable, "-m", "generator", "start", str(archive)],
            check=True, input=NAMES, text=True, env=self.settings, capture_output=True,
        )  # fmt: skip

    def serve(self, archive: Path) -> list[str]:
        """The start of the command that a double-click runs."""
        return (
            [str(archive / "preview.sh")] if self.installed else [sys.executable, "-m", "generator", "serve"]
        )

    @property
    def settings(self) -> dict[str, str]:
        return self.installed.settings if self.installed else {**os.environ, "PYTHONPATH": str(ROOT)}


@contextmanager
def preview(program: Program, archive: Path, authority: Path) -> Iterator[str]:
    """A real ``minutes serve``, as a double-click on ``preview.sh`` starts it; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    words = [
        *program.serve(archive),
        "--no-open",
        "--as-of",
        TODAY,
        "--address",
        address,
        "--ca",
        str(authority),
    ]
    with (archive / "log").open("w") as log:
        process = subprocess.Popen(words, stdout=log, stderr=log, cwd=archive, env=program.settings)
    try:
        for _ in range(600):
            if _answers(address):
                break
            time.sleep(0.2)
        yield f"http://{address}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
    assert "Traceback" not in (archive / "log").read_text("utf-8")


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://{address}/", timeout=60):
            return True
    except OSError:
        return False


def past(folder: Path) -> list[Path]:
    """Three minutes of the past, each of another kind."""
    found = []
    for (n, day, title, about, asks), (end, printed) in zip(
        SESSIONS, (("docx", as_docx), ("pdf", as_pdf), ("html", as_html)), strict=True
    ):
        found.append(folder / f"r7-{n}.{end}")
        found[-1].write_bytes(printed(PAST.format(n=n, day=day, title=title, about=about, asks=asks)))
    return found


def saved(page: Page) -> None:
    expect(page.locator(".state")).to_have_text("保存してあります", timeout=30_000)


def group(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def button(page: Page | Locator, name: str, *, exact: bool = True) -> Locator:
    return page.get_by_role("button", name=name, exact=exact)


@pytest.fixture(params=["mouse", "keyboard"])
def clerk(request: pytest.FixtureRequest, browser: Any) -> Iterator[Clerk]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="ja-JP", reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield Clerk(page, request.param == "keyboard")
    context.close()
    assert faults == []


@pytest.fixture
def program() -> Program:
    whence = os.environ[WALKED_FROM]
    there = Path(whence)
    return Program(None if whence == "repository" else Installed(there / "kaigiroku", there / "home"))


@walks
def test_from_an_empty_folder_to_pages_that_change_and_go(
    clerk: Clerk, program: Program, tmp_path: Path, certificate: Path
) -> None:
    www, page = tmp_path / "www", clerk.page
    www.mkdir()
    archive = tmp_path / "kaigi"
    files = past(tmp_path)
    with clerk.step("入れて、会議録のフォルダーを始める（自治体と会議体の名前を答える）"):
        program.start(archive)
    with ftps.serving(www, certificate) as port, preview(program, archive, certificate) as address:
        _until_the_first_page(clerk, address, archive, files, port)
        assert "職員の配置の案を説明します" not in (www / "kaigi/shiomi/library/2025-04.html").read_text(
            "utf-8"
        )
        assert "山川" not in "".join(p.read_text("utf-8", "replace") for p in (www / "kaigi").rglob("*.html"))
        first = len(clerk.steps)
        _changed(clerk, www)
        changed = len(clerk.steps)
        _another(clerk, www)
        another = len(clerk.steps)
        _withdrawn(clerk, www)
    counts = f"初めの公開まで {first} 歩、直して公開 {changed - first} 歩、次の会議 {another - changed} 歩、取下げ {len(clerk.steps) - another} 歩"
    listed = [f"  {number}. {words}" for number, words in enumerate(clerk.steps, 1)]
    sys.stdout.write("\n".join([f"\n{counts}", *listed, ""]))
    assert first <= FIRST
    assert another - changed <= NEXT
    assert tree(www / "kaigi") == tree(archive / "site")
    told = {path: content for path, content in tree(tmp_path).items() if ftps.PASSWORD.encode() in content}
    assert told == {}
    assert page.url.startswith(address)


def _until_the_first_page(clerk: Clerk, address: str, archive: Path, files: list[Path], port: int) -> None:
    page = clerk.page
    with clerk.step("下見を開き、「会議録を編集する」を押す"):
        page.goto(address)
        clerk.press(page.get_by_role("link", name="会議録を編集する"))
        expect(page.get_by_role("heading", name="汐見町図書館協議会")).to_be_visible(timeout=30_000)
    with clerk.step("非公開の根拠を一つ入れる"):
        _ground(clerk)
    with clerk.step("これまでの会議録を三つ落とす"):
        clerk.press(page.get_by_role("link", name="一覧へ"))
        clerk.press(page.get_by_text("会議録を足す"))
        clerk.drop(page.get_by_label("Word・PDF・HTML・テキストのファイルを"), files)
        expect(page.locator("details a[href^='#shiomi/library/']")).to_have_count(3, timeout=120_000)
    for path in sorted((archive / "minutes/shiomi/library").glob("2025-*.yml")):
        with clerk.step(f"取り込みの質問に答える（{path.stem}）"):
            clerk.press(page.locator(f"main a[href='#shiomi/library/{path.name}']").first)
            _answered(clerk)
            clerk.press(page.get_by_role("link", name="一覧へ"))
    with clerk.step("次の会議を作り、書く"):
        _new(clerk, "R7.11.10")
        _typed(clerk)
    with clerk.step("「公開する」で、下書きをすべて公開に回す"):
        clerk.press(page.get_by_role("link", name="公開する"))
        clerk.press(page.get_by_role("button", name="直すところのない下書き 4 件を、すべて公開に回す"))
        expect(page.locator("#publish-contents")).to_contain_text("入る会議録（4）", timeout=90_000)
    with clerk.step("送る先を入れる"):
        clerk.choose(page.get_by_label("送り方"), "FTPS（暗号のある FTP）")
        for label, words in (
            ("サーバーの名前", "localhost"),
            ("サーバーに入るときの利用者の名前", ftps.USER),
            ("サイトを置くフォルダー", "kaigi"),
            ("ポートの番号", str(port)),
        ):
            clerk.type(page.get_by_label(label), words)
        clerk.press(button(page, "送る先を保存する"))
    with clerk.step("パスワードを打って、サイトを作る"):
        secret = page.get_by_label(f"「localhost」に「{ftps.USER}」として入るパスワード")
        expect(secret).to_be_visible(timeout=60_000)
        clerk.type(secret, ftps.PASSWORD)
        _built(clerk)
    with clerk.step("送る内容を見て、送る"):
        _sent(clerk)


def _built(clerk: Clerk) -> None:
    clerk.press(button(clerk.page, "サイトを作って、送る内容を見る"))
    expect(button(clerk.page, "送る")).to_be_visible(timeout=180_000)


def _sent(clerk: Clerk) -> None:
    page = clerk.page
    clerk.press(button(page, "送る"))
    expect(page.locator("#publish-sending .well")).to_contain_text("送り終わりました", timeout=180_000)
    expect(page.locator("#publish-making")).to_contain_text("公開した控え", timeout=90_000)


def _to_publish(clerk: Clerk) -> None:
    """What was looked at before is shown until the minutes are looked at again."""
    page = clerk.page
    clerk.press(page.get_by_role("link", name="公開する"))
    expect(page.locator(".now")).to_contain_text("会議録を確かめています", timeout=30_000)
    expect(page.locator(".now")).to_contain_text("公開する内容を確かめてください", timeout=90_000)


def _ground(clerk: Clerk) -> None:
    page = clerk.page
    clerk.press(page.get_by_role("link", name="非公開の根拠"))
    clerk.type(page.get_by_label("個人に関する情報: 条文を確かめた日"), "R7.4.1")
    clerk.tick(page.get_by_label("条例と見くらべました: 個人に関する情報"))
    clerk.press(button(page, "この根拠を加える: 個人に関する情報"))
    expect(button(page, "この根拠を加える: 個人に関する情報")).to_have_count(0)
    saved(page)


def _answered(clerk: Clerk) -> None:
    yes = clerk.page.locator("#part-asked").get_by_role("button", name="はい")
    expect(yes.first).to_be_visible(timeout=30_000)
    while count := yes.count():
        clerk.press(yes.first)
        expect(yes).to_have_count(count - 1)


def _new(clerk: Clerk, day: str) -> None:
    page = clerk.page
    clerk.press(page.get_by_text("会議録を足す"))
    clerk.type(page.get_by_label("開催日"), day)
    clerk.press(button(page, "次の会議を作る"))


def _typed(clerk: Clerk) -> None:
    page = clerk.page
    expect(page.locator("#part-attendance")).to_be_visible(timeout=60_000)
    clerk.type(page.get_by_label("開始時刻"), "午後2時")
    clerk.type(page.get_by_label("終了時刻"), "午後3時30分")
    clerk.choose(page.get_by_label("会議の公開", exact=True), "一部非公開")
    clerk.tick(page.get_by_label("磯辺二郎 委員", exact=True))
    expect(page.get_by_label("磯辺二郎 委員の出欠")).to_have_value("absent")
    clerk.choose(page.get_by_label("波多野三枝 委員の出欠"), "オンライン出席")
    agenda = page.locator("#part-agenda")
    clerk.type(agenda.get_by_label("議題の名前必須"), "開館時間の延長について")
    for words, votes in (("可決", ("2", "1")), ("答申", ())):
        saved(page)
        clerk.press(button(agenda, "結果を足す"))
        new = group(page, "新しい結果")
        for label, count in zip(("賛成の数", "反対の数"), votes, strict=False):
            clerk.type(new.get_by_label(label, exact=True), count)
        clerk.choose(new.get_by_label("結果必須"), words)
        expect(new).to_have_count(0, timeout=30_000)
    saved(page)
    expect(page.locator("#part-body h3").first).to_contain_text("開館時間の延長について")
    typed = page.locator("textarea.typed").first
    clerk.type(typed, TYPED)
    saved(page)
    _hidden(clerk, "山川", None)
    _hidden(clerk, "職員の配置の案を説明します。", "w1")
    clerk.press(button(page, "資料を足す"))
    new = group(page, "新しい資料")
    clerk.type(new.get_by_label("番号"), "資料2")
    clerk.choose(new.get_by_label("公開の別"), "非公開")
    clerk.press(new.get_by_text("ほかの項目"))
    clerk.type(new.get_by_label("非公開とした理由の記録"), "w1")
    clerk.type(new.get_by_label("資料の名前必須"), "職員の配置の案")
    expect(new).to_have_count(0, timeout=30_000)
    saved(page)


def _hidden(clerk: Clerk, words: str, record: str | None) -> None:
    """What is marked leaves the file: with a new record and its term, or by one that is there."""
    page = clerk.page
    clerk.mark(page.locator("textarea.typed").first, words)
    clerk.press(button(page, "選んだ言葉を伏せる").first)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    if record:
        clerk.choose(dialog.get_by_label("どの記録で伏せるか"), f"{record}（特定の人が分かるため）")
    else:
        clerk.tick(dialog.get_by_label("個人に関する情報"))
        clerk.type(dialog.get_by_label("理由"), "特定の人が分かるため")
        clerk.type(dialog.get_by_label("非公開を決めた者"), "会長")
        clerk.press(dialog.locator("summary"))
        clerk.type(dialog.get_by_label("この日まで非公開"), "R12.3.31")
    clerk.press(button(dialog, "伏せる"))
    expect(page.locator("#said")).to_contain_text("伏せました", timeout=30_000)


def _changed(clerk: Clerk, www: Path) -> None:
    """A correction of what was published of last month."""
    page = clerk.page
    with clerk.step("先月の会議録を開き、言葉を訂正する"):
        clerk.press(page.get_by_role("link", name="一覧へ"))
        clerk.press(page.get_by_role("link", name="令和7年度第3回"))
        clerk.mark(page.locator("textarea.typed").first, "低くします")
        clerk.press(button(page, "選んだ言葉を訂正する").first)
        dialog = page.get_by_role("dialog")
        clerk.type(dialog.get_by_label("訂正後"), "低くし、数を増やします")
        clerk.type(dialog.get_by_label("何をなぜ訂正したか"), "棚の数が抜けていたため")
        clerk.press(button(dialog, "訂正する"))
        expect(page.locator("#said")).to_contain_text("訂正しました")
    with clerk.step("「公開する」で、サイトを作る"):
        _to_publish(clerk)
        expect(page.locator("#publish-contents")).to_contain_text("直したもの", timeout=90_000)
        _built(clerk)
    with clerk.step("送る"):
        _sent(clerk)
    shown = (www / "kaigi/shiomi/library/2025-10-06.html").read_text("utf-8")
    assert "低くし、数を増やします" in shown
    assert "棚の数が抜けていたため" in shown


def _another(clerk: Clerk, www: Path) -> None:
    page = clerk.page
    with clerk.step("次の会議を作る"):
        clerk.press(page.get_by_role("link", name="一覧へ"))
        _new(clerk, "R7.11.28")
    with clerk.step("書く"):
        expect(page.locator("#part-attendance")).to_be_visible(timeout=60_000)
        clerk.type(page.locator("#part-agenda").get_by_label("議題の名前必須"), "来年度の予定について")
        clerk.type(
            page.locator("textarea.typed").first,
            "会長：来年度の予定を確かめます。\n\n図書館長：四月に開きます。",
        )
        saved(page)
    with clerk.step("「公開する」で、公開に回す"):
        clerk.press(page.get_by_role("link", name="公開する"))
        clerk.press(page.get_by_role("button", name="公開に回す: "))
        expect(page.locator("#publish-contents")).to_contain_text("入る会議録（1）", timeout=90_000)
    with clerk.step("サイトを作る"):
        _built(clerk)
    with clerk.step("送る"):
        _sent(clerk)
    assert "来年度の予定を確かめます。" in (www / "kaigi/shiomi/library/2025-05.html").read_text("utf-8")


def _withdrawn(clerk: Clerk, www: Path) -> None:
    page = clerk.page
    gone = www / "kaigi/shiomi/library/2025-05-12.html"
    assert "移動図書館" in gone.read_text("utf-8")
    with clerk.step("会議録を開き、取り下げる"):
        clerk.press(page.get_by_role("link", name="一覧へ"))
        clerk.press(page.get_by_role("link", name="令和7年度第1回"))
        clerk.press(page.get_by_text("この会議録を取り下げる"))
        clerk.press(button(page, "取り下げる"))
        dialog = page.get_by_role("dialog")
        clerk.type(dialog.get_by_label("なぜ取り下げるか"), "載せる会議を誤ったため")
        clerk.press(button(dialog, "取り下げる"))
        expect(page.get_by_role("heading", name="会議録の編集")).to_be_visible(timeout=30_000)
    with clerk.step("「公開する」で、サイトを作る"):
        _to_publish(clerk)
        _built(clerk)
    with clerk.step("送る"):
        _sent(clerk)
    notice = gone.read_text("utf-8")
    assert "移動図書館" not in notice
    assert "載せる会議を誤ったため" in notice


@pytest.fixture(scope="module")
def whence(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(set_up(tmp_path_factory).bundle.parent) if index_answers() else "repository"


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_out_of_the_zip_and_with_the_network_cut(way: str, whence: str, tmp_path: Path) -> None:
    """The whole walk, with its browser and its server, in a network of its own."""
    if WALKED_FROM in os.environ:
        pytest.skip("the walk itself is asked for")
    walk = f"{__file__}::{test_from_an_empty_folder_to_pages_that_change_and_go.__name__}[{way}]"
    options = ["-q", "-s", "-n", "0", "-p", "no:cacheprovider", "--basetemp", str(tmp_path / "walk")]
    done = subprocess.run(
        [*without_network(), sys.executable, "-m", "pytest", *options, walk],
        check=False, capture_output=True, text=True, cwd=ROOT, env={**os.environ, WALKED_FROM: whence},
    )  # fmt: skip
    sys.stdout.write(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "取下げ" in done.stdout, "it was not walked"
