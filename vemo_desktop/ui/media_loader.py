"""Brings what the player and the timeline need of one video together, without making the window wait."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.media import AS_RECORDED, Cue, MediaInfo, SoundChoice
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.shots import Shots
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.errors import MediaError, VemoError
from vemo_desktop.jobs.events import PreparedPart
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.spectrogram import Spectrogram
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.media.waveform import Waveform
from vemo_desktop.ml.cards import name_of
from vemo_desktop.services.sound_choices import sound_choice
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.run_choice import RunChoice
from vemo_desktop.ui.services import Services
from vemo_desktop.wording import told

Result = TypeVar("Result")
_MOST_OTHERS = 3
"""Rows of more networks than these would leave no room for the lanes."""


@dataclass(frozen=True, slots=True, eq=False)
class PlayableMedia:
    """A file that can be played."""

    item: MediaItem
    info: MediaInfo
    index: MediaIndex
    cues: tuple[Cue, ...]
    sound: SoundChoice = AS_RECORDED


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What networks have said of a video: one run's curves, and every run, oldest first."""

    media_id: str
    curves: Mapping[str, Curves] = field(default_factory=dict)
    extras: Mapping[str, Curves] = field(default_factory=dict)
    contributions: Curves | None = None
    runs: Mapping[str, Run] = field(default_factory=dict)
    shown: Run | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of networks by identifier."""
    segments: tuple[Proposed, ...] | None = None
    """What the network of the run made by its own rule, if it has one."""
    others: Mapping[str, tuple[str, Mapping[str, Curves]]] = field(default_factory=dict)
    """What other networks say, where they are compared: by run, the network's name and its curves."""

    @property
    def name(self) -> str:
        """Name of the network whose run is shown; empty without one."""
        return self.names.get(self.shown.network, self.shown.network) if self.shown is not None else ""


