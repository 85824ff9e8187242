"""The threshold slider at work: what it would propose while it moves, stored once it rests."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.completing import Completion
from vemo_desktop.domain.editing import apply
from vemo_desktop.domain.library import Run
from vemo_desktop.domain.proposing import ProposalSettings, proposals_of
from vemo_desktop.domain.replacing import replace_proposals
from vemo_desktop.domain.segments import Change, Layer, Proposed, Segment, author_of
from vemo_desktop.errors import VemoError
from vemo_desktop.services.run_proposals import settings_of
from vemo_desktop.services.runs import completion_text
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.media_loader import Findings
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.review.sensitivity import SensitivitySlider
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.timeline_controller import TimelineController
from vemo_desktop.wording import told, tr


class ThresholdController(QObject):
    """Ties the slider to the curves of the open video.

    Signals
    -------
    applied()
        The proposals in the project are others now.
    """

    applied = Signal()

    def __init__(
        self,
        services: Services,
        segments: OpenSegments,
        timeline: TimelineController,
        slider: SensitivitySlider,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._segments = segments
        self._timeline = timeline
        self._slider = slider
        self._background = background
        self._messages = messages
        self._findings = Findings("")
        slider.previewed.connect(self.preview)
        slider.applied.connect(self.apply)
        segments.changed.connect(self._show_count)

    def set_findings(self, findings: Findings) -> None:
        """Work on the curves of another video or another run."""
        self._findings = findings
        if findings.shown is not None:
            self._slider.show_settings(settings_of(findings.shown))
        self._show_count()

    def preview(self, settings: ProposalSettings) -> None:
        """Show what would be there with other settings, by the very rule that would store it."""
        found, run = self._findings, self._findings.shown
        if run is None:
            return
        before = self._segments.by_id
        proposed = proposals_of(found.curves.get(run.main_scheme), found.segments, settings)
        fresh = preview_segments(proposed, run)
        author = author_of(run.network)
        change = replace_proposals(
            before, found.media_id, run.main_scheme, author, fresh, tr("Propose again")
        )
        segments = self._segments.seen_among(apply(before, change).values())
        self._timeline.preview(segments)
        self._slider.show_count(_count(segments))

    def apply(self, settings: ProposalSettings) -> None:
        """Make the open proposals anew from the shown run; one gesture."""
        run = self._findings.shown
        if run is None:
            return
        runs = self._services.session.runs
        self._background.run(
            lambda: runs.replace_proposals(run.media_id, run.id, settings),
            lambda _change: self.applied.emit(),
            self._on_refused,
        )

    def complete_rest(self) -> None:
        """Propose what follows the last decision anew, as agrees best with those before it; one gesture."""
        run = self._findings.shown
        if run is None:
            return
        session = self._services.session
        self._background.run(
            lambda: session.runs.complete_rest(run.media_id, run.id, session.author),
            self._on_completed,
            self._on_refused,
        )

    def _on_completed(self, done: tuple[Change, Completion]) -> None:
        self._messages.note(told(completion_text(*done)))
        self.applied.emit()

    def _on_refused(self, error: VemoError) -> None:
        self._messages.error(error)
        self._timeline.show_segments()
        self._show_count()

    def _show_count(self) -> None:
        is_analysed = self._findings.shown is not None
        self._slider.show_count(_count(self._segments.shown) if is_analysed else None)
        self._slider.setEnabled(is_analysed and not self._services.session.read_only)


def _count(segments: Sequence[Segment]) -> int:
    return sum(one.layer is Layer.PROPOSAL for one in segments)


def preview_segments(proposed: Sequence[Proposed], run: Run) -> list[Segment]:
    """Return proposals as they would be stored, under passing identifiers."""
    return [
        Segment(
            f"preview-{number}",
            run.media_id,
            one.interval,
            run.main_scheme,
            one.label,
            Layer.PROPOSAL,
            author_of(run.network),
            confidence=one.score,
            run_id=run.id,
        )
        for number, one in enumerate(proposed)
    ]
