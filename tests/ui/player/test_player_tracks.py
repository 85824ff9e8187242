"""Several sound tracks, and sound that is put earlier or later."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.clips import make_clip
from vemo_desktop.domain.media import AS_RECORDED, SoundChoice
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.media.index import build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.services.project import open_project
from vemo_desktop.services.sound_choices import keep_sound_choice, sound_choice
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.sources import FileOpener, MediaSource
from vemo_desktop.ui.player.virtual_output import VirtualOutput

RATE_HZ = 48_000


@pytest.fixture(scope="module")
def two_tracks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clip with a silent main track and a second one with tones on the seconds."""
    folder = tmp_path_factory.mktemp("tracks")
    parts = [folder / "mute.mp4", folder / "tones.mp4"]
    for part, audio in zip(parts, ("silence", "tones"), strict=True):
        make_clip(part, seconds=3, size=(96, 64), audio=audio)  # type: ignore[arg-type]
    path = folder / "both.mkv"
    with av.open(str(parts[0])) as first, av.open(str(parts[1])) as second, av.open(str(path), "w") as out:
        pairs = [
            (first, first.streams.video[0]),
            (first, first.streams.audio[0]),
            (second, second.streams.audio[0]),
        ]
        copies = [out.add_stream_from_template(stream) for _source, stream in pairs]
        for (source, stream), copy in zip(pairs, copies, strict=True):
            source.seek(0)
            for packet in source.demux(stream):
                if packet.dts is not None:
                    packet.stream = copy
                    out.mux(packet)
    return path


def source_of(path: Path, sound: SoundChoice = AS_RECORDED) -> MediaSource:
    info = probe(path)
    return MediaSource(path, build_index(path, info), info, sound)


def loud_at(path: Path, sound: SoundChoice) -> list[float]:
    """Return where tones begin, in seconds, as the player reads them."""
    reader = FileOpener().open_sound(source_of(path, sound), RATE_HZ)
    try:
        samples = np.abs(reader.read(0, 3 * RATE_HZ)).max(axis=1)
    finally:
        reader.close()
    loud = np.flatnonzero(samples > 0.2) / RATE_HZ
    return [] if len(loud) == 0 else [float(loud[0]), *loud[1:][np.diff(loud) > 0.5].tolist()]


def test_another_track_is_heard(two_tracks: Path) -> None:
    tracks = probe(two_tracks).audio
    assert len(tracks) == 2
    assert loud_at(two_tracks, AS_RECORDED) == []
    assert loud_at(two_tracks, SoundChoice(tracks[1].index)) == pytest.approx([0, 1, 2], abs=0.03)


@pytest.mark.parametrize(("delay_ms", "starts"), [(250, [0.25, 1.25, 2.25]), (-400, [0.6, 1.6])])
def test_sound_is_put_later_or_earlier(two_tracks: Path, delay_ms: int, starts: list[float]) -> None:
    track = probe(two_tracks).audio[1].index
    found = loud_at(two_tracks, SoundChoice(track, delay_ms * 1000))
    assert found[: len(starts)] == pytest.approx(starts, abs=0.03)


def test_a_track_that_is_gone_gives_way_to_the_main_one(two_tracks: Path) -> None:
    assert loud_at(two_tracks, SoundChoice(77)) == []


def test_place_loop_and_playing_go_on(qtbot: QtBot, two_tracks: Path) -> None:
    player = PlayerController(output=VirtualOutput())
    info = probe(two_tracks)
    player.load(MediaSource(two_tracks, build_index(two_tracks, info), info))
    loop = Interval(500_000, 2_500_000)
    player.seek(1_000_000)
    player.set_loop(loop)
    player.play()
    wanted = SoundChoice(info.audio[1].index, 40_000)
    player.choose_sound(wanted)
    assert player.source is not None
    assert player.source.sound == wanted
    assert player.is_playing
    assert player.loop == loop
    assert 1_000_000 <= player.position_us < 2_500_000
    player.close()


def test_the_choice_is_kept_in_the_project(two_tracks: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.vemo"
    tracks = probe(two_tracks).audio
    with open_project(path, create=True, author="ann") as session:
        session.library.add([two_tracks])
        media_id = session.library.media()[0].id
        assert sound_choice(session, media_id) == AS_RECORDED
        with pytest.raises(UsageError, match="no sound track 77"):
            keep_sound_choice(session, media_id, SoundChoice(77), tracks)
        with pytest.raises(UsageError, match="delay"):
            keep_sound_choice(session, media_id, SoundChoice(None, 10**9), tracks)
        keep_sound_choice(session, media_id, SoundChoice(tracks[1].index, -20_000), tracks)
    with open_project(path, author="bob", read_only=True) as session:
        assert sound_choice(session, media_id) == SoundChoice(tracks[1].index, -20_000)
