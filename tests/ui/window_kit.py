"""A whole window on a small real project, for tests that drive it by gestures."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.clips import make_clip
from vemo_desktop import paths
from vemo_desktop.app import linger
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.mistakes import Mistake, MistakeKind, mistakes_to_json
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.places import Place
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, Proposed, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Analysed, LearningCurve, Measured, PartialCurves, Taught
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import (
    AnalyseMedia,
    MakeProxy,
    MeasureNetwork,
    PrepareMedia,
    TeachHead,
    WriteDataset,
)
from vemo_desktop.jobs.runners import InlineRunner
from vemo_desktop.ml.cards import card, weights_digest
from vemo_desktop.ml.heads.carding import card_for
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.head import Head
from vemo_desktop.ml.heads.network import Heads
from vemo_desktop.ml.heads.task import shape_of
from vemo_desktop.pipeline.dataset import write_dataset
from vemo_desktop.pipeline.prepare import prepare
from vemo_desktop.pipeline.proxy import make_proxy
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import open_project
from vemo_desktop.services.proxies import ProxyService
from vemo_desktop.services.teaching import TeachingService
from vemo_desktop.ui.library.ahead import VideosAhead
from vemo_desktop.ui.main_window import MainWindow
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.theme import Look, LookKeeper

MS = 1000
SECONDS = 4
NAMES = ("negative", "neutral", "positive")
WAIT_MS = 20_000


def span(start_ms: int, end_ms: int) -> Interval:
    """Return an interval given in milliseconds."""
    return Interval(start_ms * MS, end_ms * MS)


PROPOSED = (
    Proposed(span(200, 800), "positive", 0.82),
    Proposed(span(1000, 1600), "negative", 0.35),
    Proposed(span(2000, 2600), "positive", 0.51),
    Proposed(span(3000, 3600), "negative", 0.90),
)


def make_prediction(proposed: Sequence[Proposed] = PROPOSED, seconds: int = SECONDS) -> Prediction:
    """Return curves at 20 Hz that are high exactly where segments are proposed."""
    steps = seconds * 20
    edges = regular_edges(steps, 50_000)
    values = np.full((steps, 3), 0.1, np.float32)
    values[:, 1] = 0.8
    for one in proposed:
        inside = (edges[:-1] >= one.interval.start_us) & (edges[1:] <= one.interval.end_us)
        values[inside] = 0.1
        values[inside, NAMES.index(one.label)] = 0.8
    curves = Curves("sentiment", NAMES, edges, values, CurveKind.FORMULA)
    shares = np.tile(np.array([0.6, 0.3, 0.1], np.float32), (steps, 1))
    streams = Curves("streams", ("video", "audio", "cues"), edges, shares, CurveKind.FORMULA)
    return Prediction(
        "signals", "1", "0" * 64, {}, "cpu", {"sentiment": curves}, "sentiment", streams, {"positive": 1.0}
    )


@dataclass
class SlowAnalysis:
    """A step that grows curves until it is let go on; tells when it runs."""

    started: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event = field(default_factory=threading.Event)

    def __call__(self, request: AnalyseMedia, ctx: JobContext) -> Analysed:
        """Carry the request out."""
        steps = 0
        prediction = make_prediction()
        while not self.may_end.is_set():
            steps = min(steps + 1, 99)
            self.started.set()
            ctx.step("looking", steps, 100)
            ctx.emit(PartialCurves(ctx.job_id, request.media_id, prediction, steps * 10_000))
            self.may_end.wait(0.02)
        ctx.step("looking", 100, 100)
        return Analysed(ctx.job_id, request.media_id, (prediction,))


@dataclass
class SlowLesson:
    """A step that learns as long as it is let; the network that comes of it was never taught anything."""

    started: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event = field(default_factory=threading.Event)
    asked: list[TeachHead] = field(default_factory=list)

    def __call__(self, request: TeachHead, ctx: JobContext) -> Taught:
        """Carry the request out."""
        self.asked.append(request)
        ctx.plan({"Learning": 1.0})
        judgements: list[tuple[int, dict[str, float]]] = []
        while not self.may_end.is_set() or len(judgements) < 2:
            step = len(judgements)
            judgements.append((step * 10, {"segment_f1": 0.5 + 0.3 * (1 - 0.8**step)}))
            losses = tuple(1 / (1 + number / 10) for number in range(step * 10 + 1))
            ctx.emit(LearningCurve(ctx.job_id, step * 10, 300, losses, tuple(judgements)))
            ctx.step("Learning", min(step, 29), 30)
            self.started.set()
            self.may_end.wait(0.02)
        return untaught(request, judgements)


JOY = Mark(span(1000, 2000), "joy")


def untaught(request: TeachHead, judgements: Sequence[tuple[int, dict[str, float]]]) -> Taught:
    """Return a finished lesson whose head says what the built-in network says."""
    classes = HeadClasses.of(request.scheme).count
    head = Head(request.scheme, Heads(1, shape_of(8, classes), 0.0).eval(), 8, ProposalSettings())
    weights = head.to_bytes()
    taught_card = card_for(head, weights, project=request.path.stem, training="made up", videos=2)
    value = {"value": 0.61, "low": 0.52, "high": 0.70}
    more = {"value": 0.11, "low": -0.02, "high": 0.24}
    figure = {
        "key": "f1", "name": "F1 at overlap 0.5", "asks": "Are the right segments proposed, and no others?",
        "is_higher_better": True, "present": {"value": 0.5, "low": 0.4, "high": 0.6}, "new": value,
        "more": more,
    }  # fmt: skip
    error = {
        "key": "calibration", "name": "Calibration error", "asks": "Can the probabilities be believed?",
        "is_higher_better": False, "present": value, "new": more, "more": {"value": None},
    }  # fmt: skip
    report = {
        "examples": [
            {"video": one.fingerprint, "title": one.title, "side": one.side.value} for one in request.videos
        ],
        "versions": {},
        "losses": [{"step": step + 1, "loss": 1 / (1 + step / 10)} for step in range(100)],
        "judgements": [{"step": step, **values} for step, values in judgements],
        "comparison": {
            "verdict": "not shown",
            "reason": "F1 at overlap 0.5 is 0.110 higher (95% interval -0.020 to +0.240) on 1 video.",
            "videos": 1,
            "figures": [figure, error],
            **mistakes_to_json(
                [
                    Mistake(MistakeKind.MISSED, one.fingerprint, one.title, JOY, None)
                    for one in request.videos
                    if one.side is Side.HELD_OUT
                ]
            ),
        },
        "seconds": 12.5, "step": 70, "steps": 100, "device": "cpu",
    }  # fmt: skip
    return Taught(request.job_id, taught_card.model_dump(mode="json"), weights, report)


def measured(request: MeasureNetwork, ctx: JobContext) -> Measured:
    """Return that a network takes ten minutes for a minute of video."""
    digest = weights_digest(card(request.network_id))
    return Measured(ctx.job_id, request.media_id, request.network_id, "cpu", digest, 0.0, 600.0, 60_000_000)


class Waiting:
    """What `Bench` needs of a test, for programs that are none."""

    def waitUntil(self, is_done: Callable[[], bool], timeout: int) -> None:
        """Let the window work until something is done."""
        deadline = time.monotonic() + timeout / 1000
        while not is_done():
            if time.monotonic() > deadline:
                raise TimeoutError("the window did not get ready in time")
            linger(0.01)

    def wait(self, ms: int) -> None:
        """Let the window work for a while."""
        linger(ms / 1000)

    def keyClick(self, widget: QWidget, key: Qt.Key | str, modifier: Qt.KeyboardModifier) -> None:
        """Press a key."""
        QTest.keyClick(widget, key, modifier)


def has_room_for(box: QComboBox, text: str) -> bool:
    """Tell whether a choice would show a text whole."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return bool(field.width() >= box.fontMetrics().horizontalAdvance(text))


