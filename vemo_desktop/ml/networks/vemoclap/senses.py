"""What VEMOCLAP looks at and listens to: encoders of the five features, and their tracks by stretch."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoders.beats.encoder import BeatsEncoder
from vemo_desktop.ml.encoders.clip import ClipEncoder
from vemo_desktop.ml.encoders.face_detection import FaceDetector, HaarFaces
from vemo_desktop.ml.encoders.face_expression import FaceExpressionEncoder
from vemo_desktop.ml.encoders.frames import WantedFrames
from vemo_desktop.ml.encoders.picture_text import PictureTextEncoder, TextReader, default_reader
from vemo_desktop.ml.encoders.text_sentiment import TextFeatures, TextSentimentEncoder
from vemo_desktop.ml.encoders.whisper import WhisperEncoder
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.networks.vemoclap.extras import absent_features
from vemo_desktop.ml.networks.vemoclap.looking import Sight
from vemo_desktop.ml.networks.vemoclap.settings import VemoclapSettings
from vemo_desktop.ml.networks.vemoclap.texts import spoken, written
from vemo_desktop.ml.networks.vemoclap.windows import Plan, all_frames, all_sound, plan

SPEECH, WRITING = "vemoclap.asr", "vemoclap.ocr"
_WHOLE = "-whole"

Rows = npt.NDArray[np.float32]


class VemoclapSenses:
    """Everything in front of the classifier; it needs no weights of the classifier itself.

    Parameters
    ----------
    options : VemoclapSettings
    device : str
        Where encoders compute.
    detector : callable
        Returns what finds faces in pictures.
    reader : callable
        Returns what reads text in pictures, or None where nothing does.

    Attributes
    ----------
    absent : dict of str to str
        Features that are not installed, and what would change that.
    """

    def __init__(
        self,
        options: VemoclapSettings,
        device: str,
        detector: Callable[[], FaceDetector] = HaarFaces,
        reader: Callable[[], TextReader | None] = default_reader,
    ) -> None:
        self._options = options
        self._device = device
        self._detector = detector
        self._reader = reader()
        self.absent = absent_features(self._reader)
        self._texts = TextFeatures(device)

    def encoders(self, subject: Subject) -> list[Encoder]:
        """Return fresh encoders of the frames and the sound of all windows, and of the words found there."""
        layout = self.plan(subject)
        found: list[Encoder] = []
        if subject.frames is not None:
            wanted = WantedFrames.of(subject.frames, all_frames(subject.frames, layout.stretches))
            found.append(ClipEncoder(wanted, self._device))
            if "face_emotion" not in self.absent:
                found.append(FaceExpressionEncoder(wanted, self._device, self._detector()))
            if self._reader is not None and "ocr_sentiment" not in self.absent:
                found.append(PictureTextEncoder(wanted, self._reader))
                frames = subject.frames
                found += self._sentiments(
                    WRITING, PictureTextEncoder.id, layout, lambda track, at: written(track, frames, at)
                )
        if subject.info.audio:
            starts = self._sound_starts(layout)
            if starts:
                found.append(BeatsEncoder(starts, self._device))
            if "asr_sentiment" not in self.absent:
                found.append(WhisperEncoder(self._device))
                found += self._sentiments(SPEECH, WhisperEncoder.id, layout, spoken)
        return found

    def plan(self, subject: Subject) -> Plan:
        """Return the stretches of a video that are shown to the classifier."""
        return plan(subject.duration_us, self._options.window_us, self._options.hop_us)

    def _sound_starts(self, layout: Plan) -> tuple[int, ...]:
        """Return the first samples of all windows of sound; none fits into a very short video."""
        starts = all_sound(layout.stretches, as_released=self._options.as_released_sound)
        return tuple(starts.tolist())

    def _sentiments(
        self, id: str, source: str, layout: Plan, text_of: Callable[[FeatureTrack, Interval], str]
    ) -> list[Encoder]:
        """Return encoders of the words of every window and of the whole video."""
        basis: dict[str, Json] = {"window_us": self._options.window_us, "hop_us": self._options.hop_us}
        found: list[Encoder] = []
        for name, stretches, edges in (
            (id, layout.windows, layout.edges_us),
            (id + _WHOLE, (layout.whole,), np.array([0, layout.duration_us], np.int64)),
        ):
            if stretches:

                def texts_of(track: FeatureTrack, stretches: tuple[Interval, ...] = stretches) -> list[str]:
                    return [text_of(track, stretch) for stretch in stretches]

                found.append(TextSentimentEncoder(name, source, edges, texts_of, self._texts, basis))
        return found

    def known_until(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> int:
        """Return until when all sequences that will ever be there are known."""
        expected = []
        if subject.frames is not None:
            expected += [ClipEncoder.id] + [FaceExpressionEncoder.id] * ("face_emotion" not in self.absent)
        if subject.info.audio and self._sound_starts(self.plan(subject)):
            expected.append(BeatsEncoder.id)
        return min((int(tracks[name].edges_us[-1]) if name in tracks else 0 for name in expected), default=0)

    def sight(self, tracks: Mapping[str, FeatureTrack], subject: Subject, layout: Plan) -> Sight:
        """Return what is known of a video, ready to be asked for the features of its stretches."""
        return Sight(
            frames=subject.frames,
            clip=tracks.get(ClipEncoder.id),
            faces=tracks.get(FaceExpressionEncoder.id),
            beats=tracks.get(BeatsEncoder.id),
            speech=_by_stretch(tracks, SPEECH, layout),
            writing=_by_stretch(tracks, WRITING, layout),
            as_released_sound=self._options.as_released_sound,
        )


def _by_stretch(tracks: Mapping[str, FeatureTrack], id: str, layout: Plan) -> dict[Interval, Rows]:
    """Return the sentiment of the words of each stretch that has any, shape (1, 768)."""
    found: dict[Interval, Rows] = {}
    for name, stretches in ((id, layout.windows), (id + _WHOLE, (layout.whole,))):
        track = tracks.get(name)
        if track is not None and len(track.values) == len(stretches):
            rows = zip(stretches, track.values, track.valid, strict=True)
            found |= {stretch: row[None] for stretch, row, is_known in rows if is_known}
    return found
