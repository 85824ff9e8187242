"""One open project at work: what its controllers hear of each other, and which video is on the desk."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaState
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.conditions import Conditions
from vemo_desktop.ui.controllers import Controllers
from vemo_desktop.ui.merging import merged_message
from vemo_desktop.ui.news import NewsFollower
from vemo_desktop.ui.open_video import OpenVideo
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review.segment_view import view_of
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.shared_watch import SharedWatch


class Desk(Controllers):
    """Ties the services of one project to the panels of one window.

    Signals
    -------
    conditions_changed()
        Other actions are possible now.
    """

    conditions_changed = Signal()

    def __init__(
        self,
        services: Services,
        panels: Panels,
        player: PlayerController,
        actions: ActionSet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(services, panels, player, actions, parent)
        self.video = OpenVideo(self, self)
        self.news = NewsFollower(self, self)
        self.watch = SharedWatch(services.session, panels.messages, self)
        self._connect()

    # State ---------------------------------------------------------------------------------------

    @property
    def is_at_work(self) -> bool:
        """Whether the open video is being worked on, or waits for it."""
        media_id = self.view.media_id
        return media_id is not None and self.panels.library.is_at_work(media_id)

    @property
    def _is_busy(self) -> bool:
        """Whether many changes are being written beside the window."""
        return self.history.is_busy or self.queue.is_busy or self.bulk.is_busy

    @property
    def most_proposals(self) -> str | None:
        """The video with the most proposals, or None in an empty library."""
        items = sorted(self.library.items, key=lambda item: -item.proposals_total)
        return items[0].id if items else None

    @property
    def is_settled(self) -> bool:
        """Whether everything that can be shown of the open video is shown."""
        if not self.background.is_idle or self.news.is_behind or self.services.analysis.jobs():
            return False
        return self.video.is_settled

    def conditions(self) -> Conditions:
        """Return what decides which actions are possible."""
        session, selected = self.services.session, self.segments.selected
        is_writable = not (session.read_only or self._is_busy or self.traces.is_recording)
        return Conditions(
            has_project=True,
            is_writable=is_writable,
            has_library=bool(self.library.items),
            has_media=self.view.media_id is not None,
            has_selection=selected is not None,
            is_proposal=selected is not None and selected.layer is Layer.PROPOSAL,
            is_human=selected is not None and selected.layer is Layer.HUMAN,
            has_marks=self.view.marked is not None,
            is_recording=self.traces.is_recording,
            can_undo=is_writable and self.news.undo_name is not None,
            can_redo=is_writable and self.news.redo_name is not None,
            has_jobs=self.analysis.work.count > 0,
            is_analysed=self.runs.findings.shown is not None,
        )

    def start(self, media_id: str | None) -> None:
        """Fill the panels and open a video: the given one, or the first."""
        self.services.session.hurry()
        self.bridge.listen(self.services.session.on_change(self.bridge.take_news))
        self.bridge.listen(self.services.analysis.subscribe(self.bridge.take_event))
        self.bridge.listen(self.services.proxies.subscribe(self.bridge.take_event))
        self.library.load()
        self.panels.queue.set_schemes(self.segments.schemes)
        self.news.read_names()
        self.watch.start()
        for notice in self.services.session.notices:
            self.panels.messages.warn(notice)
        items = self.library.items
        first = self.library.item(media_id) or (items[0] if items else None)
        if first is not None:
            self.video.open(first.id)

    def merge(self, path: Path) -> None:
        """Take what another project file has into this one, beside the window."""
        session, messages = self.services.session, self.panels.messages
        self.background.run(
            lambda: session.merging.merge(path), lambda report: messages.show_message(merged_message(report))
        )

    def analyse(self, media_ids: Iterable[str]) -> None:
        """Have videos analysed, the open one first."""
        self.analysis.analyse(media_ids, self.view.media_id)

    def go_on_analysing(self, media_ids: Collection[str]) -> None:
        """Have those of some videos analysed that are still there: the last session ended before."""
        items = [one for one in self.library.items if one.state is not MediaState.MISSING]
        left = [one.id for one in items if one.id in media_ids]
        if left and not self.services.session.read_only:
            self.analysis.take_up(left)
            self.analyse(left)

    def close(self) -> None:
        """Let go of everything; the services stay open."""
        self.panels.inspector.form.commit_note()
        self.drawing.stop_labelling()
        self.exports.close()
        self.traces.end()
        self.gamepad.close()
        self.watch.close()
        self.bridge.close()
        self.demo.stop()
        self.background.close()
        self.player.unload()

    # Wiring --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.background.refused.connect(self.panels.messages.error)
        self.exports.moved.connect(self.analysis.refresh_soon)
        self.video.loaded.connect(self._show_selection)
        self.news.names_changed.connect(self._refresh)
        self.panels.library.open_requested.connect(self.video.open)
        self.library.added.connect(self._on_added)
        self.library.refreshed.connect(self._on_library_refreshed)
        self.library.analyse_wanted.connect(self.analyse)
        self.analysis.work_changed.connect(self._refresh)
        self.bridge.curves_grew.connect(self.runs.grow)
        self.runs.changed.connect(self._on_segments)
        self.runs.changed.connect(self._on_runs)
        self.runs.media_wanted.connect(self.video.open)
        self.segments.changed.connect(self._on_segments)
        self.undoing.media_wanted.connect(self.video.open)
        self.undoing.long_way_wanted.connect(self.history.go_to)
        self.queue.media_wanted.connect(self.video.open)
        self.words.moment_wanted.connect(self.video.open_moment)
        self.review.queue_wanted.connect(self.queue.go_on)
        self.queue.busy_changed.connect(self._on_busy)
        self.bulk.busy_changed.connect(self._on_busy)
        self.next_videos.media_wanted.connect(self.video.open)
        self.watch.returned.connect(self.segments.reload)
        self.watch.returned.connect(self.library.refresh)
        self.judging.moment_wanted.connect(self.video.open_moment)
        self.history.busy_changed.connect(self._on_busy)
        self.history.arrived.connect(self.undoing.show_travelled)
        self.view.selection_changed.connect(self._show_selection)
        self.view.chosen_changed.connect(self._show_selection)
        self.view.marks_changed.connect(self._refresh)
        self.drawing.growing_changed.connect(self.panels.timeline.set_growing)
        self.player.notice.connect(self.panels.messages.note)
        self.proxies.used_changed.connect(self.panels.status.show_proxy)
        self.traces.recording_changed.connect(self._refresh)
        self.timeline.hover_text_changed.connect(self.panels.status.show_hover)
        form = self.panels.inspector.form
        form.labels.label_chosen.connect(self.review.relabel)
        form.times.edited.connect(self._on_interval_edited)
        form.note_edited.connect(self.review.set_note)
        form.certainty.edited.connect(self.review.set_certainty)
        self.panels.inspector.many.label_chosen.connect(self.bulk.relabel)

    def _refresh(self, *_ignored: object) -> None:
        """Tell at once: the next key of a fast hand must find its action enabled."""
        self.conditions_changed.emit()

    def _on_busy(self) -> None:
        self.edits.is_paused = self._is_busy
        self._refresh()

    def _on_added(self, media_ids: tuple[str, ...]) -> None:
        if self.view.media_id is None:
            self.video.open(media_ids[0])
        if not self.services.session.read_only:
            self.analyse(media_ids)

    def _on_library_refreshed(self) -> None:
        self.panels.show_player(bool(self.library.items))
        if self.view.media_id is not None and self.video.item is None:
            self.video.close()
        self._refresh()

    def _on_runs(self) -> None:
        self.moments.follow(self.runs.findings)

    def _on_segments(self) -> None:
        self.coding.refresh()
        self._show_selection()

    def _show_selection(self, *_ignored: object) -> None:
        """Show the chosen segment, or the chosen ones, in the inspector."""
        segment = self.segments.selected
        shown = None
        if segment is not None:
            found = self.runs.findings
            shown = view_of(
                segment,
                self.segments.by_id,
                found.runs,
                found.curves,
                found.contributions,
                self.segments.schemes,
                self.services.session.author,
                found.name,
            )
        self.panels.inspector.show_segment(shown)
        if self.bulk.is_many:
            self.panels.inspector.show_many(self.bulk.chosen, self.segments.schemes)
        self._refresh()

    def _on_interval_edited(self, interval: Interval) -> None:
        if self.view.selection is not None:
            self.bulk.adjust(self.view.selection, interval)
