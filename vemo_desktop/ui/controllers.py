"""The controllers of one open project, made in the order in which they need each other."""

from __future__ import annotations

from PySide6.QtCore import QObject

from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.analysis_controller import AnalysisController
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.coding import CodingController
from vemo_desktop.ui.exporting import ExportController
from vemo_desktop.ui.history.controller import HistoryController
from vemo_desktop.ui.job_bridge import JobBridge
from vemo_desktop.ui.judging.controller import JudgingController
from vemo_desktop.ui.lanes.controller import LaneController
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.ui.library.demo import DemoLibrary
from vemo_desktop.ui.media_loader import MediaLoader
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.playback import Playback
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.proxies import ProxyController
from vemo_desktop.ui.queue.controller import QueueController
from vemo_desktop.ui.queue.videos_controller import NextVideosController
from vemo_desktop.ui.review.bulk import BulkController
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.drawing import Drawing
from vemo_desktop.ui.review.edits import Edits
from vemo_desktop.ui.review.lane_moves import LaneMoves
from vemo_desktop.ui.review.moment_controller import MomentController
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.review.threshold import ThresholdController
from vemo_desktop.ui.review.undoing import UndoController
from vemo_desktop.ui.run_controller import RunController
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.timeline_controller import TimelineController
from vemo_desktop.ui.traces.controller import TraceController
from vemo_desktop.ui.traces.gamepad_controller import GamepadController
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.ui.words.controller import WordsController


class Controllers(QObject):
    """Holds the services of one project, the panels of one window, and what lies between; ties nothing."""

    def __init__(
        self,
        services: Services,
        panels: Panels,
        player: PlayerController,
        actions: ActionSet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.panels = panels
        self.player = player
        self.view = ViewState(self)
        self.background = Background(self)
        self.bridge = JobBridge(self)
        self._make_library()
        self._make_review()
        self._make_finding()
        self._make_timeline(actions)
        self._make_evidence()

    def _make_library(self) -> None:
        """Make what is about videos: the list, analysing, exporting, loading, small copies."""
        services, panels, messages = self.services, self.panels, self.panels.messages
        self.library = LibraryController(services, panels.library, self.background, messages, self)
        self.demo = DemoLibrary(self.library, panels.status, self.background, messages, self)
        self.analysis = AnalysisController(
            services, self.bridge, panels.library, panels.jobs, self.background, messages, self
        )
        self.exports = ExportController(services, self.background, messages, self)
        self.loader = MediaLoader(services, self.background, self)
        self.proxies = ProxyController(services, self.player, self.bridge, self.background, messages, self)

    def _make_review(self) -> None:
        """Make what is about the segments of the open video: deciding, drawing, one or many, undo."""
        session, view, messages = self.services.session, self.view, self.panels.messages
        self.segments = OpenSegments(session, view, self.background, messages, self)
        self.edits = Edits(session, self.segments, messages, self)
        self.undoing = UndoController(
            session, view, self.segments, self.edits, self.background, messages, self
        )
        pace = self.services.videos.pace()
        self.review = ReviewController(
            session.review, self.segments, self.edits, view, self.player, pace, messages, self
        )
        self.bulk = BulkController(
            session,
            self.segments,
            self.review,
            self.edits,
            self.undoing,
            view,
            self.background,
            messages,
            self,
        )
        self.lane_moves = LaneMoves(session.review, self.segments, self.bulk, messages, self)
        self.drawing = Drawing(self.segments, self.review, self.bulk, view, self.player, messages, self)

    def _make_finding(self) -> None:
        """Make what leads through the library: who codes what, history, queue, mistakes, next videos."""
        session, panels, messages = self.services.session, self.panels, self.panels.messages
        self.coding = CodingController(
            session,
            self.view,
            self.segments,
            self.library,
            panels.inspector.coding,
            self.background,
            messages,
            self,
        )
        self.history = HistoryController(
            session, panels.history, self.library, self.background, messages, self
        )
        self.queue = QueueController(
            session,
            self.segments,
            self.review,
            self.undoing,
            self.view,
            panels.queue,
            self.background,
            messages,
            self,
        )
        self.judging = JudgingController(session, self.library, self.background, self)
        cache_dir = self.services.analysis.cache_dir
        self.next_videos = NextVideosController(
            session, self.view, panels.queue, self.background, cache_dir, self
        )

    def _make_timeline(self, actions: ActionSet) -> None:
        """Make what is drawn over time: segments, lanes, runs and their threshold, traces."""
        services, panels, messages = self.services, self.panels, self.panels.messages
        self.timeline = TimelineController(
            panels.timeline,
            self.player,
            self.segments,
            self.review,
            self.bulk,
            self.lane_moves,
            self.view,
            actions,
            self,
        )
        self.lanes = LaneController(
            services.session, self.segments, self.view, panels.timeline, messages, self
        )
        self.playback = Playback(self.player, self.segments, self.view, self.timeline, self)
        self.threshold = ThresholdController(
            services,
            self.segments,
            self.timeline,
            panels.inspector.sensitivity,
            self.background,
            messages,
            self,
        )
        self.runs = RunController(
            services,
            self.loader,
            self.segments,
            self.review,
            self.timeline,
            self.threshold,
            self.background,
            messages,
            self,
        )
        self.traces = TraceController(
            services.session,
            self.view,
            self.player,
            self.segments,
            panels.timeline,
            panels.traces,
            self.background,
            messages,
            panels,
            self,
        )
        self.gamepad = GamepadController(self.traces, messages, self)

    def _make_evidence(self) -> None:
        """Make what tells what is seen, heard and said."""
        panels = self.panels
        self.moments = MomentController(
            self.services.analysis.cache_dir,
            self.loader,
            self.player,
            panels.inspector.form,
            lambda: panels.player_view.canvas.image,
            self.background,
            self,
        )
        self.words = WordsController(
            panels.words, self.library, self.player, self.view, self.background, self
        )
