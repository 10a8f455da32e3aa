"""The preview: MkDocs' own server, with the minutes watched."""

from __future__ import annotations

import logging
import os
import re
import socket
from pathlib import Path

from mkdocs.commands.serve import serve

from generator.adapters.mkdocs_plugin import AS_OF_VARIABLE, FOLDER_VARIABLE

#: What MkDocs says, and what an editor is told instead; an empty text is not shown. The rest passes as it is.
_SAID = (
    (re.compile(r"Building documentation.*|Watching paths.*|A 'dirty' build.*|Reloading browsers.*"), ""),
    (re.compile(r"Documentation built in ([\d.]+) seconds"), r"できました（\1 秒）。"),
    (re.compile(r"Serving on (\S+)"), r"ブラウザーで \1 を開いてください（終わるときは Ctrl+C）。"),
    (re.compile(r"Detected file changes"), "保存されたファイルを読み直しています。"),
    (re.compile(r"Browser connected: (.*)"), r"ブラウザーが開いています: \1"),
    (re.compile(r"Shutting down.*"), "下見を終わります。"),
)


class InJapanese(logging.Filter):
    """Puts what the preview's server says into the editor's language."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        for pattern, words in _SAID:
            match = pattern.search(said)
            if match and record.name.startswith("mkdocs"):
                record.msg, record.args = said[: match.start()] + match.expand(words), ()
                return bool(words)
        return True


class AddressError(Exception):
    """The preview cannot be served at an address."""


def must_be_free(address: str) -> None:
    """Raise AddressError unless a server may listen at ``host:port``; known before anything is built."""
    host, colon, port = address.rpartition(":")
    if not (host and colon and port.isdecimal() and int(port) < 2**16):
        raise AddressError(f"「{address}」はアドレスとポートの形ではありません。例: 127.0.0.1:8001")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, os.name != "nt")
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            raise AddressError(
                f"「{address}」は使えません（{error.strerror}）。ほかの下見が開いていれば Ctrl+C で終わらせるか、"
                f"--address {host}:{min(int(port) + 1, 65535)} のように、別のポートを付けてください。"
            ) from None


def preview(config_file: Path, data: Path, as_of: str, address: str) -> None:
    """Serve until interrupted. MkDocs loads its configuration anew at each change, hence the environment."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(InJapanese())
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    os.environ[FOLDER_VARIABLE] = str(data.resolve())
    os.environ[AS_OF_VARIABLE] = as_of
    # "dirty" builds only the pages whose text changed (GeneratedFile); a large archive would take minutes otherwise.
    serve(str(config_file), livereload=True, build_type="dirty", dev_addr=address, open_in_browser=False)
