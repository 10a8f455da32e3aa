"""What readers of formats make of numbers of lists, encodings and pictures, rule by rule."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml

from generator.importer.read.docx_numbers import Numbers, _bullet, _show
