"""The video on the desk: opening it, what was prepared of it, and where to go once it plays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.domain.media import SoundChoice
from vemo_desktop.domain.shots import Shots
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import MediaMissing, VemoError
from vemo_desktop.jobs.events import PartReady, PreparedPart
from vemo_desktop.media.spectrogram import Spectrogram
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.media.waveform import Waveform
from vemo_desktop.services.sound_choices import keep_sound_choice
from vemo_desktop.ui.controllers import Controllers
from vemo_desktop.ui.media_loader import PlayableMedia
from vemo_desktop.ui.player.sources import MediaSource
from vemo_desktop.wording import tr


class OpenVideo(QObject):
    """Puts one video at a time before the user.

    Signals
    -------
    loaded()
        The open video can be played, and its frames are known.
    """

    loaded = Signal()

    def __init__(self, controllers: Controllers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = controllers
        self.shots: Shots | None = None
        """The cuts, while they are wanted."""
        self._waveform: Waveform | None = None
        self._spectrogram: Spectrogram | None = None
        self._thumbnails: Thumbnails | None = None
        self._wanted_segment: str | None = None
        self._wanted_us: int | None = None
        self.left_at: dict[str, int] = {}
        """Where the playhead stood in videos that were left: coming back to one goes on there."""
        self._has_picture = self._has_failed = False
        loader = controllers.loader
        loader.playable.connect(self._on_playable)
        loader.unprepared.connect(self._on_unprepared)
        loader.waveform_loaded.connect(self._on_waveform)
        loader.thumbnails_loaded.connect(self._on_thumbnails)
        loader.spectrogram_loaded.connect(self._on_spectrogram)
        loader.shots_loaded.connect(self._on_shots)
        loader.failed.connect(self._on_load_failed)
        controllers.analysis.part_ready.connect(self._on_part_ready)
        controllers.analysis.stopped.connect(self._on_stopped)
        controllers.player.picture_shown.connect(self._on_picture)
        controllers.segments.read.connect(self._on_segments_read)
        controllers.library.found_again.connect(self._on_found_again)

    @property
    def item(self) -> MediaItem | None:
        """The open video."""
        return self._at.library.item(self._at.view.media_id)

    @property
    def is_settled(self) -> bool:
        """Whether its picture is there, or none will come."""
        item = self.item
        if not self._at.segments.is_read:
            return False
        if item is None or not item.has_video or item.state is MediaState.MISSING:
            return True
        return self._has_picture or self._has_failed

    def open(self, media_id: str, segment_id: str = "", time_us: int | None = None) -> None:
        """Put a video on the desk, and go to an instant or to one of its segments if one is named."""
        item = self._at.library.item(media_id)
        if item is None:
            return
        self._wanted_segment, self._wanted_us = segment_id or None, time_us
        if media_id == self._at.view.media_id and not self._has_failed:
            self._go_to_wanted()
            return
        self._at.panels.inspector.form.commit_note()
        self._at.drawing.stop_labelling()
        self._at.traces.end()
        self._put_before_user(media_id)
        if self._wanted_us is None and self._wanted_segment is None:
            self._wanted_us = self.left_at.get(media_id)
        self._at.panels.player_view.show_opening(item.title)
        if item.duration_us > 0:
            self._at.timeline.show_length(item.duration_us)
        self._set_clock(item.duration_us, None)
        self._at.panels.inspector.form.times.set_frames(None)
        self._at.segments.reload()
        self._at.traces.open(media_id)
        self._at.runs.open(item, self._at.segments.by_id.get(segment_id))
        if self._wanted_segment is not None and self._at.segments.is_read:
            self._at.view.select(self._wanted_segment)

    def keep_place(self) -> None:
        """Remember where the playhead stands in the open video; at its end there is nothing to go on with."""
        media_id, player = self._at.view.media_id, self._at.player
        if media_id is not None and player.source is not None:
            self.left_at[media_id] = 0 if player.is_at_end else player.position_us

    def open_moment(self, media_id: str, time_us: int) -> None:
        """Put a video on the desk and the playhead at an instant."""
        self.open(media_id, time_us=time_us)

    def jump(self, media_id: str, time_us: int, segment_id: str) -> None:
        """Go to an instant of any video; in another one, the segment that lies there is selected too."""
        if media_id == self._at.view.media_id:
            self._at.player.seek(time_us)
        else:
            self.open(media_id, segment_id, time_us)

    def close(self) -> None:
        """Show no video: the open one was taken out of the project."""
        self._at.loader.open(None)
        self._at.traces.end()
        self._put_before_user(None)
        self._at.traces.open(None)
        self._at.segments.reload()

    def choose_sound(self, choice: SoundChoice) -> None:
        """Let another track of the open video be heard, or at another time, and keep that."""
        media_id, source, session = self._at.view.media_id, self._at.player.source, self._at.services.session
        if media_id is None or source is None:
            return
        try:
            keep_sound_choice(session, media_id, choice, source.info.audio)
        except VemoError as error:
            self._at.panels.messages.error(error)
            return
        self._at.player.choose_sound(choice)

    def show_shots(self, is_shown: bool) -> None:
        """Mark the cuts of each video and let edges stick to them, or no longer."""
        self._at.loader.want_shots(is_shown)
        if not is_shown:
            self.shots = None
            self._at.panels.timeline.media.set_shots(None)

    def _put_before_user(self, media_id: str | None) -> None:
        """Forget everything of the video before, and say which one, if any, is open now."""
        self.keep_place()
        self._at.player.unload()
        self._at.view.set_media(media_id)
        self._at.runs.clear(media_id or "")
        self._at.moments.clear()
        self._waveform = self._thumbnails = self._spectrogram = self.shots = None
        self._has_picture = self._has_failed = False
        self._at.panels.library.show_open(media_id)
        self._at.timeline.clear()

    def _on_unprepared(self, media_id: str, with_spectrogram: bool, with_shots: bool) -> None:
        """Have a video made ready to play, if its file is there: whoever misses it can say where it is."""
        library = self._at.services.session.library
        self._at.background.run(
            lambda: library.require_file(media_id),
            lambda _path: self._at.analysis.prepare(media_id, with_spectrogram, with_shots),
            partial(self._on_file_missing, media_id),
        )

    def _on_file_missing(self, media_id: str, error: VemoError) -> None:
        self._at.loader.forget_asked(media_id)
        if media_id == self._at.view.media_id:
            self._on_load_failed(error)

    def _on_part_ready(self, event: PartReady) -> None:
        if event.media_id == self._at.view.media_id:
            self._at.loader.load_part(event.part)
        if event.part is PreparedPart.THUMBNAILS:
            self._at.library.load_picture(event.media_id)

    def _on_playable(self, media: PlayableMedia) -> None:
        self._set_clock(media.index.duration_us, media.index.frames)
        self._at.panels.inspector.form.times.set_frames(media.index.frames)
        self._at.timeline.show_media(media)
        self._show_on_timeline()
        self._at.player.load(MediaSource(media.item.path, media.index, media.info, media.sound, media.cues))
        self._at.proxies.open(media)
        self.loaded.emit()
        self._go_to_wanted()

    def _set_clock(self, duration_us: int, frames: FrameIndex | None) -> None:
        self._at.drawing.set_media(duration_us, frames)
        self._at.bulk.set_media(duration_us, frames)

    def _show_on_timeline(self) -> None:
        """Show what is known of the open video; a timeline that takes another video starts empty."""
        self._at.runs.draw()
        self._at.traces.draw()
        self._at.timeline.show_segments()
        self._at.panels.timeline.media.set_waveform(self._waveform)
        self._at.panels.timeline.media.set_spectrogram(self._spectrogram)
        self._at.panels.timeline.media.set_shots(self.shots)
        self._at.panels.timeline.media.set_thumbnails(self._thumbnails)

    def _on_waveform(self, waveform: Waveform) -> None:
        self._waveform = waveform
        self._at.panels.timeline.media.set_waveform(waveform)

    def _on_spectrogram(self, spectrogram: Spectrogram) -> None:
        self._spectrogram = spectrogram
        self._at.panels.timeline.media.set_spectrogram(spectrogram)

    def _on_shots(self, shots: Shots) -> None:
        self.shots = shots
        self._at.panels.timeline.media.set_shots(shots)

    def _on_thumbnails(self, thumbnails: Thumbnails) -> None:
        self._thumbnails = thumbnails
        self._at.panels.timeline.media.set_thumbnails(thumbnails)

    def _on_picture(self, _picture: object) -> None:
        self._has_picture = True

    def _on_stopped(self, media_id: str, sentence: str) -> None:
        """Work on a video has ended before its time: what was asked for may be asked for again."""
        self._at.loader.forget_asked(media_id)
        item = self.item
        if item is None or item.id != media_id or self._at.player.source is not None:
            return
        self._has_failed = True
        stopped = tr(
            "“{name}” was not made ready to play. Click it in the library to do so.", name=item.title
        )
        self._at.panels.player_view.show_refused(sentence or stopped)

    def _on_load_failed(self, error: VemoError) -> None:
        self._has_failed = True
        self._at.panels.player_view.show_refused(error.message)
        media_id = self._at.view.media_id
        if isinstance(error, MediaMissing) and media_id is not None:
            self._at.library.tell_missing(media_id, error)
            return
        self._at.panels.messages.error(error)
        self._at.library.refresh()

    def _on_found_again(self, media_id: str) -> None:
        if media_id == self._at.view.media_id and self._has_failed:
            self.open(media_id)

    def _on_segments_read(self) -> None:
        if self._at.player.source is not None:
            self._go_to_wanted()
        elif self._wanted_segment is not None:
            self._at.view.select(self._wanted_segment)

    def _go_to_wanted(self) -> None:
        """Go where the user wanted to when opening the video, once both it and its segments are there."""
        if not self._at.segments.is_read:
            return
        wanted, self._wanted_segment = self._wanted_segment, None
        time_us, self._wanted_us = self._wanted_us, None
        segment = self._at.segments.by_id.get(wanted or "")
        if segment is not None:
            self._at.review.go_to(segment)
        if time_us is not None:
            self._at.player.seek(time_us)