class MediaLoader(QObject):
    """Loads one video at a time; what belongs to an earlier one is dropped.

    Signals
    -------
    playable(PlayableMedia)
    unprepared(str, bool, bool)
        Something of the video must be made first: its identifier, whether the spectrogram is wanted, and
        whether the cuts are. Asked for once per video, and again after `forget_asked`.
    findings_loaded(Findings)
    waveform_loaded(Waveform)
    thumbnails_loaded(Thumbnails)
    spectrogram_loaded(Spectrogram)
    shots_loaded(Shots)
    failed(VemoError)
        The file itself cannot be opened.
    """

    playable = Signal(object)
    unprepared = Signal(str, bool, bool)
    findings_loaded = Signal(object)
    waveform_loaded = Signal(object)
    thumbnails_loaded = Signal(object)
    spectrogram_loaded = Signal(object)
    shots_loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = background
        self._item: MediaItem | None = None
        self._is_playable = False
        self._awaited: set[int] = set()
        self._asked: set[tuple[str, bool, bool]] = set()
        self._wants_spectrogram = self._wants_shots = False
        self.wants_others = False
        """Whether the curves of other networks are read too."""
        self._findings_number = 0

    def open(self, item: MediaItem | None, choice: Callable[[], RunChoice] = RunChoice) -> None:
        """Load a video, or nothing. Parts that are not prepared yet are asked for and come later.

        Parameters
        ----------
        item : MediaItem or None
        choice : callable
            Returns which run is to be shown; called beside the window.
        """
        for number in self._awaited:
            self._background.forget(number)
        self._awaited.clear()
        self._item = item
        self._is_playable = False
        if item is None:
            return
        self.load_findings(choice)
        for part in PreparedPart:
            self.load_part(part)

    def forget_asked(self, media_id: str) -> None:
        """Ask anew for what is not prepared of a video: what was asked for was stopped."""
        self._asked = {asked for asked in self._asked if asked[0] != media_id}

    def want_spectrogram(self, is_wanted: bool) -> None:
        """Load the spectrogram of each video from now on, and of the open one; or no longer."""
        self._wants_spectrogram = is_wanted
        if is_wanted:
            self.load_part(PreparedPart.SPECTROGRAM)

    def want_shots(self, is_wanted: bool) -> None:
        """Load the cuts of each video from now on, and of the open one; or no longer."""
        self._wants_shots = is_wanted
        if is_wanted:
            self.load_part(PreparedPart.SHOTS)

    def load_findings(self, choice: Callable[[], RunChoice]) -> None:
        """Read the runs of the video from the project, and the curves of the chosen one."""
        item = self._item
        if item is not None:
            self._background.forget(self._findings_number)
            self._findings_number = self._start(
                lambda: self._read_findings(item.id, choice()), self.findings_loaded.emit
            )

    def load_part(self, part: PreparedPart) -> None:
        """Read one prepared part from the cache, if it is there."""
        item = self._item
        if item is None:
            return
        match part:
            case PreparedPart.INDEX:
                if not self._is_playable:
                    self._start(lambda: self._read_playable(item), self._on_playable, self.failed.emit)
            case PreparedPart.WAVEFORM:
                self._start(lambda: self._services.analysis.waveform(item.id), self._on_waveform)
            case PreparedPart.THUMBNAILS:
                self._start(lambda: self._services.analysis.thumbnails(item.id), self._on_thumbnails)
            case PreparedPart.SPECTROGRAM:
                if self._wants_spectrogram:
                    self._start(lambda: self._services.analysis.spectrogram(item.id), self._on_spectrogram)
            case PreparedPart.SHOTS:
                if self._wants_shots:
                    self._start(lambda: self._services.analysis.shots(item.id), self._on_shots)

    def _start(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        refused: Callable[[VemoError], None] | None = None,
    ) -> int:
        number = self._background.run(work, done, refused)
        self._awaited.add(number)
        return number

    def _read_findings(self, media_id: str, choice: RunChoice) -> Findings:
        runs = self._services.session.runs
        known = runs.runs(media_id)
        shown = choice.of(known)
        prediction = runs.prediction(media_id, shown.id) if shown is not None else None
        if prediction is None:
            return Findings(media_id)
        return Findings(
            media_id,
            prediction.curves,
            prediction.extras,
            prediction.contributions,
            {run.id: run for run in known},
            shown,
            {run.network: told(name_of(run.network)) for run in known},
            prediction.segments,
            self._read_others(media_id, shown) if shown is not None and self.wants_others else {},
        )

    def _read_others(self, media_id: str, shown: Run) -> dict[str, tuple[str, Mapping[str, Curves]]]:
        """Return what the latest run of each other network says, the last of them at most."""
        found = self._services.session.runs.latest_predictions(media_id)
        others = {run_id: said for run_id, said in found.items() if said.network != shown.network}
        return {
            run_id: (told(name_of(said.network)), said.curves)
            for run_id, said in list(others.items())[-_MOST_OTHERS:]
        }

    def _read_playable(self, item: MediaItem) -> PlayableMedia | None:
        from vemo_desktop.media.probe import probe
        from vemo_desktop.media.subtitles import find_cues

        index = self._services.analysis.index(item.id)
        if index is None:
            return None
        info = probe(item.path)
        try:
            cues = find_cues(item.path, info)
        except MediaError:
            # A broken sidecar costs the subtitles on the screen; analysis tells the user about it.
            cues = ()
        return PlayableMedia(item, info, index, cues, sound_choice(self._services.session, item.id))

    def _on_playable(self, media: PlayableMedia | None) -> None:
        if media is None:
            self._ask()
        elif not self._is_playable:
            self._is_playable = True
            self.playable.emit(media)

    def _on_waveform(self, waveform: Waveform | None) -> None:
        if waveform is not None:
            self.waveform_loaded.emit(waveform)
        elif self._item is not None and self._item.has_audio:
            self._ask()

    def _on_thumbnails(self, thumbnails: Thumbnails | None) -> None:
        if thumbnails is not None:
            self.thumbnails_loaded.emit(thumbnails)
        elif self._item is not None and self._item.has_video:
            self._ask()

    def _on_spectrogram(self, spectrogram: Spectrogram | None) -> None:
        if spectrogram is not None:
            self.spectrogram_loaded.emit(spectrogram)
        elif self._item is not None and self._item.has_audio:
            self._ask()

    def _on_shots(self, shots: Shots | None) -> None:
        if shots is not None:
            self.shots_loaded.emit(shots)
        elif self._item is not None and self._item.has_video:
            self._ask()

    def _ask(self) -> None:
        if self._item is None:
            return
        wanted = (self._item.id, self._wants_spectrogram, self._wants_shots)
        if wanted not in self._asked:
            self._asked.add(wanted)
            self.unprepared.emit(*wanted)
