"""The encoder of snippets keeps the promises of encoders, whatever its snippets and wherever it stops."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.ml.encoders.crops import centre_crop
from vemo_desktop.ml.encoders.snippets import Snippet, SnippetEncoder, Trunk
from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.ml.networks.cten.grid import WholePass, in_order

FRAMES = 90
LASTING = FrameIndex(np.arange(FRAMES) * 40_000, FRAMES * 40_000, np.zeros(1, np.int64))
LONG = in_order(WholePass(FRAMES, 7, 4).snippets, np.arange(30, 70).reshape(10, 4))
REPEATED = in_order(WholePass(FRAMES, 32, 10).snippets)


class Seen(nn.Module):
    """Stands for the trunk: position-dependent sums of the pixels, and how often it looked."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def forward(self, pixels: Tensor) -> Tensor:
        self.seen += len(pixels)
        assert pixels.dtype == torch.uint8
        means = pixels.float().mean(dim=(3, 4))
        return torch.cat([means[:, 0, :3], means[:, 2, -1:]], dim=1)


def encoder(chosen: tuple[Snippet, ...] = LONG, module: nn.Module | None = None) -> SnippetEncoder:
    return SnippetEncoder(
        "cten.snippets", chosen, LASTING, Trunk("0" * 8, 4, lambda: module or Seen()), "cpu", {"segments": 7}
    )


def pictures() -> list[VideoSample]:
    rng = np.random.default_rng(3)
    noise = rng.integers(0, 256, (FRAMES, 24, 32, 3), dtype=np.uint8)
    return [VideoSample(n, n * 40_000, picture) for n, picture in enumerate(noise)]


def wanted(one: SnippetEncoder) -> list[VideoSample]:
    assert one.video.frames is not None
    return [piece for piece in pictures() if piece.frame in one.video.frames]


def fed(one: SnippetEncoder, pieces: list[VideoSample]) -> SnippetEncoder:
    for piece in pieces:
        one.push(piece)
    return one


@pytest.mark.parametrize("chosen", [LONG, REPEATED], ids=["long", "repeated"])
def test_each_row_is_what_the_trunk_says_of_that_snippet(chosen: tuple[Snippet, ...]) -> None:
    module = Seen()
    track = fed(encoder(chosen, module), wanted(encoder(chosen))).finish(4_000_000)
    assert module.seen == len(chosen) == len(track.values)
    shown = [centre_crop(piece.rgb) for piece in pictures()]
    for row, snippet in zip(track.values, chosen, strict=True):
        pixels = np.stack([shown[frame] for frame in snippet]).transpose(3, 0, 1, 2)
        np.testing.assert_array_equal(row, Seen()(torch.from_numpy(pixels)[None])[0].numpy())
    assert track.valid.all()
    assert (np.diff(track.edges_us) > 0).all()
    assert (track.edges_us[0], track.edges_us[-1]) == (0, 4_000_000)


def test_it_is_an_encoder_whose_key_follows_snippets_and_weights() -> None:
    one = encoder()
    assert isinstance(one, Encoder)
    key = json.dumps(one.parameters, sort_keys=True)
    assert key == json.dumps(encoder().parameters, sort_keys=True)
    assert key != json.dumps(encoder(REPEATED).parameters, sort_keys=True)
    other = SnippetEncoder(one.id, LONG, LASTING, Trunk("1" * 8, 4, Seen), "cpu", {"segments": 7})
    assert key != json.dumps(other.parameters, sort_keys=True)


@pytest.mark.parametrize("chosen", [LONG, REPEATED], ids=["long", "repeated"])
def test_going_on_from_a_state_gives_the_same_bits(chosen: tuple[Snippet, ...]) -> None:
    pieces = wanted(encoder(chosen))
    whole = fed(encoder(chosen), pieces).finish(3_600_000)
    for seen in range(0, len(pieces) + 1, 3):
        before = fed(encoder(chosen), pieces[:seen])
        state = {name: array.copy() for name, array in before.state().items()}
        module = Seen()
        again = encoder(chosen, module)
        again.restore(state)
        assert again.track().values.tobytes() == before.track().values.tobytes()
        track = fed(again, pieces[seen:]).finish(3_600_000)
        assert track.values.tobytes() == whole.values.tobytes()
        assert track.edges_us.tolist() == whole.edges_us.tolist()
        assert module.seen == len(chosen) - len(before.track().values)


def test_what_is_known_early_does_not_change() -> None:
    one = encoder()
    early = [fed(one, [piece]).track() for piece in wanted(one)]
    whole = one.finish(3_600_000)
    assert len(early[-1].values) >= len(whole.values) - 3
    for track in early:
        known = len(track.values)
        np.testing.assert_array_equal(track.values, whole.values[:known])
        np.testing.assert_array_equal(track.edges_us, whole.edges_us[: known + 1])


def test_pictures_are_let_go_when_nobody_wants_them() -> None:
    one = encoder()
    most = max(len(fed(one, [piece]).state()["held"]) for piece in wanted(one))
    assert most <= 8


def test_a_video_that_breaks_off_leaves_the_rest_unknown() -> None:
    one = encoder()
    track = fed(one, wanted(one)[:20]).finish(2_000_000)
    assert 0 < track.valid.sum() < len(LONG)
    assert not track.valid[-1]
    assert track.edges_us[-1] == 2_000_000
    nothing = encoder().finish(2_000_000)
    assert nothing.valid.tolist() == [False]
    assert len(encoder().finish(0).values) == 0


def test_a_snippet_with_a_lost_frame_is_unknown() -> None:
    one = encoder()
    lost = LONG[2][1]
    track = fed(one, [piece for piece in wanted(one) if piece.frame != lost]).finish(3_600_000)
    assert track.valid.tolist() == [lost not in snippet for snippet in LONG]
