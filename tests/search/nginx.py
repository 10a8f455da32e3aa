"""A web server as it comes from the distribution, on a port of its own, with everything it writes in one folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# One process under the own name of whoever runs the tests: a worker of another name could not read the folder.
CONFIG = """daemon off;
master_process off;
pid {work}/pid;
error_log {work}/error.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  types {{ text/html html; text/css css; application/javascript js; }}
  gzip {gzip};
  gzip_types text/css application/javascript;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    add_header Content-Security-Policy "default-src 'self'; object-src 'none'; base-uri 'self'";
  }}
}}
"""


def nginx() -> str | None:
    """The server of this machine; its folder is not always on the path of a plain account."""
    return shutil.which("nginx") or shutil.which(
        "nginx", path=os.pathsep.join(("/usr/sbin", "/usr/local/sbin"))
    )


@contextmanager
def serving(program: str, folder: Path, work: Path, *, gzip: bool) -> Iterator[str]:
    """The address under which `folder` can be reached for the time being."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = work / "nginx.conf"
    config.write_text(
        CONFIG.format(work=work, folder=folder, port=port, gzip="on" if gzip else "off"), "utf-8"
    )
    command = [program, "-p", str(work), "-c", str(config)]
    with (
        (work / "output.log").open("wb") as output,
        subprocess.Popen(command, stdout=output, stderr=output) as server,
    ):
        try:
            _wait_until_open(port, server, work)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def _wait_until_open(port: int, server: subprocess.Popen[bytes], work: Path) -> None:
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError("nginx does not answer: " + (work / "output.log").read_text("utf-8", "replace"))
