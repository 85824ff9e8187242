"""Every real file of the shared material: the right frames at the right times, or one clear sentence."""

from __future__ import annotations

import csv
from fractions import Fraction
from functools import cache
from hashlib import blake2b
from pathlib import Path

import av
import numpy as np
import pytest

from vemo_desktop.domain.needs import AudioNeed, VideoNeed
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media import runs
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.media.reader import VideoReader

MEDIA = Path(__file__).resolve().parents[3] / "shared" / "media"
# A few frames of the beginning are compared here; the benchmark compares all frames of all files.
FRAMES_COMPARED = 8
PIXELS_DECODED = 30_000_000
FEWEST_DECODED = 12
# Times in the table have four decimals.
WITHIN_S = 1e-4


@cache
def facts() -> dict[str, dict[str, str]]:
    """Return the table of expected values by file name; empty where the shared folder is absent."""
    table = MEDIA / "FACTS.tsv"
    if not table.is_file():
        return {}
    with table.open(encoding="utf-8") as file:
        return {row["file"]: row for row in csv.DictReader(file, delimiter="\t")}


READABLE = [name for name, row in facts().items() if int(row["frames"] or 0) > 0]
SOUND_ONLY = [name for name, row in facts().items() if row["audio"] and not row["video"]]
UNREADABLE = {
    "awkward/androidx_media/mp4_sample_malformed_free_box.mp4",
    "awkward/androidx_media/mp4_large_stbl_truncated_after_moov.m4b",
    "awkward/androidx_media/mkv_full_blocks.mkv",
    "awkward/androidx_media/vp9_invalid-bitstream.webm",
}
# The only files whose pixels are not square; the table does not say so.
PIXEL_ASPECTS = {
    "mp4_bbb_800x640_768kbps_30fps_avc_2b_firstpts_10_sec.mp4": Fraction(1137, 800),
    "mp4_bbb_800x640_768kbps_30fps_avc_pyramid_3b.mp4": Fraction(64, 45),
    "mp4_bbb_800x640_768kbps_30fps_avc_non_reference_3b.mp4": Fraction(64, 45),
}

# Files of each codec with key frames far enough apart to leap from one to the next.
LEAPT_OVER = [
    "known_emotion/face_then_noface.mov",
    "known_emotion/webcam_contempt.mov",
    "open_movies/sintel_trailer_truncated.webm",
    "awkward/androidx_media/mp4_bbb_800x640_768kbps_30fps_avc_pyramid_3b.mp4",
    "awkward/androidx_media/mp4_sample_with_increasing_timestamps_320w_240h_5s.mp4",
    "awkward/torchcodec/nasa_13013.mp4",
    "awkward/pigallery2/video_rotate.mp4",
]

pytestmark = pytest.mark.skipif(not facts(), reason="needs the folder of real media beside the checkout")


@cache
def _index(name: str) -> MediaIndex:
    return build_index(MEDIA / name)


def _digest(frame: av.VideoFrame) -> bytes:
    return blake2b(frame.to_ndarray(format="gray").tobytes(), digest_size=8).digest()


def _decoded(path: Path, most: int) -> list[bytes]:
    """Decode the first frames plainly, one after the other, until the end or the first error."""
    digests: list[bytes] = []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        # Several threads per frame disagree with one thread on VP8 (libavcodec 62.28).
        stream.thread_count = 1
        try:
            for frame in container.decode(stream):
                digests.append(_digest(frame))
                if len(digests) >= most:
                    break
        except av.FFmpegError:
            pass
    return digests


