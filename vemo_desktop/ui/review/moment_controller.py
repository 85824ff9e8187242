"""Shows in the form of a segment what was seen, heard and said where the playhead is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from vemo_desktop.domain.media import Cue
from vemo_desktop.services.moments import Evidence, read_evidence
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.media_loader import Findings, MediaLoader, PlayableMedia
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review.segment_form import SegmentForm

_REST_MS = 200
"""Encoders look four times a second; more often there is nothing new to tell."""


class MomentController(QObject):
    """Keeps what the encoders found in the open video, and shows the instant of the playhead.

    Parameters
    ----------
    cache_dir : Path
    loader : MediaLoader
    player : PlayerController
    form : SegmentForm
    picture : callable
        Returns the picture on screen, or None.
    background : Background
    parent : QObject, optional
    """

    def __init__(
        self,
        cache_dir: Path,
        loader: MediaLoader,
        player: PlayerController,
        form: SegmentForm,
        picture: Callable[[], QImage | None],
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cache_dir = cache_dir
        self._player = player
        self._form = form
        self._picture = picture
        self._background = background
        self._fingerprint = ""
        self._cues: tuple[Cue, ...] = ()
        self._evidence = Evidence()
        self._runs: tuple[str, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show)
        loader.playable.connect(self._on_playable)
        player.position_changed.connect(self._soon)
        player.picture_shown.connect(self._soon)

    def follow(self, findings: Findings) -> None:
        """Look again what the encoders have kept where an analysis has ended since."""
        runs = tuple(findings.runs)
        if runs != self._runs:
            self._runs = runs
            self._read()

    def clear(self) -> None:
        """Forget the video before."""
        self._fingerprint, self._cues, self._evidence, self._runs = "", (), Evidence(), ()
        self._soon()

    def _on_playable(self, media: PlayableMedia) -> None:
        self._fingerprint, self._cues = media.item.fingerprint, media.cues
        self._evidence = Evidence((), media.cues)
        self._read()

    def _read(self) -> None:
        fingerprint, cues = self._fingerprint, self._cues
        if fingerprint:
            self._background.run(
                lambda: read_evidence(self._cache_dir, fingerprint, cues),
                lambda found: self._take(fingerprint, found),
            )

    def _take(self, fingerprint: str, found: Evidence) -> None:
        if fingerprint == self._fingerprint:
            self._evidence = found
            self._soon()

    def _soon(self, *_ignored: object) -> None:
        if not self._rest.isActive():
            self._rest.start()

    def _show(self) -> None:
        self._form.show_moment(self._evidence.at(self._player.position_us), self._picture())
