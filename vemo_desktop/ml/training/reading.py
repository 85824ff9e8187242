"""What each recipe reads of the videos of a project, and how that becomes an example.

A reader asks for encoders as its network would, so that features which an analysis has computed are taken
from the cache; it needs no trained weights of the network itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.cards import NetworkCard, card
from vemo_desktop.ml.encoding import Encoder, Subject
from vemo_desktop.ml.training.examples import LabelledVideo, Schemes, video_label
from vemo_desktop.ml.training.recipes import CtenRecipe, Recipe, TslRecipe

Tracks = Mapping[str, FeatureTrack]
LoadTracks = Callable[[], Tracks]
"""Reads the finished tracks of one video from the cache."""


class NoExample(Exception):
    """A video is no example. Not an error: the sentence stands in the report."""


class Reader(Protocol):
    """What a training reads."""

    @property
    def card(self) -> NetworkCard:
        """The card of the network in training."""
        ...

    def label_facts(self, video: LabelledVideo, *, teaches: bool) -> object:
        """Return, as a JSON value, what is learned of a video; before anything is computed of it.

        Parameters
        ----------
        teaches : bool
            Whether the video is to be learned from; otherwise it only judges.

        Raises
        ------
        NoExample
            If its decisions say nothing that this network learns.
        """
        ...

    def encoders(self, subject: Subject, tracks: Tracks) -> list[Encoder]:
        """Return fresh encoders of the tracks to read; as `Network.encoders`."""
        ...

    def example(self, video: LabelledVideo, subject: Subject, load: LoadTracks) -> object:
        """Return what the task takes.

        Raises
        ------
        NoExample
            If nothing usable could be read.
        """
        ...


def whole_video_label(video: LabelledVideo, scheme: LabelScheme) -> int:
    """Return the class of a whole video; see `examples.video_label`.

    Raises
    ------
    NoExample
        If nothing in it is labelled with the scheme.
    """
    label = video_label(video.segments, scheme)
    if label is None:
        raise NoExample(f"Nothing in it is labelled with “{scheme.name}”.")
    return label


def reader_for(network_id: str, recipe: Recipe, schemes: Schemes, device: str) -> Reader:
    """Return the reader of a network.

    Raises
    ------
    WeightsMissing
        If weights of its encoders are not installed.
    """
    chosen = card(network_id)
    if isinstance(recipe, TslRecipe):
        from vemo_desktop.ml.training.tsl_reading import TslReader

        return TslReader(chosen, recipe, schemes, device)
    if isinstance(recipe, CtenRecipe):
        from vemo_desktop.ml.training.cten_reading import CtenReader

        return CtenReader(chosen, recipe, device)
    from vemo_desktop.ml.training.vemoclap_reading import VemoclapReader

    return VemoclapReader(chosen, device)
