"""Which run of the open video is on screen: reading it, drawing it, and changing it by hand only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaItem, Run, RunStored
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.jobs.events import PartialCurves
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.media_loader import Findings, MediaLoader
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.review.threshold import ThresholdController
from vemo_desktop.ui.run_choice import RunChoice
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.timeline_controller import TimelineController
from vemo_desktop.wording import told, tr


class RunController(QObject):
    """Shows one run of the open video: its curves, extras, contributions and proposals.

    What the user has chosen to look at stays: another network that finishes is offered, not shown.

    Signals
    -------
    changed()
        `findings` are others now.
    media_wanted(str)
        The user asked for a run of another video.
    """

    changed = Signal()
    media_wanted = Signal(str)

    def __init__(
        self,
        services: Services,
        loader: MediaLoader,
        segments: OpenSegments,
        review: ReviewController,
        timeline: TimelineController,
        threshold: ThresholdController,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._loader = loader
        self._segments = segments
        self._review = review
        self._timeline = timeline
        self._threshold = threshold
        self._background = background
        self._messages = messages
        self._findings = Findings("")
        self._choice = RunChoice()
        self._growing = ""
        loader.findings_loaded.connect(self._on_findings)
        timeline.run_chosen.connect(self.show_run)
        threshold.applied.connect(self._load)
        review.hidden_wanted.connect(self._on_hidden_wanted)

    @property
    def findings(self) -> Findings:
        """What networks have said of the open video."""
        return self._findings

    @property
    def networks(self) -> frozenset[str]:
        """Identifiers of the networks that have looked at the open video."""
        return frozenset(run.network for run in self._findings.runs.values())

    def clear(self, media_id: str) -> None:
        """Forget the runs of the video before."""
        self._take(Findings(media_id))

    def open(self, item: MediaItem, segment: Segment | None) -> None:
        """Load a video with the run to look at: that of a proposal, if one is given."""
        self._loader.open(item, self._choice_for(segment))

    def draw(self) -> None:
        """Draw the stored curves, or those of a running first analysis as far as they have come."""
        found = self._findings
        self._timeline.show_findings(found)
        partial = self._services.analysis.partial(found.media_id) if found.shown is None else None
        if partial is not None:
            self._timeline.show_growing(partial)

    def grow(self, event: PartialCurves) -> None:
        """Draw growing curves of the network on screen; of the first that speaks where none is."""
        if event.media_id != self._findings.media_id:
            return
        shown = self._findings.shown
        network = event.prediction.network
        self._growing = self._growing or (shown.network if shown is not None else network)
        if network == self._growing:
            self._timeline.show_growing(event.prediction)

    def show_run(self, run_id: str) -> None:
        """Show a run, and its network on the videos opened from now on."""
        run = self._findings.runs.get(run_id) or self._services.session.runs.run(run_id)
        if run is None:
            return
        self._choice = self._choice.picking(run)
        if run.media_id == self._findings.media_id:
            self._load()
        else:
            self.media_wanted.emit(run.media_id)

    def prefer(self, network: str) -> None:
        """Show what this network says, wherever it has looked: the user has chosen that it speaks."""
        self._choice = self._choice.staying_with(network)
        if self._findings.media_id:
            self._load()

    def compare(self, is_wanted: bool) -> None:
        """Show what other networks say under the curves, or no longer."""
        self._loader.wants_others = is_wanted
        if self._findings.media_id:
            self._load()

    def take_stored(self, news: RunStored) -> None:
        """Show a new run of the network on screen; offer one of another network, and move nothing."""
        runs = self._services.session.runs
        self._background.run(lambda: runs.run(news.run_id), self._on_stored)

    def _on_stored(self, run: Run | None) -> None:
        shown = self._findings.shown
        if run is None or run.media_id != self._findings.media_id:
            return
        self._choice = self._choice.without(run.media_id, run.network)
        if shown is not None and run.network not in (shown.network, self._choice.network):
            self._choice = self._choice.staying_with(shown.network)
            self._offer(run)
        self._load()

    def _offer(self, run: Run) -> None:
        self._messages.note(
            tr("{network} has finished with this video.", network=told(name_of(run.network))),
            button=tr("Show it"),
            act=lambda: self.show_run(run.id),
        )

    def _load(self) -> None:
        choice = self._choice
        self._loader.load_findings(lambda: choice)

    def _choice_for(self, segment: Segment | None) -> Callable[[], RunChoice]:
        """Return what finds the choice under which a proposal's own run is shown; it asks the project."""
        choice, runs = self._choice, self._services.session.runs

        def find() -> RunChoice:
            if segment is None or segment.layer is not Layer.PROPOSAL or segment.run_id is None:
                return choice
            run = runs.run(segment.run_id)
            return choice if run is None else choice.picking(run)

        return find

    def _on_hidden_wanted(self, proposal: Segment) -> None:
        """The eye went to a proposal of another network: show what that one says, for now."""
        self._loader.load_findings(self._choice_for(proposal))

    def _on_findings(self, findings: Findings) -> None:
        self._take(findings)
        self.draw()
        self.changed.emit()

    def _take(self, findings: Findings) -> None:
        self._findings, self._growing = findings, ""
        self._segments.show_run(findings.shown)
        self._threshold.set_findings(findings)
