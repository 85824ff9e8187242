"""A day of the scripted annotator, step by step, so that it can be broken off at each and gone on with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np
from PySide6.QtCore import Qt

from tests.ui.annotator_kit import (
    DIGITS,
    FRAME_MS,
    SHIFT,
    Case,
    Hand,
    Stored,
    cases,
    decide_by_keys,
    decided,
    label_button,
    open_count,
)
from tests.ui.recording_kit import play_until, point, settle
from tests.ui.window_kit import MS, WAIT_MS
from vemo_desktop.services.project import ProjectSession

TRACED = 1
"""The second clip: labelled from nothing, and traced."""
RECORDED_MS = 2400
FELT = (0.5, -0.5)
"""Valence and arousal where the pointer rests while the trace is recorded."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to one clip, and what the project must hold because of it."""

    media: int
    do: Callable[[Hand], None]
    makes: Stored | None
    """The stretch that a person has decided then; None where nothing is there."""
    decides: bool = False
    """Whether it settles a proposal."""


def day() -> tuple[Step, ...]:
    """Return the steps: twenty proposals decided on, three minutes labelled from nothing."""
    return (*(_decision(case) for case in cases()), *(_labelling(number) for number in range(12)))


def work(hand: Hand, steps: Sequence[Step]) -> Iterator[Step]:
    """Do the steps by keys and mouse; each is told once it is stored."""
    opened: int | None = None
    for step in steps:
        if step.media != opened:
            _open(hand, step.media)
            opened = step.media
            if step.decides:
                hand.press(Qt.Key.Key_Home)
                hand.press(Qt.Key.Key_Tab)
        step.do(hand)
        wait(hand)
        yield step


def wait(hand: Hand) -> None:
    """Let the window come to rest."""
    hand.bench.qtbot.waitUntil(lambda: hand.bench.desk.background.is_idle, timeout=WAIT_MS)
    settle(hand.bench)


def record_trace(hand: Hand) -> Iterator[int]:
    """Record the three-minute clip's first seconds with the mouse; tells the playhead in ms on its way."""
    _open(hand, TRACED)
    hand.press(Qt.Key.Key_Home)
    hand.press(Qt.Key.Key_C)
    point(hand.bench, *FELT)
    for until_ms in range(200, RECORDED_MS + 1, 200):
        play_until(hand.bench, until_ms)
        yield until_ms
    hand.press(Qt.Key.Key_C)
    hand.press(Qt.Key.Key_Space)
    wait(hand)


def holds(session: ProjectSession, done: Sequence[Step]) -> bool:
    """Whether the project holds exactly what these steps make."""
    made: dict[int, list[Stored]] = {0: [], TRACED: []}
    for step in done:
        if step.makes is not None:
            made[step.media].append(step.makes)
    waiting = len(cases()) - sum(step.decides for step in done)
    return open_count(session) == waiting and all(
        decided(session, media) == sorted(stretches) for media, stretches in made.items()
    )


def felt(session: ProjectSession, dimension: str) -> tuple[int, float]:
    """Return where a trace of the second clip ends, in microseconds, and its median; 0 and NaN for none."""
    media_id = session.library.media()[TRACED].id
    found = [one for one in session.traces.traces(media_id) if one.dimension == dimension]
    if not found:
        return 0, float("nan")
    [trace] = found
    _take, samples = session.traces.take(trace.stretches[-1].take_id)
    column = ("valence", "arousal").index(dimension)
    return trace.interval.end_us, float(np.median(samples.values[:, column]))


def _decision(case: Case) -> Step:
    truth = case.truth
    makes = None if truth is None else (truth.interval.start_us, truth.interval.end_us, truth.label)
    return Step(0, lambda hand: decide_by_keys(hand, case), makes, decides=True)


def _labelling(number: int) -> Step:
    start_ms = number * 15_000
    end_ms = start_ms + 3000 + FRAME_MS  # the frame at which “out” was said belongs to it
    label = tuple(DIGITS)[number % len(DIGITS)]
    how: Literal["key", "mouse"] = "mouse" if number % 4 == 1 else "key"
    return Step(TRACED, partial(_label, start_ms, label, how), (start_ms * MS, end_ms * MS, label))


def _label(start_ms: int, label: str, how: Literal["key", "mouse"], hand: Hand) -> None:
    """Mark in, three seconds on, mark out, and say what it is; or say it wrong, and mend that by mouse."""
    if hand.bench.position_ms() > start_ms:
        hand.press(Qt.Key.Key_Home)
    for _ in range((start_ms - hand.bench.position_ms()) // 1000):
        hand.press(Qt.Key.Key_Right, SHIFT)
    hand.press("i")
    for _ in range(3):
        hand.press(Qt.Key.Key_Right, SHIFT)
    hand.press("o")
    if how == "key":
        hand.press(DIGITS[label])
    else:
        hand.press(next(digit for name, digit in DIGITS.items() if name != label))
        hand.bench.settle()
        hand.click(label_button(hand, label.capitalize()))


def _open(hand: Hand, media: int) -> None:
    desk, wanted = hand.bench.desk, hand.bench.media_ids[media]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        if desk.view.media_id != wanted:
            hand.press(key)
            hand.bench.settle()
    assert desk.view.media_id == wanted
