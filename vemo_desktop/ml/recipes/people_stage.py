"""The stage that learns who speaks in a recording, and what that is worth where several people do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.domain.judging.steps import unweighted_recall
from vemo_desktop.ml.builtin.speech_net import SpeechNet, load_speech_net
from vemo_desktop.ml.builtin.voice_head import VoiceHead, read_head
from vemo_desktop.ml.builtin.voice_people import read_people, write_people
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.recipes import speech_stage
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.measures import bootstrap_interval
from vemo_desktop.ml.recipes.speech_corpora import Clip, classes_of, parted, read_clips
from vemo_desktop.ml.recipes.speech_judging import Allowed, Heard, heard, recording_logits
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage
from vemo_desktop.ml.recipes.voice_directions import directions
from vemo_desktop.ml.recipes.voice_hearing import Pooled, hear_all, speaker_of

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
_CONDITIONS = 1
"""How often each sentence is heard changed, besides as it is. More rooms were not tried."""
_TOGETHER = (1, 2, 3, 7)
"""How many people speak in the recordings that are judged."""
_RECORDINGS = 40
"""Of each kind."""
_SENTENCES = 40
"""Of each person in a recording, at most."""


def _run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Learn from all speakers but those for the figures, and judge on these."""
    report("Reading speech", 0.0, 1.0)
    taught, kept, judged = parted(read_clips(material.root / "labels", material.read_sound))
    clips = [*taught, *kept]
    speech = out.weights_of(speech_stage.STAGE.name)
    network = load_speech_net(speech)
    known = hear_all(
        network,
        clips,
        _CONDITIONS,
        seed,
        out.checkpoint("heard").parent,
        lambda done, of, _: report("Hearing", 0.1 + 0.7 * done / of, 1.0),
    )
    write_people(out.weights, directions(_described(network, clips, known)))
    report("Judging on speech", 0.8, 1.0)
    head = read_head(speech)
    data = _judged(heard(network, judged), head, replace(head, people=read_people(out.weights)), seed)
    return Metrics(data, (_sentence(data),))


def _described(network: SpeechNet, clips: Sequence[Clip], known: Sequence[Pooled]) -> list[Floats]:
    """Return the descriptions of each speaker under each condition."""
    speakers = [speaker_of(clip) for clip in clips]
    names = sorted(set(speakers))
    numbers = np.array([names.index(speaker) for speaker in speakers])
    found = []
    for one in known:
        of_row = numbers[one.clips]
        for number in range(len(names)):
            rows = torch.from_numpy(one.values[of_row == number].astype(np.float32))
            with torch.inference_mode():
                found.append(network.told(rows).numpy().astype(np.float64))
    return found


def _judged(found: Heard, plain: VoiceHead, apart: VoiceHead, seed: int) -> dict[str, dict[str, float]]:
    """Return mean recalls by the common mean and with people told apart, by how many of them speak."""
    allowed = classes_of(found.clips)
    data = {}
    for count in _TOGETHER:
        recordings = _drawn(found, count, np.random.default_rng([seed, count]))
        places = np.concatenate(recordings)
        truth = found.voices[places]
        said = [
            np.concatenate([_said(found, one, head, allowed) for one in recordings])
            for head in (plain, apart)
        ]
        before, after = (unweighted_recall(truth, one, len(VOICES)) for one in said)
        rows = np.column_stack([truth, *said])
        speakers = np.array(["/".join(speaker_of(found.clips[place])) for place in places.tolist()])
        low, high = bootstrap_interval([rows[speakers == one] for one in np.unique(speakers)], _gain, seed)
        data[f"{count} unknown speakers in turns"] = {
            "examples": len(places),
            "unweighted_recall": after,
            "by_the_common_mean": before,
            "gain_from": low,
            "gain_to": high,
        }
    return data


def _drawn(found: Heard, count: int, chance: np.random.Generator) -> list[Places]:
    """Draw recordings of some speakers each, so that all speakers come as often."""
    speakers = [speaker_of(clip) for clip in found.clips]
    names = sorted(set(speakers))
    recordings = []
    for number in range(_RECORDINGS):
        others = [name for name in names if name != names[number % len(names)]]
        drawn = [others[place] for place in chance.permutation(len(others))[: count - 1]]
        parts = []
        for who in (names[number % len(names)], *drawn):
            own = np.array([place for place, one in enumerate(speakers) if one == who])
            parts.append(chance.permutation(own)[:_SENTENCES])
        recordings.append(chance.permutation(np.concatenate(parts)))
    return recordings


def _said(found: Heard, places: Places, head: VoiceHead, allowed: Allowed) -> Places:
    """Return the likeliest class of each sentence of a recording, among those of its corpus."""
    means = np.stack([one.mean(axis=0) for one in recording_logits(found, places, head)])
    may = np.stack([allowed[found.clips[place].corpus] for place in places.tolist()])
    chosen: Places = np.where(may, means, -np.inf).argmax(axis=1)
    return chosen


def _gain(rows: Places) -> float:
    before, after = (unweighted_recall(rows[:, 0], rows[:, column], len(VOICES)) for column in (1, 2))
    return after - before


def _sentence(data: Mapping[str, Mapping[str, float]]) -> str:
    told = [
        f"{count} people {row['unweighted_recall']:.2f} ({row['by_the_common_mean']:.2f})"
        for count in _TOGETHER[1:]
        for row in [data[f"{count} unknown speakers in turns"]]
    ]
    return (
        "Speech, several speakers that were not learned from in one recording: mean recall by sentence with "
        f"people told apart (by their common mean): {', '.join(told)}."
    )


STAGE = Stage("people", "1", speech_stage.NEEDS, 2.0, _run, after=(speech_stage.STAGE.name,))
