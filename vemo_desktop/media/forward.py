"""One pass through a file that feeds an analysis: pictures and sound for everybody who wants some."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.needs import AudioNeed, Need, VideoNeed
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media.fingerprint import drive_lost
from vemo_desktop.media.front import Numbered, packets_from_front
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.merging import Merger, Piece, Source
from vemo_desktop.media.picking import Easel, Picker
from vemo_desktop.media.runs import Pictures
from vemo_desktop.media.seeking import packets_from
from vemo_desktop.media.sound_blocks import SoundBlocks, TrackReader
from vemo_desktop.media.source import audio_stream, opened, time_base, use_only, video_stream


@dataclass(frozen=True, slots=True)
class Demand:
    """What somebody wants of a file, and how much of it they have already.

    Parameters
    ----------
    need : VideoNeed or AudioNeed
    first : int
        How many pictures or samples are left out at the beginning: those that an earlier pass has given.
    """

    need: Need
    first: int = 0


def forward_pass(
    path: Path,
    index: MediaIndex,
    demands: Sequence[Demand],
    *,
    cut: Callable[[], bool] = lambda: False,
) -> Iterator[Piece]:
    """Read a file once, from front to back, and yield what all demands want in the order of its times.

    Each demand is given exactly what a pass for it alone would give, and a demand that leaves something out
    at the beginning exactly what follows. Every frame is decoded once, and made a picture once per size;
    frames that nobody wants are left out where the decoder or a leap to a later key frame allows.

    A picture's `time_us` is the instant it was asked for, not the start of its frame: at a rate, slow video
    gives the same frame several times. Sound comes in blocks of at most one second that follow each other
    without a hole from the start to the end of the file; where the file has none, blocks are silent and
    marked `is_missing`. A stream the file does not have gives nothing.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    demands : sequence of Demand
        Pieces carry the places of their demands in it.
    cut : callable
        Asked after every packet; True ends the pass.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    MediaUnreadable
        Behind the last piece that could be read, where the file ends before the index says so.
    IndexError
        If a frame is wanted that the file does not have.
    """
    with opened(path) as container:
        has_picture = any(isinstance(one.need, VideoNeed) for one in demands) and index.frames is not None
        picture = video_stream(container) if has_picture else None
        is_heard = any(isinstance(one.need, AudioNeed) for one in demands)
        sound = audio_stream(container, None) if is_heard else None
        use_only(container, picture, sound)
        easel = None if picture is None else Easel(picture.sample_aspect_ratio)
        sources = [_source(one, index, easel, sound) for one in demands]
        pickers = {number: one for number, one in enumerate(sources) if isinstance(one, Picker)}
        pictures = None if picture is None else Pictures(picture.codec_context, index, pickers)
        blocks = {number: one for number, one in enumerate(sources) if isinstance(one, SoundBlocks)}
        track = None
        if sound is not None and any(one.next_us is not None for one in blocks.values()):
            track = TrackReader(sound.codec_context, time_base(sound), index)
        one_pass = _Pass(path, pictures, track, blocks, Merger(sources))
        if sound is not None and track is not None:
            # Sound decoders and rate converters remember what came before: only from the beginning are their
            # samples the same to the bit.
            wanted = (sound,) if picture is None else (sound, picture)
            packets = packets_from_front(path, container, index.ledger, *wanted)
        elif picture is not None:
            packets = one_pass.leaps(container, picture)
        else:
            packets = iter(())
        yield from one_pass.run(packets, None if picture is None else picture.index, cut)


class _Nothing:
    """The source of a demand for a stream that the file does not have."""

    next_us = None


def _source(demand: Demand, index: MediaIndex, easel: Easel | None, sound: AudioStream | None) -> Source:
    if isinstance(demand.need, VideoNeed):
        if easel is None or index.frames is None:
            return _Nothing()
        return Picker(demand.need, demand.first, index.frames, easel)
    if sound is None:
        return _Nothing()
    return SoundBlocks(sound.codec_context.rate, index, demand.need.rate_hz, demand.first)


class _Pass:
    """Feeds packets to both streams and hands their pieces on in order of time."""

    def __init__(
        self,
        path: Path,
        pictures: Pictures | None,
        track: TrackReader | None,
        blocks: dict[int, SoundBlocks],
        merger: Merger,
    ) -> None:
        self._path = path
        self._pictures = pictures
        self._track = track
        self._blocks = blocks
        self._merger = merger

    def run(
        self, packets: Iterator[Numbered], picture: int | None, cut: Callable[[], bool]
    ) -> Iterator[Piece]:
        """Yield what comes of packets; those of stream `picture` are pictures, all others sound."""
        try:
            for number, packet in packets:
                if cut():
                    return
                self._put(packet, is_picture=number == picture)
                yield from self._merger.ripe()
                if self._is_done():
                    break
            self._require_end()
        except MediaUnreadable:
            yield from self._merger.rest()  # all of that was read while it could be
            raise
        yield from self._rest()

    def leaps(self, container: InputContainer, stream: VideoStream) -> Iterator[Numbered]:
        """Yield packets of pictures, leaping from run to run, for `run`."""
        pictures = self._pictures
        assert pictures is not None
        while (run := pictures.run) is not None:
            for packet in packets_from(container, stream, run.entry, by_dts=pictures.is_counted):
                yield stream.index, packet
                if not pictures.is_under_way:
                    break
            else:
                self._put_pictures(pictures.end_run())

    def _put(self, packet: Packet[Stream], *, is_picture: bool) -> None:
        if is_picture and self._pictures is not None:
            self._put_pictures(self._pictures.push(packet))
        elif self._track is not None:
            stretches = self._track.push(packet)
            for demand, blocks in self._blocks.items():
                for block in blocks.take(stretches):
                    self._merger.put(Piece(demand, block))

    def _put_pictures(self, samples: Iterator[tuple[int, VideoSample]]) -> None:
        for demand, sample in samples:
            self._merger.put(Piece(demand, sample))

    def _require_end(self) -> None:
        """Refuse to go on where packets ended before the file should: a drive that went away, say.

        The last picture would stand still to the end otherwise, and silence would be taken for quiet.
        """
        is_dark = self._pictures is not None and self._pictures.is_short
        if is_dark or (self._track is not None and self._track.is_short):
            raise drive_lost(self._path, "packets end long before the index does")

    def _rest(self) -> Iterator[Piece]:
        """Yield what is left when the packets have come to an end."""
        if self._pictures is not None:
            self._put_pictures(self._pictures.end_run())
            self._put_pictures(self._pictures.finish())
        if self._track is not None:
            stretches = self._track.finish()
            endings = {number: blocks.finish(stretches) for number, blocks in self._blocks.items()}
            while endings:  # the earliest first: hours of silence may follow, and are made as they are taken
                number = min(endings, key=lambda one: self._blocks[one].next_us or 0)
                block = next(endings[number], None)
                if block is None:
                    del endings[number]
                    continue
                self._merger.put(Piece(number, block))
                yield from self._merger.ripe()
        yield from self._merger.rest()

    def _is_done(self) -> bool:
        return self._track is None and (self._pictures is None or self._pictures.run is None)
