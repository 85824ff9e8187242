"""What TSL-Net learns from: pictures and sound on 16-frame steps, and single-frame labels."""

from __future__ import annotations

from vemo_desktop.domain.judging.detection import TrueSegment
from vemo_desktop.domain.timebase import s_from_us
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.i3d_clips import I3dEncoder
from vemo_desktop.ml.encoders.log_mel import LogMelEncoder
from vemo_desktop.ml.encoding import Encoder, Subject
from vemo_desktop.ml.networks.tsl.adapter import TslNetwork
from vemo_desktop.ml.networks.tsl.inputs import TslInputs, aligned, picture_rate
from vemo_desktop.ml.networks.tsl.shown import LABELS
from vemo_desktop.ml.training.examples import (
    LabelledVideo,
    Schemes,
    is_about_sentiment,
    point_labels,
    sentiment_segments,
)
from vemo_desktop.ml.training.reading import LoadTracks, NoExample, Tracks
from vemo_desktop.ml.training.recipes import TslRecipe
from vemo_desktop.ml.training.tsl_task import TslVideo


class TslReader:
    """Reads what TSL-Net sees and hears in an analysis."""

    def __init__(self, card: NetworkCard, recipe: TslRecipe, schemes: Schemes, device: str) -> None:
        self._recipe = recipe
        self._schemes = schemes
        self._network = TslNetwork(card, device)

    @property
    def card(self) -> NetworkCard:
        """The card of the network in training."""
        return self._network.card

    def label_facts(self, video: LabelledVideo, *, teaches: bool) -> object:
        """Return the negative and positive stretches; a video that judges may be neutral throughout."""
        found = sentiment_segments(video.segments, self._schemes)
        if teaches and not found:
            raise NoExample("Nothing in it is labelled negative or positive.")
        if not is_about_sentiment(video.segments, self._schemes):
            raise NoExample("Nothing is said in it about what is negative, positive or neutral.")
        return [[one.interval.start_us, one.interval.end_us, one.label] for one in found]

    def encoders(self, subject: Subject, tracks: Tracks) -> list[Encoder]:
        """Return the encoders of pictures and sound."""
        return self._network.encoders(subject, tracks)

    def example(self, video: LabelledVideo, subject: Subject, load: LoadTracks) -> TslVideo:
        """Return the video; its features are read from the cache each time."""
        frames, stream = subject.frames, subject.info.video
        if frames is None or stream is None:
            raise NetworkError(f"{self.card.name} looks at pictures, and there are none.")
        rate = picture_rate(frames, stream.rate)

        def inputs() -> TslInputs:
            tracks = load()
            return aligned(tracks.get(I3dEncoder.id), tracks.get(LogMelEncoder.id), frames, rate)

        if not len(inputs()):
            raise NoExample("Picture and sound could not be read together.")
        segments = sentiment_segments(video.segments, self._schemes)
        truth = tuple(
            TrueSegment(
                video.fingerprint,
                LABELS[one.label],
                s_from_us(one.interval.start_us),
                s_from_us(one.interval.end_us),
            )
            for one in segments
        )
        labels = tuple(point_labels(segments, frames, self._recipe.supervision))
        return TslVideo(video.fingerprint, inputs, float(rate), labels, truth)
