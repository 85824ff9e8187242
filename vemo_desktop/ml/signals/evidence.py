"""What each stream says about valence and arousal, and how far it is to be trusted.

The directions are published, see each function. How much each stream weighs was chosen by hand on the clips
of known content and the open movies; nothing is fitted, and none of it is a probability of being right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.signals import baselines
from vemo_desktop.ml.signals.mode import key_clarity
from vemo_desktop.ml.signals.rhythm import cut_rhythm

Floats = npt.NDArray[np.float64]
Columns: TypeAlias = "Mapping[str, Floats]"
"""Features by name on the steps of the curves, NaN where unknown."""

SQUASH = 0.6
"""Standardised values enter as tanh(0.6 z): one spread counts 0.54, two count 0.83."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Valence and arousal in [-1, 1] by one stream; a weight of 0 means that it says nothing there."""

    stream: str
    valence: Floats
    arousal: Floats
    valence_weight: Floats
    arousal_weight: Floats


def _evidence(
    stream: str, valence: Floats, valence_weight: Floats, arousal: Floats, arousal_weight: Floats
) -> Evidence:
    """Make evidence out of columns that may hold NaN: there, weights become 0."""
    valence_weight = np.where(np.isfinite(valence), np.nan_to_num(valence_weight), 0.0)
    arousal_weight = np.where(np.isfinite(arousal), np.nan_to_num(arousal_weight), 0.0)
    return Evidence(stream, np.nan_to_num(valence), np.nan_to_num(arousal), valence_weight, arousal_weight)


def _squashed(standardised: Floats) -> Floats:
    squashed: Floats = np.tanh(SQUASH * standardised)
    return squashed


def colour(columns: Columns) -> Evidence:
    """Brightness and saturation, with colourfulness and contrast for arousal.

    Source of the first two: Valdez and Mehrabian, "Effects of color on emotions", 1994, for standardised
    variables: pleasure = 0.69 B + 0.22 S, arousal = -0.31 B + 0.60 S (and dominance = -0.76 B + 0.32 S,
    which neither valence nor arousal uses). Their colours were Munsell chips; mean value and saturation of
    HSV stand in for them, as is usual since Machajdik and Hanbury, ACM Multimedia 2010.
    """
    bright = baselines.BRIGHTNESS.standardised(columns["brightness"])
    saturated = baselines.SATURATION.standardised(columns["saturation"])
    vivid = baselines.COLOURFULNESS.standardised(columns["colourfulness"])
    contrasty = baselines.CONTRAST.standardised(columns["contrast"])
    pleasure = 0.69 * bright + 0.22 * saturated
    arousal = -0.31 * bright + 0.60 * saturated + 0.3 * vivid + 0.3 * contrasty
    shown = np.where(columns["brightness"] > BLACK, 1.0, 0.0)
    return _evidence("picture", _squashed(pleasure), 0.35 * shown, _squashed(arousal), 0.2 * shown)


BLACK = 0.02
"""A picture darker than this shows nothing, so it says nothing; fades to black are not sad."""


def motion(columns: Columns, step_s: float) -> Evidence:
    """Motion and the rhythm of cuts, for arousal alone.

    Source: Hanjalic and Xu, "Affective video content representation and modeling", 2005, section V. They
    average both with sound energy; here sound is a stream of its own.
    """
    moving = baselines.LOG_MOTION.standardised(np.log(columns["motion"] + 0.003))
    rhythm = (cut_rhythm(columns["cuts"], step_s) - RHYTHM_CENTRE) / RHYTHM_SPREAD
    both = moving + 0.5 * np.nan_to_num(rhythm)
    nothing = np.zeros(len(both))
    return _evidence("motion", nothing, nothing, _squashed(both), np.full(len(both), 0.8))


RHYTHM_CENTRE, RHYTHM_SPREAD = 0.6, 0.25
"""Rhythm of shots of six seconds, and what shots of two or twelve stray from it."""


