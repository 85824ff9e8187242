"""What a chart shows, without how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

STRONG, MUTED, SOFT, FAINT, GROUND = "strong", "muted", "soft", "faint", "ground"
"""Inks that follow the look: text, secondary text, bars, hairlines, what lies under plots. Colour means
emotion, so whatever is no label is drawn in them."""
HOLLOW = "hollow"
"""Bars with an edge only: what is still to be done."""


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, in one colour: ``#RRGGBB``, or an ink."""

    name: str
    color: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from left to right, one for each name; several series lie one behind another.

    Parameters
    ----------
    key : str
        What a saved picture is called.
    title : str
    unit : str
        Written below the numbers of the axis.
    names : tuple of str
    series : tuple of Series
        Each with a value for each name. One alone may have a colour of its own for each bar.
    colors : tuple of str
        Colours of the bars where they differ; empty otherwise.
    """

    key: str
    title: str
    unit: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    colors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side along something ordered, such as days; series lie on top of one another.

    Parameters
    ----------
    key, title, unit : str
        As for `Bars`; the unit stands above the axis.
    names : tuple of str
        Of the columns; only as many are written as there is room for.
    series : tuple of Series
    top : float or None
        Upper end of the axis; that of the highest column if None.
    """

    key: str
    title: str
    unit: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    top: float | None = None


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One value with its interval; None where there is none, and then `reason` says why."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ranges:
    """Values with their intervals, one line each, on a common axis.

    Parameters
    ----------
    key, title, unit : str
        As for `Bars`.
    rows : tuple of RangeRow
    low, high : float
        Ends of the axis; it is made longer where a value lies outside.
    """

    key: str
    title: str
    unit: str
    rows: tuple[RangeRow, ...]
    low: float = 0.0
    high: float = 1.0


Chart = Bars | Columns | Ranges


def is_wide(chart: Chart) -> bool:
    """Tell whether a chart needs a line of its own: long names on one side, numbers in words on the other."""
    return isinstance(chart, Ranges)


def is_empty(chart: Chart) -> bool:
    """Tell whether there is nothing to draw."""
    if isinstance(chart, Ranges):
        return all(one.value is None for one in chart.rows)
    return not any(value for one in chart.series for value in one.values)