@pytest.mark.parametrize("name", READABLE)
def test_frames_are_those_of_a_full_decode_at_the_expected_times(name: str) -> None:
    row, path = facts()[name], MEDIA / name
    index = _index(name)
    assert index.frames is not None
    assert len(index.frames) == int(row["frames"])
    assert index.origin_us / 1e6 == pytest.approx(float(row["first_frame_s"]), abs=WITHIN_S)
    last_s = (index.origin_us + int(index.frames.starts_us[-1])) / 1e6
    assert last_s == pytest.approx(float(row["last_frame_s"]), abs=WITHIN_S)
    gaps_s = np.diff(index.frames.starts_us) / 1e6
    if len(gaps_s):
        assert gaps_s.min() == pytest.approx(float(row["dt_min_s"]), abs=WITHIN_S)
        assert gaps_s.max() == pytest.approx(float(row["dt_max_s"]), abs=WITHIN_S)

    width, height = (int(side) for side in row["size"].split("x"))
    expected = _decoded(path, max(FEWEST_DECODED, PIXELS_DECODED // (width * height)))
    numbers = np.random.default_rng(0).permutation(len(expected))[:FRAMES_COMPARED].tolist()
    with VideoReader(path, index, cache_bytes=1) as reader:
        for number in numbers:
            assert _digest(reader.picture(number)) == expected[number], number


@pytest.mark.parametrize("name", LEAPT_OVER)
def test_frames_chosen_far_apart_are_those_of_a_pass_through_all(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = _index(name)
    assert index.frames is not None
    monkeypatch.setattr(runs, "_SHORTEST_LEAP", 17)  # as many leaps as are safe
    chosen = np.random.default_rng(0).permutation(len(index.frames))[:FRAMES_COMPARED]
    assert len(runs.plan_runs(index, np.sort(chosen))) > 1
    few = Demand(VideoNeed(None, 32, frames=tuple(sorted(chosen.tolist()))))
    every = [piece.item for piece in forward_pass(MEDIA / name, index, [Demand(VideoNeed(None, 32))])]
    for demands in ([few], [few, Demand(AudioNeed(8000))]):
        pieces = forward_pass(MEDIA / name, index, demands)
        found = [piece.item for piece in pieces if piece.demand == 0]
        assert [picture.frame for picture in found] == sorted(chosen.tolist())
        for picture in found:
            np.testing.assert_array_equal(picture.rgb, every[picture.frame].rgb)


@pytest.mark.parametrize("name", READABLE)
def test_pictures_have_the_shown_size(name: str) -> None:
    row, path = facts()[name], MEDIA / name
    info = probe(path)
    assert info.video is not None
    width, height = (int(side) for side in row["size"].split("x"))
    width = round(width * PIXEL_ASPECTS.get(Path(name).name, 1))
    # The table gives the angle as FFmpeg does, anticlockwise.
    assert info.video.rotation == -int(row["rotation"]) % 360
    stored = (height, width) if info.video.rotation in (90, 270) else (width, height)
    assert (info.video.width, info.video.height) == stored
    with VideoReader(path, _index(name)) as reader:
        assert reader.frame(0).rgb.shape == (info.video.height, info.video.width, 3)


@pytest.mark.parametrize("name", sorted(set(SOUND_ONLY) - UNREADABLE))
def test_files_with_sound_only_open_without_frames(name: str) -> None:
    info = probe(MEDIA / name)
    index = build_index(MEDIA / name, info)
    assert info.video is None
    assert index.frames is None
    assert index.duration_us / 1e6 == pytest.approx(float(facts()[name]["duration_s"]), rel=0.06)
    assert index.origin_us / 1e6 == pytest.approx(float(facts()[name]["audio_start_s"] or 0), abs=0.001)


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_unreadable_files_are_refused_in_one_breath(name: str) -> None:
    with pytest.raises(MediaUnreadable) as caught:
        build_index(MEDIA / name)
    assert Path(name).name in caught.value.message
    assert "copy it again or re-save it" in caught.value.message


def test_a_truncated_download_says_what_is_missing() -> None:
    index = build_index(MEDIA / "open_movies/sintel_trailer_truncated.webm")
    assert index.notices
    assert "27.3 s" in index.notices[0]
    assert "52.7 s" in index.notices[0]
