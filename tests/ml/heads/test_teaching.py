"""Heads learn from few videos, gain nothing from chance, and end the same however often they were stopped."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import numpy as np
import pytest
import torch
from safetensors.torch import load, save

from tests.ml.heads.heads_kit import made_up, made_up_videos
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.comparing import Verdict, compare_networks, judge
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo, answer_on
from vemo_desktop.domain.labels import SENTIMENT, Label, LabelScheme, Pattern
from vemo_desktop.domain.proposing import propose
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.errors import NetworkError, TrainingError
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.decisions import Decisions, Stretch
from vemo_desktop.ml.heads.folds import folds_of
from vemo_desktop.ml.heads.head import Head, curves_of, settings_at
from vemo_desktop.ml.heads.inputs import HeadInputs
from vemo_desktop.ml.heads.judging import shortest_s
from vemo_desktop.ml.heads.network import Heads, LearningHeads
from vemo_desktop.ml.heads.task import logits_of, opened_of, shape_of
from vemo_desktop.ml.heads.teaching import Lesson, TaughtVideo, lesson_identity, teach
from vemo_desktop.ml.training.history import History
from vemo_desktop.ml.training.recipes import HeadRecipe

_RECIPE = HeadRecipe(steps=60, evaluate_every=10, checkpoint_every=7)
_OWN = LabelScheme(
    "weather",
    "Weather",
    (
        Label("storm", "Storm", "#111111", Pattern.SOLID, "S"),
        Label("calm", "Calm", "#222222", Pattern.SOLID, "C"),
    ),
)


def _with_voices(inputs: HeadInputs, seed: int) -> HeadInputs:
    chance = np.random.default_rng(seed)
    shape = inputs.descriptions.shape
    voices = chance.normal(0, 2, shape[1]) + chance.normal(0, 1, shape)
    return replace(inputs, descriptions=voices.astype(np.float16))


def _without_voices(inputs: HeadInputs) -> HeadInputs:
    return replace(inputs, descriptions=np.full_like(inputs.descriptions, np.nan))


class _Stopped(Exception):
    """Somebody asked to stop."""


def _taught(videos: Sequence[TaughtVideo], folder: Path, recipe: HeadRecipe = _RECIPE) -> Lesson:
    return teach(videos, SENTIMENT, recipe, state_file=folder / "state.safetensors")


def _first(video: TaughtVideo, scheme: LabelScheme = SENTIMENT) -> Curves:
    logits = HeadClasses.of(scheme).first_logits(video.inputs.emotions)
    return curves_of(scheme, video.inputs, logits)


def _f1(videos: Sequence[TaughtVideo], head: Head | None, scheme: LabelScheme = SENTIMENT) -> float:
    settings = settings_at(0.5) if head is None else head.proposals
    held_out = [one.decisions.held_out("", settings.skip) for one in videos]
    curves = [_first(one, scheme) if head is None else head.curves(one.inputs) for one in videos]
    answers = [answer_on(video, propose(one, settings)) for video, one in zip(held_out, curves, strict=True)]
    return judge(held_out, answers)[0].value.value


def test_two_videos_to_learn_from_are_enough_to_gain(tmp_path: Path) -> None:
    unseen = made_up_videos(6, first=100)
    lesson = _taught(made_up_videos(2), tmp_path)
    assert _f1(unseen, lesson.head) > _f1(unseen, None) + 0.1
    assert not (tmp_path / "state.safetensors").exists()


def test_a_finished_lesson_that_was_kept_is_only_read(tmp_path: Path) -> None:
    updates: list[float] = []

    def watch(done: float, wanted: int, history: History) -> None:
        updates.append(done)

    recipe, videos, state = replace(_RECIPE, steps=25), made_up_videos(2), tmp_path / "state.safetensors"
    whole = teach(videos, SENTIMENT, recipe, state_file=state, watch=watch, keeps_state=True)
    assert updates
    updates.clear()
    again = teach(videos, SENTIMENT, recipe, state_file=state, watch=watch)
    assert updates == []
    assert (again.head.to_bytes(), again.history, again.left_out) == (
        whole.head.to_bytes(),
        whole.history,
        whole.left_out,
    )
    assert not state.exists()


def test_a_head_learns_how_voices_sound(tmp_path: Path) -> None:
    videos, unseen = (made_up_videos(8, first=first, tells="voices") for first in (0, 100))
    unheard = [replace(one, inputs=_without_voices(one.inputs)) for one in videos]
    quick = replace(_RECIPE, steps=20)
    deaf = _taught(unheard, tmp_path, quick)
    assert _f1(unseen, _taught(videos, tmp_path, quick).head) > _f1(unseen, deaf.head) + 0.1


def test_voices_that_tell_nothing_do_no_harm_to_few_videos(tmp_path: Path) -> None:
    """Each made-up speaker sounds in a way of his own, which has nothing to do with what is felt."""
    unseen = made_up_videos(6, first=100)
    said = [replace(one, inputs=_with_voices(one.inputs, seed)) for seed, one in enumerate(made_up_videos(3))]
    assert _f1(unseen, _taught(said, tmp_path).head) > _f1(unseen, None) + 0.1


def test_more_videos_teach_more(tmp_path: Path) -> None:
    unseen = made_up_videos(6, first=100)
    assert _f1(unseen, _taught(made_up_videos(8), tmp_path).head) > 0.85


def test_a_head_without_updates_says_what_it_began_from() -> None:
    video, classes = made_up(100), HeadClasses.of(SENTIMENT)
    heads, first = Heads(2, shape_of(4, classes.count), 0.0), classes.first_logits(video.inputs.emotions)
    assert logits_of(heads, video.inputs, first) == pytest.approx(first)
    heads[0].opening.set_trust(torch.tensor([0.5, 0.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0]))
    assert opened_of(heads[0], video.inputs, first) == pytest.approx(first / 2 + np.array([0.0, 1.0, 0.0]))
    assert logits_of(heads[0], video.inputs, first) == pytest.approx(first / 2 + np.array([0.0, 1.0, 0.0]))


def test_as_much_is_kept_of_updates_as_wanted() -> None:
    video, classes = made_up(100), HeadClasses.of(SENTIMENT)
    head, first = Heads(1, shape_of(4, classes.count), 0.0)[0], classes.first_logits(video.inputs.emotions)
    with torch.no_grad():
        for weight in head.leave.parameters():
            weight += 1.0
    whole = logits_of(head, video.inputs, first) - first
    head.keep_of_correction(0.25)
    assert np.abs(whole).max() > 0.1
    assert logits_of(head, video.inputs, first) - first == pytest.approx(whole / 4, abs=1e-5)


def test_labels_by_chance_bring_no_gain(tmp_path: Path) -> None:
    videos, unseen = made_up_videos(6, shuffled=True), made_up_videos(6, first=100, shuffled=True)
    lesson = _taught(videos, tmp_path)
    assert _f1(unseen, lesson.head) < _f1(unseen, None) + 0.1


def test_a_scheme_of_ones_own_is_learnt_from_nothing(tmp_path: Path) -> None:
    videos, unseen = (made_up_videos(6, first=first, scheme=_OWN) for first in (0, 100))
    assert _f1(unseen, None, _OWN) < 0.1
    lesson = teach(videos, _OWN, replace(_RECIPE, steps=150), state_file=tmp_path / "state.safetensors")
    assert _f1(unseen, lesson.head, _OWN) > 0.6


def test_the_same_twice_or_stopped_and_resumed_gives_the_same_bytes(tmp_path: Path) -> None:
    def stop(done: float, wanted: int, history: History) -> None:
        if done > 23.5:
            raise _Stopped

    recipe, videos = replace(_RECIPE, steps=30), made_up_videos(4)
    whole, again = (_taught(videos[::order], tmp_path, recipe) for order in (1, -1))
    assert whole.head.to_bytes() == again.head.to_bytes()
    with pytest.raises(_Stopped):
        teach(videos, SENTIMENT, recipe, state_file=tmp_path / "cut.safetensors", watch=stop)
    assert (tmp_path / "cut.safetensors").exists()
    resumed = teach(videos, SENTIMENT, recipe, state_file=tmp_path / "cut.safetensors")
    assert resumed.head.to_bytes() == whole.head.to_bytes()
    assert resumed.history == whole.history
    assert resumed.left_out == whole.left_out


def test_what_a_killed_process_left_behind_goes_on_to_the_same(tmp_path: Path) -> None:
    """A killed process saves nothing more: what lies there is the last state that was due."""
    state, left = tmp_path / "state.safetensors", tmp_path / "left.safetensors"

    def look(done: float, wanted: int, history: History) -> None:
        if state.exists() and not left.exists():
            copyfile(state, left)

    recipe, videos = replace(_RECIPE, steps=20), made_up_videos(3)
    whole = teach(videos, SENTIMENT, recipe, state_file=state, watch=look)
    resumed = teach(videos, SENTIMENT, recipe, state_file=left)
    assert resumed.head.to_bytes() == whole.head.to_bytes()
    assert resumed.history == whole.history


def test_a_judge_is_not_fooled_by_labels_that_chance_made(tmp_path: Path) -> None:
    videos, unseen = made_up_videos(6, shuffled=True), made_up_videos(8, first=100, shuffled=True)
    lesson = _taught(videos, tmp_path)
    held_out = [
        HeldOutVideo(
            one.decisions.fingerprint,
            "",
            one.decisions.looked_at[0],
            tuple(Mark(stretch.interval, stretch.label) for stretch in one.decisions.stretches),
        )
        for one in unseen
    ]
    answers = [
        [Answer(tuple(propose(curves, settings)), curves) for curves in some]
        for some, settings in (
            ([_first(one) for one in unseen], settings_at(0.5)),
            ([lesson.head.curves(one.inputs) for one in unseen], lesson.head.proposals),
        )
    ]
    assert compare_networks(held_out, *answers, nothing="neutral").verdict is not Verdict.BETTER


def test_a_head_is_read_back_as_it_was(tmp_path: Path) -> None:
    lesson = _taught(made_up_videos(3), tmp_path, replace(_RECIPE, steps=10))
    read = Head.from_bytes(lesson.head.to_bytes())
    video = made_up(50)
    assert np.array_equal(read.curves(video.inputs).values, lesson.head.curves(video.inputs).values)
    assert (read.scheme, read.proposals) == (SENTIMENT, lesson.head.proposals)
    with pytest.raises(NetworkError, match="cannot be read"):
        Head.from_bytes(b"no head at all")


def test_a_head_whose_labels_are_damaged_is_refused(tmp_path: Path) -> None:
    data = _taught(made_up_videos(2), tmp_path, replace(_RECIPE, steps=1)).head.to_bytes()
    length = int.from_bytes(data[:8], "little")
    about = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["head"])
    about["scheme"]["labels"] = 3
    with pytest.raises(NetworkError, match="cannot be read"):
        Head.from_bytes(save(load(data), {"head": json.dumps(about)}))


def test_what_is_too_short_is_told_by_what_people_drew() -> None:
    def drawn(*lengths_s: float) -> Decisions:
        stretches = tuple(
            Stretch(Interval(0, round(length_s * 1_000_000)), "positive") for length_s in lengths_s
        )
        return replace(made_up(1).decisions, stretches=stretches)

    assert shortest_s([drawn()]) == 1.0
    assert shortest_s([drawn(0.05)]) == 1.0, "a moment has no length"
    assert shortest_s([drawn(4.0, 4.0), drawn(4.0)]) == 3.0
    assert shortest_s([drawn(0.2)]) == 0.25
    assert shortest_s([drawn(900.0)]) == 10.0


def test_too_few_videos_are_refused(tmp_path: Path) -> None:
    silent = replace(made_up(9), decisions=replace(made_up(9).decisions, stretches=(), looked_at=()))
    with pytest.raises(TrainingError, match="2 corrected videos"):
        _taught([made_up(1), silent], tmp_path)


def test_other_decisions_are_another_training() -> None:
    videos = made_up_videos(3)
    moved = replace(
        videos[0],
        decisions=replace(videos[0].decisions, stretches=videos[0].decisions.stretches[:-1]),
    )
    identities = {
        lesson_identity(some, SENTIMENT, recipe, "cpu")
        for some in (videos, videos[::-1], [moved, *videos[1:]])
        for recipe in (_RECIPE, replace(_RECIPE, seed=2))
    }
    assert len(identities) == 4


@pytest.mark.parametrize("count", [2, 3, 7, 24, 25, 60])
def test_no_fold_leaves_everything_out(count: int) -> None:
    names = [f"print-{number}" for number in range(count)]
    folds = folds_of(names, 3, seed=1)
    for fold in set(folds) - {-1}:
        assert 0 < folds.count(fold) < count
    shuffled = list(np.random.default_rng(1).permutation(count))
    again = folds_of([names[number] for number in shuffled], 3, seed=1)
    assert [folds[number] for number in shuffled] == again


@pytest.mark.parametrize("count", [6, 60])
def test_a_fold_leaves_whole_groups_out(count: int) -> None:
    names, groups = [f"print-{n}" for n in range(count)], [f"subject:{n % 3}" for n in range(count)]
    folds = folds_of(names, 3, seed=1, groups=groups)
    assert all(
        len({fold for fold, own in zip(folds, groups, strict=True) if own == one}) == 1 for one in groups
    )
    for fold in set(folds) - {-1}:
        assert 0 < folds.count(fold) < count
    alone = folds_of(names, 3, seed=1, groups=["subject:1"] * count)
    assert alone == folds_of(names, 3, seed=1), "one subject alone cannot be left out"


def test_the_means_of_weights_follow_them() -> None:
    heads = LearningHeads(2, shape_of(4, 3), 0.0)
    heads.begin()
    before = [one.clone() for one in heads.steady.parameters()]
    with torch.no_grad():
        for weight in heads.live.parameters():
            weight += 1.0
    heads.follow(0.75)
    for mean, first in zip(heads.steady.parameters(), before, strict=True):
        assert torch.allclose(mean, first + 0.25)
    heads.follow(0.0)
    assert heads.steady.state_dict().keys() == heads.live.state_dict().keys()
    for name, value in heads.steady.state_dict().items():
        assert torch.equal(value, heads.live.state_dict()[name])


def test_a_fold_head_never_sees_what_it_leaves_out(tmp_path: Path) -> None:
    """Change a video beyond recognition: the head that leaves it out must not move by a bit."""
    videos = made_up_videos(4)
    folds = folds_of([one.decisions.fingerprint for one in videos], _RECIPE.folds, _RECIPE.seed)
    inputs = videos[0].inputs
    other = replace(inputs, features=-9 * inputs.features, descriptions=_with_voices(inputs, 9).descriptions)
    strange = replace(videos[0], inputs=other)
    states = []
    for some in (videos, [strange, *videos[1:]]):
        kept: list[dict[str, torch.Tensor]] = []

        def stop(done: float, wanted: int, history: History) -> None:
            if done >= 5:
                raise _Stopped

        place = tmp_path / f"state-{len(states)}.safetensors"
        with pytest.raises(_Stopped):
            teach(some, SENTIMENT, replace(_RECIPE, evaluate_every=100), state_file=place, watch=stop)
        from safetensors.torch import load_file

        kept.append(load_file(place))
        states.append(kept[0])
    changed = {
        int(name.split("heads.")[1].split(".")[0])
        for name, value in states[0].items()
        if name.startswith("weights/") and not torch.equal(value, states[1][name])
    }
    assert folds[0] not in changed
    assert changed
