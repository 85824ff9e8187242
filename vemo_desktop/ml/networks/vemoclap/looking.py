"""From the tracks of a video to the five features of each of its stretches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoders.beats.encoder import us_of_sample
from vemo_desktop.ml.networks.vemoclap.preparation import FEATURE_LENGTHS, equidistant, prepared
from vemo_desktop.ml.networks.vemoclap.windows import frames_of, sound_of

Rows = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """Everything that is known of a video so far.

    Parameters
    ----------
    frames : FrameIndex or None
    clip, faces, beats : FeatureTrack or None
        None where the video has no such stream or the encoder is not installed.
    speech, writing : mapping of Interval to FeatureTrack row
        Sentiment of what was said and written, by stretch; a missing stretch had no words.
    as_released_sound : bool
    """

    frames: FrameIndex | None
    clip: FeatureTrack | None
    faces: FeatureTrack | None
    beats: FeatureTrack | None
    speech: Mapping[Interval, Rows]
    writing: Mapping[Interval, Rows]
    as_released_sound: bool = False

    def features(self, stretch: Interval) -> dict[str, Rows] | None:
        """Return the features of a stretch as the classifier reads them; None if all of them are absent."""
        rows = {
            "asr_sentiment": self.speech.get(stretch),
            "beats": self._heard(stretch),
            "clip": self._seen(self.clip, stretch),
            "face_emotion": self._seen(self.faces, stretch),
            "ocr_sentiment": self.writing.get(stretch),
        }
        if all(found is None or not len(found) for found in rows.values()):
            return None
        return {name: prepared(name, found) for name, found in rows.items()}

    def _seen(self, track: FeatureTrack | None, stretch: Interval) -> Rows | None:
        """Return the rows of the frames of a stretch, without frames that gave the encoder nothing."""
        if track is None or self.frames is None:
            return None
        return _known_rows(track, self.frames.starts_us[frames_of(self.frames, stretch)])

    def _heard(self, stretch: Interval) -> Rows | None:
        """Return the rows of the windows of sound of a stretch, spread over what has sound."""
        if self.beats is None:
            return None
        starts = sound_of(stretch, as_released=self.as_released_sound)
        rows = _known_rows(self.beats, np.array([us_of_sample(start) for start in starts.tolist()], np.int64))
        return rows[equidistant(len(rows), FEATURE_LENGTHS["beats"])]


def _known_rows(track: FeatureTrack, starts_us: npt.NDArray[np.int64]) -> Rows:
    """Return the rows of steps that start at given times, without unknown ones."""
    if len(track.values) == 0:
        return track.values
    rows = np.minimum(np.searchsorted(track.edges_us, starts_us), len(track.values) - 1)
    is_known = (track.edges_us[rows] == starts_us) & track.valid[rows]
    known: Rows = track.values[rows[is_known]]
    return known