class Bench:
    """A window, what it stands on, and short ways to act on it."""

    def __init__(
        self, qtbot: QtBot | Waiting, project: Place, analysis: SlowAnalysis, *, create: bool = True
    ) -> None:
        self.qtbot = qtbot
        self.slow = analysis
        self.teach = SlowLesson()
        session = open_project(project, author="tester", create=create)
        steps = {
            PrepareMedia: prepare,
            MakeProxy: make_proxy,
            AnalyseMedia: analysis,
            MeasureNetwork: measured,
            WriteDataset: write_dataset,
            TeachHead: self.teach,
        }
        queue = JobQueue(InlineRunner(steps))
        cache_dir = paths.cache_dir()
        self.services = Services(
            session,
            VideosAhead(session),
            queue,
            AnalysisService(session, queue, cache_dir),
            TeachingService(session, queue, cache_dir),
            ProxyService(queue, cache_dir),
        )
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.looks = LookKeeper(app, Look.DARK)
        self.looks.dress()
        places = QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)
        self.output = VirtualOutput()
        self.window = MainWindow(self.services, self.looks, places, PlayerController(output=self.output))
        self._is_closed = False

    def start(self) -> Bench:
        """Show the window and wait until it is filled."""
        self.window.start()
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=WAIT_MS)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until everything that can be shown is shown."""
        self.qtbot.waitUntil(lambda: self.window.is_filled, timeout=WAIT_MS)

    def close(self) -> None:
        """Close the window and the project."""
        if not self._is_closed:
            self._is_closed = True
            self.slow.may_end.set()
            self.teach.may_end.set()
            self.window.close()
            self.services.close()
            self.window.deleteLater()

    @property
    def desk(self):  # type: ignore[no-untyped-def]
        """The open project at work."""
        return self.window.desk

    @property
    def media_ids(self) -> list[str]:
        """The videos in order."""
        return [item.id for item in self.services.session.library.media()]

    def stored(self, layer: Layer | None = None, media: int = 0) -> list[Segment]:
        """Return what the services have of a video, by start."""
        found = self.services.session.review.segments(self.media_ids[media])
        chosen = [one for one in found if layer in (None, one.layer)]
        return sorted(chosen, key=lambda one: one.interval)

    def states(self, media: int = 0) -> list[SegmentState]:
        """Return the states of the proposals of a video, by start."""
        return [one.state for one in self.stored(Layer.PROPOSAL, media)]

    @property
    def selected(self) -> Segment | None:
        """The selected segment."""
        return self.desk.segments.selected  # type: ignore[no-any-return]

    def press(
        self,
        key: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        into: QWidget | None = None,
    ) -> None:
        """Press a key as the user would, wherever the focus is."""
        self.qtbot.keyClick(into or QApplication.focusWidget() or self.window, key, modifier)

    def position_ms(self) -> int:
        """Return where the playhead is."""
        return int(self.desk.player.position_us // MS)


def make_project(folder: Path, clips: Sequence[Path]) -> Path:
    """Make a project of clips, the first two with proposals."""
    path = folder / "test.vemo"
    fill_project(path, clips)
    return path


def fill_project(path: Place, clips: Sequence[Path]) -> None:
    """Make a project of clips at a place."""
    with open_project(path, author="tester", create=True) as session:
        report = session.library.add(clips)
        assert not report.refused, report.refused
        weak = (Proposed(span(500, 1500), "negative", 0.05), *PROPOSED[2:])
        for item, proposed in zip(session.library.media(), (PROPOSED, weak), strict=False):
            session.runs.store_prediction(
                item.id,
                make_prediction(proposed),
                fingerprint=item.fingerprint,
                proposal_settings=ProposalSettings(shortest_s=0.2, smoothing_s=0.0),
                proposals=proposed,
            )


def make_clips(folder: Path) -> tuple[Path, ...]:
    """Make three clips of four seconds."""
    names = ("beach", "storm", "meadow")
    sizes = ((192, 108), (160, 120), (108, 192))
    for name, size in zip(names, sizes, strict=True):
        make_clip(folder / f"{name}.mp4", seconds=SECONDS, size=size)
    return tuple(folder / f"{name}.mp4" for name in names)
