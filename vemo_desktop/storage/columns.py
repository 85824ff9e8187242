"""How values lie in columns: instants as text, JSON, arrays as raw little-endian numbers."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class UtcText(TypeDecorator[datetime]):
    """An instant as ISO 8601 text in UTC with microseconds, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write an instant; one without time zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read an instant."""
        return None if value is None else datetime.fromisoformat(value)


class JsonText(TypeDecorator[Any]):
    """A JSON value as compact text with sorted keys; the same value is always the same text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """Write a JSON value; NaN is refused."""
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read a JSON value."""
        return None if value is None else json.loads(value)


def pack_times(edges_us: npt.NDArray[np.int64]) -> bytes:
    """Return times as little-endian int64."""
    return np.ascontiguousarray(edges_us, dtype="<i8").tobytes()


def unpack_times(blob: bytes) -> npt.NDArray[np.int64]:
    """Return the times packed by `pack_times`.

    Raises
    ------
    ValueError
        If the length is not a whole number of times.
    """
    return np.frombuffer(blob, dtype="<i8").astype(np.int64)


def pack_values(values: npt.NDArray[np.float32]) -> bytes:
    """Return values as little-endian float32, row by row."""
    return np.ascontiguousarray(values, dtype="<f4").tobytes()


def unpack_values(blob: bytes, columns: int) -> npt.NDArray[np.float32]:
    """Return the values packed by `pack_values`, shape (T, columns).

    Raises
    ------
    ValueError
        If the length is not a whole number of rows.
    """
    return np.frombuffer(blob, dtype="<f4").astype(np.float32).reshape(-1, columns)
