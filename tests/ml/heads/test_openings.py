"""Before any update a head believes voices as far as others tell of a video, and no further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.ml.heads.heads_kit import made_up_videos
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.openings import Opening, counted_of, open_up
from vemo_desktop.ml.heads.targets import targets_of
from vemo_desktop.ml.heads.teaching import TaughtVideo

_CLASSES = HeadClasses.of(SENTIMENT)
_ALIKE = 1 + len(DESCRIBED)
"""Place of the belief in what recordings tell that sound alike."""


def _opened(
    videos: Sequence[TaughtVideo], together: Sequence[str] | None = None
) -> tuple[Opening, list[np.ndarray], list[np.ndarray]]:
    """Return an opening, what each video begins from, and what the built-in network says of it."""
    names = list(together or (one.decisions.fingerprint for one in videos))
    targets = [targets_of(one.decisions, _CLASSES, one.inputs.edges, 0.5) for one in videos]
    firsts = [_CLASSES.first_logits(one.inputs.emotions) for one in videos]
    described = [one.inputs.descriptions for one in videos]
    counted = [counted_of(*both) for both in zip(described, targets, strict=True)]
    opening = Opening(DESCRIBED, _CLASSES.count, len(videos) + 1)
    begins = open_up(opening, described, firsts, targets, names, counted, _CLASSES.rest)
    return opening, begins, firsts


def _said(opening: Opening, video: TaughtVideo) -> np.ndarray:
    first = _CLASSES.first_logits(video.inputs.emotions)
    descriptions = torch.from_numpy(video.inputs.descriptions)[None].float()
    with torch.inference_mode():
        return opening(descriptions, torch.from_numpy(first)[None])[0].numpy()


def _right(videos: Sequence[TaughtVideo], logits: Sequence[np.ndarray]) -> float:
    """Return the share of felt steps that get their label."""
    found = []
    for one, said in zip(videos, logits, strict=True):
        targets = targets_of(one.decisions, _CLASSES, one.inputs.edges, 0.5)
        felt = (targets.weights >= 1) & (targets.shares[:, _CLASSES.rest] == 0)
        found.append(said[felt].argmax(axis=1) == targets.shares[felt].argmax(axis=1))
    return float(np.concatenate(found).mean())


def test_an_opening_that_was_never_fitted_says_what_the_built_in_network_says() -> None:
    (video,) = made_up_videos(1, tells="voices")
    opening = Opening(DESCRIBED, _CLASSES.count, 0)
    assert np.array_equal(_said(opening, video), _CLASSES.first_logits(video.inputs.emotions))


def test_voices_that_tell_are_believed() -> None:
    opening, _, _ = _opened(made_up_videos(8, tells="voices"))
    assert opening.trust[1] > 0.2
    assert opening.trust[_ALIKE] < 0.1  # nobody speaks twice
    unseen = made_up_videos(6, first=100, tells="voices")
    firsts = [_CLASSES.first_logits(one.inputs.emotions) for one in unseen]
    assert _right(unseen, [_said(opening, one) for one in unseen]) > _right(unseen, firsts) + 0.2


def test_voices_that_tell_nothing_are_not() -> None:
    """Each video sounds in a way of its own: by itself it would seem to tell its own labels."""
    chance = np.random.default_rng(1)
    videos = []
    for one in made_up_videos(6):
        shape = one.inputs.descriptions.shape
        voices = (chance.normal(0, 2, shape[1]) + chance.normal(0, 1, shape)).astype(np.float16)
        videos.append(replace(one, inputs=replace(one.inputs, descriptions=voices)))
    opening, _, _ = _opened(videos)
    assert opening.trust[1:].max() < 0.1


def _of_person(video: TaughtVideo, person: int) -> TaughtVideo:
    """Return a video in which somebody speaks whose voice lies elsewhere, and tells the opposite if odd."""
    elsewhere = np.random.default_rng(person).normal(0, 4, DESCRIBED["voice"])
    rows = video.inputs.descriptions.astype(np.float32)
    rows[:, : DESCRIBED["voice"]] *= -1 if person % 2 else 1
    rows[:, : DESCRIBED["voice"]] += elsewhere
    return replace(video, inputs=replace(video.inputs, descriptions=rows.astype(np.float16)))


def test_who_comes_again_is_told_by_recordings_that_sound_alike() -> None:
    """What two people do the same way, two others do the opposite way: all together tell nothing."""
    every = made_up_videos(20, tells="voices")
    videos = [_of_person(one, number % 4) for number, one in enumerate(every)]
    opening, _, _ = _opened(videos[:16])
    assert opening.trust[_ALIKE] > 0.2
    assert opening.trust[1] < opening.trust[_ALIKE]
    unseen = videos[16:]
    known = [_CLASSES.first_logits(one.inputs.emotions) for one in unseen]
    assert _right(unseen, [_said(opening, one) for one in unseen]) > _right(unseen, known) + 0.15


def test_no_video_tells_of_itself_nor_of_its_group() -> None:
    """Labels laid by chance into one video change nothing of what its own voices are taken for."""
    videos = made_up_videos(6, tells="voices")
    odd = replace(
        videos[0],
        decisions=replace(
            videos[0].decisions,
            stretches=tuple(replace(one, label="positive") for one in videos[0].decisions.stretches),
        ),
    )
    together = ["a", "a", "b", "b", "c", "c"]
    opening, begins, firsts = _opened(videos, together)
    other, again, _ = _opened([odd, *videos[1:]], together)
    for place, wanted in ((0, True), (1, True), (2, False)):
        voices = [
            (begin[place] - one.offset.numpy() - one.trust[0].item() * firsts[place]) / one.trust[1].item()
            for one, begin in ((opening, begins), (other, again))
        ]
        assert np.allclose(*voices, atol=1e-3) is wanted


def test_an_opening_knows_what_all_videos_tell_together() -> None:
    """What is said of an unseen video comes from all; what an example begins from, from the others."""
    videos = made_up_videos(5, tells="voices")
    opening, begins, _ = _opened(videos)
    assert not np.allclose(_said(opening, videos[0]), begins[0], atol=1e-2)
    (unseen,) = made_up_videos(1, first=50, tells="voices")
    with_it, _, _ = _opened([*videos, unseen])
    assert _said(opening, unseen) != pytest.approx(_said(with_it, unseen))


def test_a_video_by_itself_leaves_all_belief_in_the_built_in_network() -> None:
    videos = made_up_videos(1, tells="voices")
    opening, begins, firsts = _opened(videos)
    assert opening.trust[1:].tolist() == [0.0, 0.0, 0.0]
    assert begins[0] == pytest.approx(opening.trust[0].item() * firsts[0] + opening.offset.numpy(), abs=1e-5)
