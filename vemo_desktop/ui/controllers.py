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
from vemo_desktop.ui.review.lane_moves import LaneMoves
from vemo_desktop.ui.review.moment_controller import MomentController
from vemo_desktop.ui.review.threshold import ThresholdController
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
        messages = panels.messages
        self.background = Background(self)
        self.bridge = JobBridge(self)
        self.library = LibraryController(services, panels.library, self.background, messages, self)
        self.demo = DemoLibrary(self.library, panels.status, self.background, messages, self)
        self.analysis = AnalysisController(
            services, self.bridge, panels.library, panels.jobs, self.background, messages, self
        )
        self.exports = ExportController(services, self.background, messages, self)
        self.loader = MediaLoader(services, self.background, self)
        self.proxies = ProxyController(services, player, self.bridge, self.background, messages, self)
        self.review = ReviewController(
            services.session, self.view, player, services.videos.pace(), self.background, messages, self
        )
        self.coding = CodingController(
            services.session,
            self.view,
            self.review,
            self.library,
            panels.inspector.coding,
            self.background,
            messages,
            self,
        )
        self.history = HistoryController(
            services.session, panels.history, self.library, self.background, messages, self
        )
        self.queue = QueueController(
            services.session, self.review, self.view, panels.queue, self.background, messages, self
        )
        self.judging = JudgingController(services.session, self.library, self.background, self)
        self.next_videos = NextVideosController(
            services.session, self.view, panels.queue, self.background, services.analysis.cache_dir, self
        )
        self.bulk = BulkController(services.session, self.review, self.view, self.background, messages, self)
        self.lane_moves = LaneMoves(services.session.review, self.review, self.bulk, messages, self)
        self.drawing = Drawing(self.review, self.bulk, self.view, player, messages, self)
        self.timeline = TimelineController(
            panels.timeline, player, self.review, self.bulk, self.lane_moves, self.view, actions, self
        )
        self.lanes = LaneController(services.session, self.review, panels.timeline, messages, self)
        self.playback = Playback(player, self.review, self.view, self.timeline, self)
        self.threshold = ThresholdController(
            services,
            self.review,
            self.timeline,
            panels.inspector.sensitivity,
            self.background,
            messages,
            self,
        )
        self.runs = RunController(
            services,
            self.loader,
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
            player,
            self.review,
            panels.timeline,
            panels.traces,
            self.background,
            messages,
            panels,
            self,
        )
        self.gamepad = GamepadController(self.traces, messages, self)
        self.moments = MomentController(
            services.analysis.cache_dir,
            self.loader,
            player,
            panels.inspector.form,
            lambda: panels.player_view.canvas.image,
            self.background,
            self,
        )
        self.words = WordsController(panels.words, self.library, player, self.view, self.background, self)
