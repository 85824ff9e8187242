"""What VEMOCLAP's classifier learns from: five features of each whole video, and one label."""

from __future__ import annotations

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoding import Encoder, Subject
from vemo_desktop.ml.networks.vemoclap.senses import VemoclapSenses
from vemo_desktop.ml.networks.vemoclap.settings import VemoclapSettings
from vemo_desktop.ml.training.examples import LabelledVideo
from vemo_desktop.ml.training.reading import LoadTracks, NoExample, Tracks, whole_video_label
from vemo_desktop.ml.training.vemoclap_task import VemoclapVideo


class VemoclapReader:
    """Reads what VEMOCLAP looks at in an analysis, windows included: both then share their features."""

    def __init__(self, card: NetworkCard, device: str) -> None:
        self._card = card
        self._scheme = BUILT_IN_SCHEMES[card.main_scheme]
        self._senses = VemoclapSenses(VemoclapSettings.of(card), device)

    @property
    def card(self) -> NetworkCard:
        """The card of the network in training."""
        return self._card

    def label_facts(self, video: LabelledVideo, *, teaches: bool) -> object:
        """Return the class."""
        return whole_video_label(video, self._scheme)

    def encoders(self, subject: Subject, tracks: Tracks) -> list[Encoder]:
        """Return the encoders of all features that can be had here."""
        return self._senses.encoders(subject)

    def example(self, video: LabelledVideo, subject: Subject, load: LoadTracks) -> VemoclapVideo:
        """Return the features of the whole video; what it lacks is zero, as the network knows it."""
        layout = self._senses.plan(subject)
        features = self._senses.sight(load(), subject, layout).features(layout.whole)
        if features is None:
            raise NoExample("None of the features could be had of it.")
        return VemoclapVideo(video.path.name, features, whole_video_label(video, self._scheme))
