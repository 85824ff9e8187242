"""A value of another kind anywhere in a JSON file costs itself or the file, and is never a defect."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.exchange_samples import samples
from vemo_desktop.errors import VemoError
from vemo_desktop.exchange.formats import FileFormat, ImportOptions, LoadedFile
from vemo_desktop.exchange.registry import IMPORTS

_ODD = (None, True, -1, 1e300, "", "x", [], [1], [[]], ["x", "y", "z"], {}, {"a": [1]})
_OF_EACH_LIST = 3
"""Entries of one list are alike."""

Path = tuple[str | int, ...]


def _json_samples() -> Iterator[tuple[str, FileFormat, LoadedFile, Any]]:
    for id_, format_ in IMPORTS.items():
        for file in samples(format_):
            try:
                whole = json.loads(file.data)
            except ValueError:
                continue  # not JSON
            assert format_.files is not None
            yield f"{id_}-{file.name}", format_.files, file, whole


def _places(value: Any, above: Path = ()) -> Iterator[Path]:
    yield above
    if isinstance(value, dict):
        for name in value:
            yield from _places(value[name], (*above, name))
    elif isinstance(value, list):
        for number, one in enumerate(value[:_OF_EACH_LIST]):
            yield from _places(one, (*above, number))


def _with(value: Any, place: Path, odd: Any) -> Any:
    if not place:
        return odd
    changed = copy.deepcopy(value)
    holder = changed
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = odd
    return changed


_SAMPLES = list(_json_samples())


@pytest.mark.parametrize(
    ("files", "file", "whole"), [one[1:] for one in _SAMPLES], ids=[s[0] for s in _SAMPLES]
)
def test_a_value_of_another_kind_is_no_defect(files: FileFormat, file: LoadedFile, whole: Any) -> None:
    tried = 0
    for place in _places(whole):
        for odd in _ODD:
            data = json.dumps(_with(whole, place, odd)).encode()
            try:
                files.read(LoadedFile(file.name, data, file.companion), ImportOptions(rate_hz=25.0))
            except VemoError:
                pass  # refused in a sentence
            except Exception as error:
                raise AssertionError(f"{odd!r} at {place}") from error
            tried += 1
    assert tried > 100
