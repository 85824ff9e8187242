"""Table and plot of the study of learning, as they stand in docs/learning.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vemo_desktop.domain.judging.comparing import Verdict

if TYPE_CHECKING:
    from tests.benchmarks.bench_learning import Point, Result
    from tests.benchmarks.learning_library import Video

_WIDTH, _HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 150, 28, 44
_RANDOM, _OURS, _BEFORE, _INK = "#4477AA", "#CC3311", "#777777", "#444444"


def write_report(result: Result, docs: Path) -> None:
    """Write the plot of a study, and its table into the place that the page keeps for it."""
    plots = docs / "learning"
    plots.mkdir(exist_ok=True)
    key = result.study.key
    (plots / f"{key}.svg").write_text(_plot(result), encoding="utf-8")
    page = docs / "learning.md"
    place = f"<!-- measured: {key} -->"
    before, _, rest = page.read_text(encoding="utf-8").partition(place)
    _, _, after = rest.partition(place)
    text = "\n\n".join([place, _section(result, f"learning/{key}.svg"), place])
    page.write_text(f"{before}{text}{after}", encoding="utf-8")


def _library(videos: Sequence[Video]) -> str:
    minutes = sum(one.duration_us for one in videos) / 60e6
    segments = np.mean([len(one.truth) for one in videos])
    return (
        f"{len(videos)} timelines, {minutes:.0f} minutes, {segments:.1f} segments each on average; the"
        " last 20 are never labelled and judge."
    )


def _section(result: Result, plot: str) -> str:
    rows = [
        "| labelled | F1, random | F1, ours | corrections, random | corrections, ours | better, random"
        " | better, ours |",
        "|---:|---:|---:|---:|---:|---:|---:|",
        _row("0 (built-in)", [result.before], [result.before]),
    ]
    everything = [point for points in (*result.random, *result.ours) for point in points]
    for count in sorted({point.labelled for point in everything}):
        random, ours = (
            [point for points in orders for point in points if point.labelled == count]
            for orders in (result.random, result.ours)
        )
        rows.append(_row(str(count), random, ours))
    rows.append(_row("the annotator", [result.annotator], [result.annotator]))
    title = result.study.title
    head = f"### {title}\n\n![F1 by videos labelled]({plot})"
    foot = (
        f"Random orders: {len(result.random)}; repetitions of ours, each without four of the 64:"
        f" {len(result.ours)}. Means, ± the standard deviation from one to the next."
    )
    return "\n\n".join([head, _library(result.videos), "\n".join(rows), foot])


def _row(name: str, random: Sequence[Point], ours: Sequence[Point]) -> str:
    cells = [_mean(points, "f1", 3) for points in (random, ours)]
    cells += [_mean(points, "corrections", 2) for points in (random, ours)]
    cells += [_better(points) for points in (random, ours)]
    return f"| {name} | {' | '.join(cells)} |"


def _mean(points: Sequence[Point], name: str, digits: int) -> str:
    values = [getattr(point, name) for point in points]
    spread = f" ± {np.std(values, ddof=1):.{digits}f}" if len(values) > 1 else ""
    return f"{np.mean(values):.{digits}f}{spread}" if values else ""


def _better(points: Sequence[Point]) -> str:
    taught = [point for point in points if point.labelled]
    better = sum(point.verdict == Verdict.BETTER for point in taught)
    return f"{better} of {len(taught)}" if taught else ""


def _plot(result: Result) -> str:
    """Draw F1 over videos labelled: faint lines for orders, their means, the start, and the annotator."""
    orders = (*result.random, *result.ours)
    flat = ((result.before, "built-in", _BEFORE), (result.annotator, "annotator", _INK))
    points = [*(point for point, _, _ in flat), *(point for own in orders for point in own)]
    low = np.floor(min(point.f1 for point in points) * 20) / 20
    high = np.ceil(max(point.f1 for point in points) * 20) / 20
    most = max(point.labelled for point in points)

    def place(count: float, f1: float) -> tuple[float, float]:
        x = _LEFT + count / most * (_WIDTH - _LEFT - _RIGHT)
        y = _TOP + (high - f1) / max(high - low, 0.05) * (_HEIGHT - _TOP - _BOTTOM)
        return round(x, 1), round(y, 1)

    def line(path: Sequence[Point], color: str, width: float, opacity: float = 1.0) -> str:
        marks = " ".join(f"{x},{y}" for x, y in (place(point.labelled, point.f1) for point in path))
        return (
            f'<polyline points="{marks}" fill="none" stroke="{color}" stroke-width="{width}"'
            f' opacity="{opacity}"/>'
        )

    def text(x: float, y: float, words: str, color: str = _INK, anchor: str = "start") -> str:
        return f'<text x="{x}" y="{y}" fill="{color}" text-anchor="{anchor}">{escape(words)}</text>'

    parts = []
    for tick in np.arange(low, high + 1e-9, 0.05):
        x, y = place(0, tick)
        parts += [
            f'<line x1="{x}" y1="{y}" x2="{_WIDTH - _RIGHT}" y2="{y}" stroke="#DDDDDD"/>',
            text(x - 8, y + 4, f"{tick:.2f}", anchor="end"),
        ]
    for count in sorted({point.labelled for point in points}):
        x, y = place(count, low)
        parts.append(text(x, y + 18, str(count), anchor="middle"))
    parts.append(text(_LEFT + (_WIDTH - _LEFT - _RIGHT) / 2, _HEIGHT - 6, "videos labelled", anchor="middle"))
    parts.append(text(8, 16, "F1 at an overlap of 0.5, on 20 unseen videos"))
    ends = []
    for point, words, color in flat:
        (left, y), (right, _) = place(0, point.f1), place(most, point.f1)
        parts.append(
            f'<line x1="{left}" y1="{y}" x2="{right}" y2="{y}" stroke="{color}" stroke-dasharray="4 4"/>'
        )
        ends.append((point.f1, words, color))
    for own, words, color in ((result.random, "random order", _RANDOM), (result.ours, "our order", _OURS)):
        parts += [line([result.before, *one], color, 1, 0.35) for one in own]
        mean = _mean_points(result.before, own)
        parts.append(line(mean, color, 2.5))
        ends.append((mean[-1].f1, words, color))
    lowest = -np.inf
    for f1, words, color in sorted(ends, key=lambda one: -one[0]):
        x, y = place(most, f1)
        lowest = max(y + 4, lowest + 14)  # names never lie on each other
        parts.append(text(x + 8, float(lowest), words, color))
    style = 'font-family="sans-serif" font-size="12"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {style}>'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#FFFFFF"/>{"".join(parts)}</svg>\n'
    )


def _mean_points(before: Point, orders: Sequence[Sequence[Point]]) -> list[Point]:
    found = [before]
    for points in zip(*orders, strict=True):
        f1, effort = (
            float(np.mean([getattr(one, name) for one in points])) for name in ("f1", "corrections")
        )
        found.append(replace(before, labelled=points[0].labelled, f1=f1, corrections=effort))
    return found
