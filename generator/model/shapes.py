"""Which keys the model allows where; for "did you mean" and for the editors' guide."""

from __future__ import annotations

import typing
from typing import Any

from pydantic import BaseModel, Tag


def keys_of(model: type[BaseModel]) -> set[str]:
    """The keys of one mapping, as they are written in a file."""
    return {field.alias or name for name, field in model.model_fields.items()}


def keys_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> set[str]:
    """The keys allowed at a location as pydantic reports it, tags of unions included."""
    here: Any = model
    for step in loc:
        here = _step(here, step)
        if here is None:
            return set()
    found = _model_of(here)
    return keys_of(found) if found else set()


def description_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> str | None:
    """What the model says about the key at a location as pydantic reports it."""
    here: Any = model
    for step in loc[:-1]:
        here = _step(here, step)
    owner = _model_of(here)
    fields = owner.model_fields.items() if owner else ()
    return next((field.description for name, field in fields if (field.alias or name) == loc[-1]), None)


def data_path(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A location as pydantic reports it without the tags of unions, which stand in no file.

    Told apart by the model, not by their look: a key may look like a tag.
    """
    here: Any = model
    path: list[str | int] = []
    for step in loc:
        tagged = _tagged(here, step)
        if tagged is None:
            path.append(step)
        here = tagged or _step(here, step)
    return tuple(path)


def _step(annotation: Any, step: str | int) -> Any:
    tagged = _tagged(annotation, step)
    if tagged is not None:
        return tagged
    if isinstance(step, int):
        return _item(annotation)
    model = _model_of(annotation)
    if model is None:
        return _mapping_value(annotation)
    for name, field in model.model_fields.items():
        if (field.alias or name) == step:
            return field.annotation
    return None


def _members(annotation: Any) -> list[Any]:
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _members(typing.get_args(annotation)[0])
    if origin is typing.Union or str(origin) == "<class 'types.UnionType'>":
        return [m for arg in typing.get_args(annotation) for m in _members_keeping_tags(arg)]
    return [annotation]


def _members_keeping_tags(annotation: Any) -> list[Any]:
    if typing.get_origin(annotation) is typing.Annotated and _tag(annotation) is not None:
        return [annotation]
    return _members(annotation)


def _tag(annotation: Any) -> str | None:
    return next((m.tag for m in getattr(annotation, "__metadata__", ()) if isinstance(m, Tag)), None)


def _tagged(annotation: Any, tag: str | int) -> Any:
    return next((m for m in _members(annotation) if _tag(m) == tag), None)


def _item(annotation: Any) -> Any:
    for member in _members(_bare(annotation)):
        if typing.get_origin(_bare(member)) is tuple:
            return typing.get_args(_bare(member))[0]
    return None


def _mapping_value(annotation: Any) -> Any:
    for member in _members(annotation):
        if typing.get_origin(_bare(member)) is dict:
            return typing.get_args(_bare(member))[1]
    return None


def _bare(annotation: Any) -> Any:
    while typing.get_origin(annotation) is typing.Annotated:
        annotation = typing.get_args(annotation)[0]
    return annotation


def _model_of(annotation: Any) -> type[BaseModel] | None:
    for member in _members(annotation):
        bare = _bare(member)
        if isinstance(bare, type) and issubclass(bare, BaseModel):
            return bare
    return None


def ordered(model: type[BaseModel], new: Any, old: Any) -> Any:
    """Plain data with keys that ``old`` had not in the model's order behind those it had before them; what did not change is the same."""
    return _ordered(model, new, old)


def _ordered(annotation: Any, new: Any, old: Any) -> Any:
    if new is old or new == old:
        return old
    if isinstance(new, list):
        inner = _item(annotation)
        known = {id(one) for one in old} if isinstance(old, list) else set()
        return [one if id(one) in known else _ordered(inner, one, _twin(old, i)) for i, one in enumerate(new)]
    if not isinstance(new, dict):
        return new
    holder = _holder(annotation, new)
    if holder is None:
        inner = _mapping_value(annotation)
        return {key: _ordered(inner, value, _twin(old, key)) for key, value in new.items()}
    fields = {field.alias or name: field.annotation for name, field in holder.model_fields.items()}
    return {
        key: _ordered(fields.get(key), new[key], _twin(old, key)) for key in _in_order(list(fields), new, old)
    }


def _twin(old: Any, step: str | int) -> Any:
    if isinstance(old, dict):
        return old.get(step)
    return old[step] if isinstance(old, list) and isinstance(step, int) and step < len(old) else None


def _holder(annotation: Any, value: dict[str, Any]) -> type[BaseModel] | None:
    """The model of a mapping; of several, the one whose own key the mapping carries."""
    tagged = {_tag(member): member for member in _members(annotation) if _tag(member)}
    if not tagged:
        return _model_of(annotation)
    found = [key for tag, key in ((tag, str(tag).strip("<>")) for tag in tagged) if key in value]
    found.sort(key=lambda key: key == "withheld")
    return _model_of(tagged[f"<{found[0]}>"]) if found else None


def _in_order(fields: list[str], new: dict[str, Any], old: Any) -> list[str]:
    """Keys that were there keep their order; each new one stands behind the last of those before it in the model."""
    had = [key for key in old if key in new] if isinstance(old, dict) else []
    if not had:  # the first key of a block says what it is
        return sorted(new, key=lambda key: _rank(fields, key))
    for key in sorted((key for key in new if key not in had), key=lambda key: _rank(fields, key)):
        before = [i for i, name in enumerate(had) if _rank(fields, name) < _rank(fields, key)]
        had.insert(before[-1] + 1 if before else 0, key)
    return had


def _rank(fields: list[str], key: str) -> int:
    return fields.index(key) if key in fields else len(fields)
