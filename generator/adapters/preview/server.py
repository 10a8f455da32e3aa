"""The preview's server: MkDocs' own, with pages made when they are asked for, and a note on them while what lists them is older."""

from __future__ import annotations

import errno
import mimetypes
import posixpath
import re
import string
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote
from wsgiref.util import FileWrapper

from mkdocs.livereload import LiveReloadServer, _timestamp

from generator.adapters.editor.room import ROOT, Room
from generator.adapters.preview.setting import Setting

NOTE = (
    "保存した会議録のページは新しくなっています。一覧・集計・検索は前の内容です。できしだい新しくなります。"
)
_STALL = 50.0
"""Seconds after which a waiting browser is answered in any case."""
_TRIES = 40
_BEHIND = re.compile(r"/livereload/behind/([0-9]+)")
#: Takes the note away when lists are new; a page that is a list is loaded again, one that is read stays as it is.
_SCRIPT = string.Template("""<script>
(function () {
  function poll() {
    var req = new XMLHttpRequest();
    req.onloadend = function () {
      if (req.status !== 200) { setTimeout(poll, 3000); return; }
      if (parseFloat(req.responseText) <= $epoch) { poll(); return; }
      if ($again) { location.reload(); return; }
      var note = document.getElementById("preview-older");
      if (note) { note.remove(); }
    };
    req.open("GET", "/livereload/behind/$epoch");
    req.send();
  }
  if ($older) { window.addEventListener("load", poll); }
})();
</script>""")


class PreviewServer(LiveReloadServer):
    """Serves ``setting``'s pages and what else lies in its folder."""

    def __init__(self, setting: Setting) -> None:
        address, mount = setting.config.dev_addr, setting.mount
        super().__init__(
            builder=lambda: None,
            host=address.host,
            port=address.port,
            root=str(setting.folder),
            mount_path=mount,
        )
        self.setting = setting
        self.error_handler = self._error_page
        self.is_older = True
        self.room: Room | None = None
        """The desk, where this machine alone sees the preview."""
        self.behind = _timestamp()
        """When what follows behind was last done."""
        self.follow: Callable[[], None] = lambda: None
        """Looks what was saved; called again and again until the preview ends."""
        self._watched_paths = {"": 1}  # or no page is told to load itself anew

    def _build_loop(self) -> None:
        while not self._shutdown:
            self.follow()

    def shows(self, change: Callable[[], None]) -> None:
        """Do what changes pages while nobody is answered; then all browsers load their page anew."""
        self._wanted_epoch = max(_timestamp(), self._visible_epoch + 1)
        try:
            change()
        finally:
            with self._epoch_cond:
                self._visible_epoch = self._wanted_epoch
                self._epoch_cond.notify_all()

    def caught_up(self) -> None:
        """What followed behind is done: lists and search are of what was saved last."""
        with self._epoch_cond:
            self.is_older = False
            self.behind = max(_timestamp(), self.behind + 1)
            self._epoch_cond.notify_all()

    def _error_page(self, code: int) -> bytes | None:
        page = self.setting.folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def _serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if self.room and path.startswith(ROOT):
            return self.room.answer(environ, start_response)
        if found := _BEHIND.fullmatch(path):
            return self._when_behind_is_done(int(found[1]), start_response)
        address = self._address(path)
        if address is None:
            return super()._serve_request(environ, start_response)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            epoch, older, behind = self._visible_epoch, self.is_older, self.behind
        if made := self._page(address):
            noted = _noted(made, older, behind)
            if self.room and environ.get("HTTP_SEC_FETCH_DEST") != "iframe":
                noted = _with_desk(noted, made[1], address)
            content = self._inject_js_into_html(noted, epoch)
            return _answer(start_response, "text/html; charset=utf-8", content)
        if file := self.setting.handed_out.get(address):
            return _file(start_response, file)
        return super()._serve_request(environ, start_response)

    def _address(self, path: str) -> str | None:
        """The place on the site; None for what is none of it."""
        if path.startswith("/livereload/") or not f"{path}/".startswith(self.mount_path):
            return None
        wanted = path[len(self.mount_path) :] + ("index.html" if path.endswith("/") else "")
        return posixpath.normpath(f"/{wanted}").lstrip("/")

    def _page(self, address: str) -> tuple[bytes, str] | None:
        for _ in range(_TRIES):
            try:
                return self.setting.page(address)
            except OSError as error:
                if error.errno != errno.EBUSY:
                    raise
                time.sleep(0.1)  # saved just now; what it is will be seen at once
        return None

    def _when_behind_is_done(self, known: int, start_response: Callable[..., Any]) -> Iterable[bytes]:
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self.behind > known, timeout=_STALL)
            return _answer(start_response, "text/plain", b"%d" % self.behind)


def _noted(made: tuple[bytes, str], older: bool, behind: int) -> bytes:
    content, kind = made
    if not older:
        return content
    note = f'<p class="banner" id="preview-older" role="status">{NOTE}</p>'.encode()
    script = _SCRIPT.substitute(epoch=behind, again=str(kind != "session").lower(), older="true").encode()
    return re.sub(rb"(<main[^>]*>)", lambda found: found[0] + note + script, content, count=1)


def _with_desk(content: bytes, kind: str, address: str) -> bytes:
    """The page with the way to the desk; within the desk's own frame it is not wanted."""
    way = f"#{quote(address.removesuffix('.html'))}.yml" if kind == "session" else ""
    words = "この会議録を編集する" if way else "会議録を編集する"
    link = f'<p class="banner" id="preview-desk"><a href="{ROOT}{way}">{words}</a></p>'.encode()
    return re.sub(rb"(<main[^>]*>)", lambda found: found[0] + link, content, count=1)


def _answer(start_response: Callable[..., Any], kind: str, content: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-cache")]
    start_response("200 OK", headers)
    return [content]


def _file(start_response: Callable[..., Any], path: Path) -> Iterable[bytes] | None:
    try:
        stream, size = path.open("rb"), path.stat().st_size
    except OSError:
        return None
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    headers = [("Content-Type", kind), ("Content-Length", str(size)), ("X-Content-Type-Options", "nosniff")]
    if re.search(
        "html|svg|[/+]xml", kind
    ):  # what runs in a paper that was handed out must not come to the desk
        headers.append(("Content-Security-Policy", "sandbox"))
    start_response("200 OK", headers)
    return FileWrapper(stream)
