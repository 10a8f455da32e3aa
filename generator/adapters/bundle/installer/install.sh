#!/bin/sh
# Finds a Python and lets it do the work. No root is needed.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
for python in python3 python3.14 python3.13 python3.12 python3.11; do
  if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    exec "$python" "$here/install.py" "$@"
  fi
done
cat "$here/no-python.txt" >&2
exit 1
