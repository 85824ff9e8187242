"""What an analysis has computed, and how it is known apart and found again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from vemo_desktop.domain.media import Cue
from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.storage.feature_cache import TrackKey


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """One track to compute.

    Parameters
    ----------
    encoder : Encoder
        Fresh; computes it.
    key : TrackKey
        Under which it is kept.
    digest : str
        Of the key: tells tracks of one file apart, also those of encoders that differ in parameters only.
        Networks that want the same track share the order.
    sources : tuple of str
        Digests of the tracks that the encoder reads, for encoders of tracks.
    """

    encoder: Encoder
    key: TrackKey
    digest: str
    sources: tuple[str, ...] = ()


def order_for(fingerprint: str, encoder: Encoder, cues: Sequence[Cue], sources: tuple[str, ...]) -> Order:
    """Return the order for an encoder. Whatever it is given becomes part of the key, said or not."""
    parameters: dict[str, object] = dict(encoder.parameters)
    need = encoder.video or encoder.audio
    if need is not None:
        parameters["need"] = asdict(need)
    if encoder.input == "cues":  # subtitles may lie beside the file, outside of its fingerprint
        lines = [[cue.interval.start_us, cue.interval.end_us, cue.text] for cue in cues]
        parameters["cues"] = hashlib.blake2b(json.dumps(lines).encode(), digest_size=16).hexdigest()
    if encoder.input == "tracks":
        parameters["sources"] = list(sources)
    key = TrackKey(fingerprint, encoder.id, encoder.version, parameters)
    return Order(encoder, key, key.digest, sources)
