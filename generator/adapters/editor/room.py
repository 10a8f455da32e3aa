"""The desk as part of the preview's server: its few files, and what its pages ask, behind the door."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from http import HTTPStatus
from importlib import resources
from typing import Any
from urllib.parse import parse_qs

from generator.adapters.editor.answers import Answer, Answers
from generator.adapters.editor.asking import Asking
from generator.adapters.editor.attaching import Attaching
from generator.adapters.editor.door import HEADERS, Door, size_of
from generator.adapters.editor.files import NoFileError, OtherVersionError
from generator.adapters.editor.founding import Founding
from generator.adapters.editor.lasting import Lasting
from generator.adapters.editor.making import Making
from generator.adapters.editor.mending import Mending
from generator.adapters.editor.naming import Naming
from generator.adapters.editor.publishing import Publishing
from generator.adapters.editor.since import Since
from generator.archive.trouble import in_words
from generator.desk.address import WrongPlaceError
from generator.desk.edits import WrongEditError
from generator.yaml.edit import CannotEditError

ROOT = "/.desk/"
"""No address of a site begins so: what is hidden is never part of one."""
_KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}  # fmt: skip
_ASSETS = "generator.adapters.editor"
STRANGER = "この編集画面は、下見を開いたこのパソコンの、この画面からだけ使えます。「minutes serve」が示すアドレスを開き直してください。"
_CANNOT = "このファイルは、画面から安全に書き換えられない書き方（参照の & や * など）になっています。ファイルを開いて直してください。何も変えていません。"


class Room:
    """Answers what is asked below ``/.desk/``."""

    def __init__(
        self, door: Door, answers: Answers, making: Making, publishing: Publishing | None = None
    ) -> None:
        self.door, self.answers, self.publishing = door, answers, publishing
        since, founding, naming, lasting = Since(making), Founding(answers), Naming(answers), Lasting(answers)
        self.asked: dict[str, Callable[[dict[str, str]], Answer]] = {
            "forms": lambda said: answers.forms(),
            "first": lambda said: answers.first(),
            "open": lambda said: answers.open(said.get("file", "")),
            "misnamed": lambda said: naming.misnamed(),
            "homes": lambda said: founding.homes(),
            "grounds": lambda said: founding.grounds(said.get("file", "")),
            "waits": since.waits,
            "source": lambda said: making.source(said.get("file", "")),
            "day": lambda said: answers.day(said.get("typed", "")),
        }
        mending = Mending(answers)
        self.done: dict[str, Callable[[dict[str, Any]], Answer]] = {
            "save": answers.save,
            "undo": lambda said: answers.step(said, -1),
            "redo": lambda said: answers.step(said, 1),
            "mend": mending.mend,
            "line": mending.line,
            "answer": Asking(answers).answer,
            "rename": naming.rename,
            "name-back": lasting.back,
            "moved": lasting.moved,
            "gone": lasting.withdrawn,
            "found": founding.found,
            "lay": founding.lay,
            "release": since.release,
            "correct": since.correct,
            "take-paper": since.take_paper,
            "withdraw": since.withdraw,
            "restore": since.restore,
            "attach": Attaching(making).attach,
            "hide": making.hide,
            "new": making.new,
            "import": making.take_in,
        }
        if publishing:
            self.asked["publish"] = publishing.state
            self.done["publish"] = publishing.act

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """One request, as WSGI has it; the path begins with ``ROOT``."""
        status, kind, content = self._answer(environ)
        headers = [("Content-Type", kind), ("Content-Length", str(len(content))), *HEADERS]
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [content]

    def _answer(self, environ: dict[str, Any]) -> tuple[int, str, bytes]:
        name = environ["PATH_INFO"].removeprefix(ROOT)
        if not self.door.is_known(environ):
            return _said(403, {"told": STRANGER})
        if environ["REQUEST_METHOD"] == "GET":
            return self._got(name, environ.get("QUERY_STRING", ""))
        if environ["REQUEST_METHOD"] != "POST":
            return _said(405, {})
        size = size_of(environ)
        if size is None:
            return _said(413, {})
        content = environ["wsgi.input"].read(size)  # or the browser never hears the answer
        if not self.door.may_write(environ):
            return _said(403, {"told": STRANGER})
        return self._posted(name.removeprefix("do/"), content)

    def _got(self, name: str, query: str) -> tuple[int, str, bytes]:
        said = {key: values[-1] for key, values in parse_qs(query).items()}
        if name.startswith("ask/") and (ask := self.asked.get(name.removeprefix("ask/"))):
            return _tried(lambda: ask(said))
        return self._asset(name or "index.html")

    def _asset(self, name: str) -> tuple[int, str, bytes]:
        kind = _KINDS.get(name[name.rfind(".") :])
        found = [one for one in resources.files(_ASSETS).joinpath("assets").iterdir() if one.name == name]
        if not found or kind is None:
            return _said(404, {"told": "このアドレスには何もありません。"})
        content = found[0].read_bytes()
        if kind.startswith("text/html"):
            content = content.replace(b"{{token}}", self.door.token.encode())
        return 200, kind, content

    def _posted(self, name: str, content: bytes) -> tuple[int, str, bytes]:
        do = self.done.get(name)
        try:
            said = json.loads(content)
        except (ValueError, RecursionError):
            said = None
        if do is None or not isinstance(said, dict):
            return _said(400, {})
        return _tried(lambda: do(said))


def _tried(work: Callable[[], Answer]) -> tuple[int, str, bytes]:
    try:
        return _said(*work())
    except NoFileError:
        return _said(404, {"told": "そのファイルは、会議録のフォルダーにありません。"})
    except OtherVersionError:
        return _said(409, {"told": "ほかで保存されたため、書き込みませんでした。"})
    except WrongEditError:
        return _said(400, {"told": "この直し方は、今のファイルには合いません。画面を開き直してください。"})
    except WrongPlaceError as error:
        return _said(422, {"told": str(error)})
    except CannotEditError:
        return _said(422, {"told": _CANNOT})
    except OSError as error:
        return _said(500, {"told": in_words(error)})


def _said(status: int, said: dict[str, Any]) -> tuple[int, str, bytes]:
    return (
        status,
        "application/json; charset=utf-8",
        json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass"),
    )
