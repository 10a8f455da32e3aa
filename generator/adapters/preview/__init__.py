"""The preview: what is kept is shown at once, a page is made when somebody asks for it, and what takes long follows behind."""

from __future__ import annotations

from generator.adapters.preview.address import AddressError, must_be_free
from generator.adapters.preview.serving import preview

__all__ = ["AddressError", "must_be_free", "preview"]
