"""The studies: what the annotator labels, and what the built-in network says of it before any correction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tests.benchmarks.learning_library import CALLS, COLLECTION, USUAL, Manner, Video
from vemo_desktop.domain.labels import EKMAN_6, Label, LabelScheme, Pattern
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.decisions import Stretch
from vemo_desktop.ml.heads.first_guess import first_curves

OWN = LabelScheme(
    "own",
    "Tension",
    (
        Label("upset", "Upset", "#CC3311", Pattern.DIAGONAL, "U", -1),
        Label("down", "Down", "#2647F8", Pattern.HORIZONTAL, "D", -1),
        Label("bright", "Bright", "#F4AD07", Pattern.BACK_DIAGONAL, "B", 1),
    ),
)
"""A scheme as a user makes one: the built-in network knows the side of its labels and nothing else."""


@dataclass(frozen=True, slots=True)
class Study:
    """One label scheme in one library.

    Parameters
    ----------
    key, title : str
    scheme : LabelScheme
    label_of : mapping of str to str
        Which label each emotion gets; emotions without one are not labelled.
    manner : Manner
        What the library is like.
    """

    key: str
    title: str
    scheme: LabelScheme
    label_of: Mapping[str, str]
    manner: Manner = USUAL

    def truth(self, video: Video) -> tuple[Stretch, ...]:
        """Return the true segments of a video in this scheme."""
        return tuple(
            Stretch(one.interval, self.label_of[one.label])
            for one in video.truth
            if one.label in self.label_of
        )

    def before(self, video: Video) -> Curves:
        """Return what the built-in network says, as far as it knows the labels."""
        return first_curves(self.scheme, video.inputs.emotions.astype(np.float64), video.inputs.edges)


_FELT = EMOTIONS[1:]
SCHEMES = (
    Study("ekman-6", "Ekman's six emotions", EKMAN_6, {name: name for name in _FELT}),
    Study(
        "calls",
        "Ekman's six emotions in calls: faces are rare",
        EKMAN_6,
        {name: name for name in _FELT},
        CALLS,
    ),
    Study(
        "collection",
        "Ekman's six emotions in a collection: no two videos are alike",
        EKMAN_6,
        {name: name for name in _FELT},
        COLLECTION,
    ),
    Study(
        "own",
        "A scheme made by the user: upset, down, bright",
        OWN,
        {
            "anger": "upset",
            "fear": "upset",
            "disgust": "upset",
            "sadness": "down",
            "joy": "bright",
            "surprise": "bright",
        },
    ),
)
