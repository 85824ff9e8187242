"""One open project at work: its controllers, and which video is on the desk."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.domain.library import (
    CodingChanged,
    LibraryChanged,
    MediaItem,
    MediaState,
    Notice,
    RunStored,
)
from vemo_desktop.domain.media import SoundChoice
from vemo_desktop.domain.segments import Change, Layer
from vemo_desktop.domain.shots import Shots
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import VemoError
from vemo_desktop.jobs.events import PartReady, PreparedPart
from vemo_desktop.media.spectrogram import Spectrogram
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.media.waveform import Waveform
from vemo_desktop.services.sound_choices import keep_sound_choice
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.actions import Conditions
from vemo_desktop.ui.analysis_controller import AnalysisController
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.coding import CodingController
from vemo_desktop.ui.exporting import ExportController
from vemo_desktop.ui.history.controller import HistoryController
from vemo_desktop.ui.job_bridge import JobBridge
from vemo_desktop.ui.judging.controller import JudgingController
from vemo_desktop.ui.lanes.controller import LaneController
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.ui.media_loader import Findings, MediaLoader, PlayableMedia
from vemo_desktop.ui.merging import merged_message
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.playback import Playback
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.queue.controller import QueueController
from vemo_desktop.ui.queue.videos_controller import NextVideosController
from vemo_desktop.ui.review.bulk import BulkController
from vemo_desktop.ui.review.controller import ReviewController
from vemo_desktop.ui.review.drawing import Drawing
from vemo_desktop.ui.review.segment_view import view_of
from vemo_desktop.ui.review.threshold import ThresholdController
from vemo_desktop.ui.run_controller import RunController
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.timeline_controller import TimelineController
from vemo_desktop.ui.traces.controller import TraceController
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.ui.words.controller import WordsController


class Desk(QObject):
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
        super().__init__(parent)
        self.services = services
        self.panels = panels
        self.player = player
        self.view = ViewState(self)
        messages = panels.messages
        self.background = Background(self)
        self.background.refused.connect(messages.error)
        self.bridge = JobBridge(self)
        self.library = LibraryController(services, panels.library, self.background, messages, self)
        self.analysis = AnalysisController(
            services, self.bridge, panels.library, panels.jobs, self.background, messages, self
        )
        self.exports = ExportController(services, self.background, messages, self)
        self.exports.moved.connect(self.analysis.refresh_soon)
        self.loader = MediaLoader(services, self.background, self)
        self.review = ReviewController(services.session, self.view, player, messages, self)
        self.coding = CodingController(
            services.session, self.view, self.review, panels.inspector.coding, messages, self
        )
        self.history = HistoryController(
            services.session, panels.history, self.library, self.background, messages, self
        )
        self.queue = QueueController(
            services.session, self.review, self.view, panels.queue, self.background, messages, self
        )
        self.judging = JudgingController(services.session, self.background, self)
        self.next_videos = NextVideosController(
            services.session, self.view, panels.queue, self.background, services.analysis.cache_dir, self
        )
        self.bulk = BulkController(services.session, self.review, self.view, self.background, messages, self)
        self.drawing = Drawing(self.review, self.bulk, self.view, player, messages, self)
        self.timeline = TimelineController(
            panels.timeline, player, self.review, self.bulk, self.view, actions, self
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
            services, self.loader, self.review, self.timeline, self.threshold, messages, self
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
        self.words = WordsController(panels.words, self.library, player, self.view, self.background, self)
        self._waveform: Waveform | None = None
        self._spectrogram: Spectrogram | None = None
        self._shots: Shots | None = None
        self._thumbnails: Thumbnails | None = None
        self._wanted_segment: str | None = None
        self._wanted_us: int | None = None
        self.undo_name: str | None = None
        self.redo_name: str | None = None
        self._has_picture = self._has_failed = False
        self._stale: frozenset[str] = frozenset()
        self._catch_up = QTimer(self, singleShot=True, interval=0)
        self._catch_up.timeout.connect(self._on_catch_up)
        self._connect()

    # State ---------------------------------------------------------------------------------------

    @property
    def item(self) -> MediaItem | None:
        """The open video."""
        return self.library.item(self.view.media_id)

    @property
    def findings(self) -> Findings:
        """What networks have said of the open video."""
        return self.runs.findings

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
        if not self.background.is_idle or self._catch_up.isActive() or self.services.analysis.jobs():
            return False
        item = self.item
        if item is None or not item.has_video or item.state is MediaState.MISSING:
            return True
        return self._has_picture or self._has_failed

    def conditions(self) -> Conditions:
        """Return what decides which actions are possible."""
        session, selected = self.services.session, self.review.selected
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
            can_undo=is_writable and self.undo_name is not None,
            can_redo=is_writable and self.redo_name is not None,
            has_jobs=self.analysis.work.count > 0,
            is_analysed=self.findings.shown is not None,
        )

    def start(self, media_id: str | None) -> None:
        """Fill the panels and open a video: the given one, or the first."""
        self.bridge.listen(self.services.session.on_change(self.bridge.take_news))
        self.bridge.listen(self.services.analysis.subscribe(self.bridge.take_event))
        self.library.load()
        self.panels.queue.set_schemes(self.review.schemes)
        # Reading a long history takes longer than the window may wait.
        self.background.run(self._history_names, self._show_history_names)
        for notice in self.services.session.notices:
            self.panels.messages.warn(notice)
        items = self.library.items
        first = self.library.item(media_id) or (items[0] if items else None)
        if first is not None:
            self.open_media(first.id)

    def merge(self, path: Path) -> None:
        """Take what another project file has into this one, beside the window."""
        session, messages = self.services.session, self.panels.messages
        self.background.run(
            lambda: session.merging.merge(path), lambda report: messages.show_message(merged_message(report))
        )

    def jump(self, media_id: str, time_us: int, segment_id: str) -> None:
        """Go to an instant of any video; in another one, to the segment that lies there."""
        if media_id == self.view.media_id:
            self.player.seek(time_us)
        else:
            self.open_media(media_id, segment_id)

    def open_media(self, media_id: str, segment_id: str = "") -> None:
        """Put a video on the desk, and go to one of its segments if one is named."""
        item = self.library.item(media_id)
        if item is None:
            return
        self._wanted_segment = segment_id or None
        if media_id == self.view.media_id:
            self._go_to_wanted()
            return
        self.panels.inspector.commit_note()
        self.drawing.stop_labelling()
        self.traces.end()
        self.player.unload()
        self.view.set_media(media_id)
        self.runs.clear(media_id)
        self._waveform = self._thumbnails = self._spectrogram = self._shots = None
        self._has_picture = self._has_failed = False
        self.panels.library.show_open(media_id)
        self.timeline.clear()
        if item.duration_us > 0:
            self.timeline.show_length(item.duration_us)
        self._set_clock(item.duration_us, None)
        self.panels.inspector.set_frames(None)
        self.review.reload()
        self.traces.open(media_id)
        self.runs.open(item, self.review.by_id.get(segment_id))
        if self._wanted_segment is not None:
            self.view.select(self._wanted_segment)

    def choose_sound(self, choice: SoundChoice) -> None:
        """Let another track of the open video be heard, or at another time, and keep that."""
        media_id, source, session = self.view.media_id, self.player.source, self.services.session
        if media_id is None or source is None:
            return
        try:
            keep_sound_choice(session, media_id, choice, source.info.audio)
        except VemoError as error:
            self.panels.messages.error(error)
            return
        self.player.choose_sound(choice)

    def open_moment(self, media_id: str, time_us: int) -> None:
        """Put a video on the desk and the playhead at an instant."""
        self._wanted_us = time_us
        self.open_media(media_id)

    def analyse(self, media_ids: Iterable[str]) -> None:
        """Have videos analysed, the open one first."""
        self.analysis.analyse(media_ids, self.view.media_id)

    def close(self) -> None:
        """Let go of everything; the services stay open."""
        self.panels.inspector.commit_note()
        self.drawing.stop_labelling()
        self.exports.close()
        self.traces.end()
        self.bridge.close()
        self.background.close()
        self.player.unload()

    # Wiring --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.panels.library.open_requested.connect(self.open_media)
        self.library.added.connect(self._on_added)
        self.library.refreshed.connect(self._on_library_refreshed)
        self.library.analyse_wanted.connect(self.analyse)
        self.analysis.part_ready.connect(self._on_part_ready)
        self.analysis.work_changed.connect(self._on_work)
        self.bridge.curves_grew.connect(self.runs.grow)
        self.runs.changed.connect(self._on_segments)
        self.runs.media_wanted.connect(self.open_media)
        self.bridge.news_arrived.connect(self._on_news)
        self.loader.playable.connect(self._on_playable)
        self.loader.unprepared.connect(self.analysis.prepare)
        self.loader.waveform_loaded.connect(self._on_waveform)
        self.loader.thumbnails_loaded.connect(self._on_thumbnails)
        self.loader.spectrogram_loaded.connect(self._on_spectrogram)
        self.loader.shots_loaded.connect(self._on_shots)
        self.loader.failed.connect(self._on_load_failed)
        self.review.segments_changed.connect(self._on_segments)
        self.review.edited.connect(self._on_edited)
        self.review.other_media_wanted.connect(self.open_media)
        self.review.long_way_wanted.connect(self.history.go_to)
        self.words.moment_wanted.connect(self.open_moment)
        self.review.queue_wanted.connect(self.queue.go_on)
        self.queue.busy_changed.connect(self._on_busy)
        self.bulk.busy_changed.connect(self._on_busy)
        self.next_videos.media_wanted.connect(self.open_media)
        self.judging.moment_wanted.connect(self.open_moment)
        self.history.busy_changed.connect(self._on_busy)
        self.history.arrived.connect(self.review.show_travelled)
        self.view.selection_changed.connect(self._on_selection)
        self.view.chosen_changed.connect(self._on_chosen)
        self.view.marks_changed.connect(self._refresh)
        self.player.notice.connect(self.panels.messages.note)
        self.player.picture_shown.connect(self._on_picture)
        self.traces.recording_changed.connect(self._refresh)
        self.timeline.hover_text_changed.connect(self.panels.status.show_hover)
        inspector = self.panels.inspector
        inspector.label_chosen.connect(self.review.relabel)
        inspector.many.label_chosen.connect(self.bulk.relabel)
        inspector.interval_edited.connect(self._on_interval_edited)
        inspector.note_edited.connect(self.review.set_note)
        inspector.certainty_edited.connect(self.review.set_certainty)

    def _refresh(self, *_ignored: object) -> None:
        """Tell at once: the next key of a fast hand must find its action enabled."""
        self.conditions_changed.emit()

    def _on_busy(self) -> None:
        self.review.is_paused = self._is_busy
        self._refresh()

    def _history_names(self) -> tuple[str | None, str | None]:
        history = self.services.session.history
        return history.next_undo(), history.next_redo()

    def _show_history_names(self, names: tuple[str | None, str | None]) -> None:
        self.undo_name, self.redo_name = names
        self.history.refresh()
        self._refresh()

    def _read_history(self) -> None:
        self._show_history_names(self._history_names())

    def _on_added(self, media_ids: tuple[str, ...]) -> None:
        if self.view.media_id is None:
            self.open_media(media_ids[0])
        if not self.services.session.read_only:
            self.analyse(media_ids)

    def _on_library_refreshed(self) -> None:
        self.panels.show_player(bool(self.library.items))
        if self.view.media_id is not None and self.item is None:
            self._close_media()
        self._refresh()

    def _close_media(self) -> None:
        """The open video was taken out of the project."""
        self.loader.open(None)
        self.player.unload()
        self.traces.end()
        self.view.set_media(None)
        self.traces.open(None)
        self.review.reload()
        self.timeline.clear()
        self.runs.clear("")
        self.panels.library.show_open(None)

    def _on_part_ready(self, event: PartReady) -> None:
        if event.media_id == self.view.media_id:
            self.loader.load_part(event.part)
        if event.part is PreparedPart.THUMBNAILS:
            self.library.load_picture(event.media_id)

    def _on_playable(self, media: PlayableMedia) -> None:
        self._set_clock(media.index.duration_us, media.index.frames)
        self.panels.inspector.set_frames(media.index.frames)
        self.timeline.show_media(media)
        self._show_on_timeline()
        self.player.load(media.item.path, media.index, media.info, media.cues, media.sound)
        self._on_selection(self.view.selection)
        self._go_to_wanted()

    def _set_clock(self, duration_us: int, frames: FrameIndex | None) -> None:
        self.drawing.set_media(duration_us, frames)
        self.bulk.set_media(duration_us, frames)

    def _show_on_timeline(self) -> None:
        """Show what is known of the open video; a timeline that takes another video starts empty."""
        self.runs.draw()
        self.traces.draw()
        self.timeline.show_segments()
        self.panels.timeline.set_waveform(self._waveform)
        self.panels.timeline.set_spectrogram(self._spectrogram)
        self.panels.timeline.set_shots(self._shots)
        self.panels.timeline.set_thumbnails(self._thumbnails)

    def _on_waveform(self, waveform: Waveform) -> None:
        self._waveform = waveform
        self.panels.timeline.set_waveform(waveform)

    def _on_spectrogram(self, spectrogram: Spectrogram) -> None:
        self._spectrogram = spectrogram
        self.panels.timeline.set_spectrogram(spectrogram)

    def _on_shots(self, shots: Shots) -> None:
        self._shots = shots
        self.panels.timeline.set_shots(shots)

    def show_shots(self, is_shown: bool) -> None:
        """Mark the cuts of each video and let edges stick to them, or no longer."""
        self.loader.want_shots(is_shown)
        if not is_shown:
            self._shots = None
            self.panels.timeline.set_shots(None)

    def _on_thumbnails(self, thumbnails: Thumbnails) -> None:
        self._thumbnails = thumbnails
        self.panels.timeline.set_thumbnails(thumbnails)

    def _on_picture(self, _picture: object) -> None:
        self._has_picture = True

    def _on_load_failed(self, error: VemoError) -> None:
        self._has_failed = True
        self.panels.messages.error(error)
        self.library.refresh()

    def _on_news(self, news: object) -> None:
        self.next_videos.forget()
        match news:
            case Change():
                self.traces.follow(news)
                if (news.scheme_before or news.scheme_after) is not None:
                    self.review.follow_schemes()
                    self.panels.queue.set_schemes(self.review.schemes)
                self._tell_apart(news)
            case RunStored():
                self.queue.refresh()
                if news.media_id == self.view.media_id:
                    self.runs.take_stored(news)
                    self.traces.reload()
                    self.review.reload()
                self.library.refresh()
            case CodingChanged():
                self.traces.reload()
                self.coding.take_news()
            case LibraryChanged():
                self.queue.refresh()
                self.library.refresh()
            case Notice():
                self.panels.messages.warn(news.sentence)
        self._read_history()

    def _tell_apart(self, change: Change) -> None:
        """Catch up with a change made elsewhere; one made here is shown already."""
        if self.review.is_asking:
            # Heard before the gesture returns, so before it can be told whether the change was made here.
            QTimer.singleShot(0, self, partial(self._tell_apart, change))
        elif self.review.is_own(change):
            self.library.refresh()
        else:
            self.queue.follow(change)
            self._stale |= change.media_ids
            self._catch_up.start()

    def _on_catch_up(self) -> None:
        """Show what changed elsewhere, once for many changes: going back in the history makes a burst."""
        stale, self._stale = self._stale, frozenset()
        if self.view.media_id in stale:
            self.review.reload()
        self.library.refresh()
        self._read_history()

    def _on_edited(self, change: Change) -> None:
        self.queue.follow(change)
        self.next_videos.forget()
        self._read_history()

    def _on_segments(self) -> None:
        self.coding.refresh()
        self._on_selection(self.view.selection)

    def _on_selection(self, _segment_id: str | None) -> None:
        segment = self.review.selected
        shown = None
        if segment is not None:
            found = self.findings
            shown = view_of(
                segment,
                self.review.by_id,
                found.runs,
                found.curves,
                found.contributions,
                self.review.schemes,
                self.services.session.author,
                found.name,
            )
        self.panels.inspector.show_segment(shown)
        if self.bulk.is_many:
            self.panels.inspector.show_many(self.bulk.chosen, self.review.schemes)
        self._refresh()

    def _on_chosen(self, _chosen: object) -> None:
        self._on_selection(self.view.selection)

    def _on_interval_edited(self, interval: object) -> None:
        if self.view.selection is not None:
            self.bulk.adjust(self.view.selection, interval)  # type: ignore[arg-type]

    def _on_work(self, _work: object) -> None:
        self._refresh()

    def _go_to_wanted(self) -> None:
        wanted, self._wanted_segment = self._wanted_segment, None
        time_us, self._wanted_us = self._wanted_us, None
        if time_us is not None:
            self.player.seek(time_us)
        segment = self.review.by_id.get(wanted or "")
        if segment is not None:
            self.review.go_to(segment)