def sound(columns: Columns) -> Evidence:
    """Energy, change and brightness of sound for arousal; major and minor keys for valence.

    Sources: Hanjalic and Xu (2005) for energy; Coutinho and Cangelosi, "Musical emotions: predicting
    second-by-second subjective feelings of emotion from low-level psychoacoustic features and
    physiological measurements", Emotion 11(4), 2011, for loudness, spectral flux and centroid; `mode` for
    keys, which count only where they are clear and nobody speaks.
    """
    # The tones first, and nothing beside them: they are most of what is known of sound.
    majorness, clarity = key_clarity([columns[name] for name in columns if name.startswith("tone-")])
    loud = baselines.LOUDNESS.standardised(columns["loudness"])
    changing = baselines.LOG_FLUX.standardised(np.log(columns["flux"] + 1e-4))
    bright = baselines.CENTROID.standardised(columns["centroid"])
    arousal = (loud + 0.4 * changing + 0.3 * bright) / 1.2
    is_music = np.clip((clarity - CLARITY_LOW) / (CLARITY_HIGH - CLARITY_LOW), 0, 1)
    quiet = 1 - np.nan_to_num(columns["speech"])
    valence = np.clip(majorness / MAJORNESS_FULL, -1, 1) + 0 * columns["loudness"]
    return _evidence("sound", valence, 0.45 * is_music * quiet, _squashed(arousal), np.full(len(loud), 0.8))


CLARITY_LOW, CLARITY_HIGH = 0.5, 0.8
MAJORNESS_FULL = 0.3
"""Chosen on the music of the clips: noise correlates below 0.5 with its best key, clear keys above 0.8."""


def voice(columns: Columns) -> Evidence:
    """Pitch and loudness of speech.

    Sources: Juslin and Laukka, "Communication of emotions in vocal expression and music performance",
    Psychological Bulletin 129(5), 2003, for arousal: both rise with it. Hanjalic and Xu (2005), section
    VI, for valence: it rises with pitch; that is weak, so it weighs little.
    """
    speaking = np.where(columns["speech"] >= 0.5, columns["speech"], 0.0)
    voiced = (columns["voiced"] >= LEAST_VOICED) & (columns["pitch"] > 0) & (speaking > 0)
    pitch = np.where(voiced, np.log2(np.maximum(columns["pitch"], 1.0)), np.nan)
    high = np.nan_to_num(baselines.LOG_PITCH.standardised(pitch))
    loud = baselines.VOICE_LOUDNESS.standardised(np.where(speaking > 0, columns["loudness"], np.nan))
    arousal = (high + loud) / 1.2
    return _evidence(
        "voice",
        np.where(voiced, _squashed(high), np.nan),
        0.15 * speaking,
        _squashed(arousal),
        0.8 * speaking,
    )


LEAST_VOICED = 0.2


def faces(columns: Columns) -> Evidence:
    """Broad smiles for valence, close-ups for arousal; no face says nothing.

    A smile is joy, at an arousal of 0.48 (`emotions.REGIONS`). That close-ups heighten emotion is an old
    rule of film (Canini, Benini and Leonardi, "Affective analysis on patterns of shot types in movies",
    ISPA 2011); it weighs little.
    """
    seen = columns["faces"] > 0
    hits = np.where(seen, columns["smile"], np.nan)
    smile = np.clip(np.log2(np.maximum(hits, 1.0) / SMILE_NONE) / np.log2(SMILE_FULL / SMILE_NONE), 0, 1)
    close = np.where(seen, (columns["size"] - FACE_SIZE) / FACE_SPREAD, np.nan)
    weight = 0.15 + 0.15 * smile
    arousal = (0.15 * np.tanh(0.5 * close) + 0.15 * smile * 0.48) / weight
    return _evidence("faces", smile, 0.15 + 1.35 * smile, arousal, weight)


SMILE_NONE, SMILE_FULL = 45.0, 100.0
"""Hits of the smile cascade on neutral faces and on broad smiles of the clips of known content."""
FACE_SIZE, FACE_SPREAD = 0.4, 0.2


def words(columns: Columns) -> Evidence:
    """Subtitles: VADER's compound score; the stronger it is, the more it counts and the more aroused.

    Source of the second: Warriner, Kuperman and Brysbaert, "Norms of valence, arousal, and dominance for
    13,915 English lemmas", Behavior Research Methods 45, 2013: arousal grows with distance from neutral.
    """
    compound, weight = columns["compound"], columns["weight"]
    strength = np.abs(compound)
    return _evidence("words", compound, (0.2 + strength) * weight, 0.6 * strength, 0.3 * weight)
