"""The preview: MkDocs' own server, with the minutes watched."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from mkdocs.commands.serve import serve

from generator.adapters.mkdocs_plugin import AS_OF_VARIABLE, FOLDER_VARIABLE


def preview(config_file: Path, data: Path, as_of: str, address: str) -> None:
    """Serve until interrupted. MkDocs loads its configuration anew at each change, hence the environment."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    os.environ[FOLDER_VARIABLE] = str(data.resolve())
    os.environ[AS_OF_VARIABLE] = as_of
    # "dirty" builds only the pages whose text changed (GeneratedFile); a large archive would take minutes otherwise.
    serve(str(config_file), livereload=True, build_type="dirty", dev_addr=address, open_in_browser=False)
