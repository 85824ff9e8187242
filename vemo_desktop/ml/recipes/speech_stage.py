"""The stages that make the speech network from acted speech.

The network is learnt twice: once without the speakers for calibration, which the stage that fuses streams
needs, and once with them, which is the one that is shipped. How sure that may be of people it has not heard
is told by networks that each leave out a third of the speakers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from vemo_desktop.ml.builtin.shipped import in_half_precision, save_shipped
from vemo_desktop.ml.builtin.speech_net import SpeechNet, load_speech_net
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import read_head
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.recipes.judging import confusions, judged, recall_by_name
from vemo_desktop.ml.recipes.material import Material, Need
from vemo_desktop.ml.recipes.measures import calibration_error_by_chance
from vemo_desktop.ml.recipes.speech import SpeechRecipe, train_speech
from vemo_desktop.ml.recipes.speech_corpora import CORPORA, Clip, Corpus, classes_of, parted, read_clips
from vemo_desktop.ml.recipes.speech_folds import FOLDS, cross_calibrated
from vemo_desktop.ml.recipes.speech_judging import calibrated, clip_logits, clip_temperature, heard, interval
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage
from vemo_desktop.ml.recipes.voice_hearing import Pooled, hear_all
from vemo_desktop.ml.recipes.yamnet import start_from_yamnet

YAMNET = Need("weights/audio/yamnet.onnx", "the weights of YAMNet")
NEEDS = (*(Need(f"labels/{one.folder}", f"the recordings of {one.name}") for one in CORPORA), YAMNET)
RECIPE = SpeechRecipe()
_READING, _HEARING, _TAUGHT, _LEARNING = 0.05, 0.75, 0.82, 0.97
"""How much of a stage is done after reading, after hearing, and after learning once and all over."""
HOW = {"by sentence": False, "by recording": True}
"""Each sentence by itself, or all sentences of a speaker as one recording."""


def _run_apart(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Learn without the speakers for calibration, and judge on them."""
    taught, kept, _ = parted(_clips(material, report))
    lesson = _Lesson(material, out, replace(RECIPE, seed=seed), device, report)
    save_shipped(lesson.taught(taught, lesson.heard(taught), "network", _HEARING, _LEARNING), out.weights, {})
    return _judged(kept, out, seed, None, "kept apart")


def _run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Learn from all but the speakers for the figures, and judge on those."""
    taught, kept, judged_clips = parted(_clips(material, report))
    clips = [*taught, *kept]
    lesson = _Lesson(material, out, replace(RECIPE, seed=seed), device, report)
    known = lesson.heard(clips)
    network = lesson.taught(clips, known, "network", _HEARING, _TAUGHT)
    sure = cross_calibrated(clips, known, seed, lesson.taught_without)
    save_shipped(network, out.weights, {**asdict(sure.windows)})
    report("Judging on speech", _LEARNING, 1.0)
    calibrations = {"by sentence": sure.by_sentence, "by recording": sure.by_recording}
    metrics = _judged(judged_clips, out, seed, calibrations, "unknown speakers")
    about: dict[str, Json] = {
        "settings": asdict(lesson.recipe),
        "classes": list(VOICES),
        "calibrations": {how: asdict(one) for how, one in calibrations.items()},
        "clips_taught": len(clips),
    }
    return replace(metrics, details={**about, **metrics.details})


def _clips(material: Material, report: Report) -> list[Clip]:
    report("Reading speech", 0.0, 1.0)
    return read_clips(material.root / "labels", material.read_sound)


@dataclass(frozen=True, slots=True)
class _Lesson:
    """What hearing and learning need, whoever is left out."""

    material: Material
    out: Bench
    recipe: SpeechRecipe
    device: str
    report: Report

    def heard(self, clips: Sequence[Clip]) -> list[Pooled]:
        """Hear clips under all conditions."""
        return hear_all(
            self._untaught(),
            clips,
            self.recipe.conditions,
            self.recipe.seed,
            self.out.checkpoint("network").parent,
            lambda done, of, _: self.report("Hearing", _READING + (_HEARING - _READING) * done / of, 1.0),
        )

    def taught(
        self, clips: Sequence[Clip], heard: Sequence[Pooled], name: str, since: float, until: float
    ) -> SpeechNet:
        """Learn from clips, between two shares of the stage; rounded to what is stored."""
        network = train_speech(
            self._untaught(),
            clips,
            heard,
            self.recipe,
            self.out.checkpoint(name),
            torch.device(self.device),
            lambda done, of, _: self.report("Learning from speech", since + (until - since) * done / of, 1.0),
        )
        return in_half_precision(network)

    def taught_without(self, clips: Sequence[Clip], heard: Sequence[Pooled], fold: int) -> SpeechNet:
        """Learn from the clips that a fold does not leave out."""
        since, until = (_TAUGHT + (_LEARNING - _TAUGHT) * part / FOLDS for part in (fold, fold + 1))
        return self.taught(clips, heard, f"fold {fold}", since, until)

    def _untaught(self) -> SpeechNet:
        network = SpeechNet().requires_grad_(False).eval()
        start_from_yamnet(network, self.material.place(YAMNET))
        return in_half_precision(network)


def _judged(
    clips: Sequence[Clip],
    out: Bench,
    seed: int,
    calibrations: Mapping[str, VoiceCalibration] | None,
    who: str,
) -> Metrics:
    """Judge what was stored on some clips; without calibrations, by temperatures that fit them best."""
    head, found = read_head(out.weights), heard(load_speech_net(out.weights), clips)
    allowed = classes_of(clips)
    data: dict[str, dict[str, float]] = {}
    tables: dict[str, list[list[int]]] = {}
    for how, together in HOW.items():
        one = (
            calibrations[how]
            if calibrations
            else VoiceCalibration(clip_temperature(found, head, allowed, together), 0.0, 0.0)
        )
        for corpus in CORPORA:
            own = found.of(corpus.name)
            logits = calibrated(own, clip_logits(own, head, allowed, together), one, together)
            said = softmax(logits, axis=1)
            name = f"{corpus.name}, {who}, {how}"
            data[name] = judged(said, own.voices) | interval(own, said, seed) | _by_chance(said, seed)
            tables[name] = confusions(own.voices, said.argmax(axis=1), len(VOICES))
    return Metrics(
        data,
        tuple(_sentence(corpus, data, allowed) for corpus in CORPORA) if calibrations else (),
        {
            "confusions": {name: [list(row) for row in table] for name, table in tables.items()},
            "recalls": {name: recall_by_name(VOICES, table) for name, table in tables.items()},
        },
    )


def _by_chance(said: npt.NDArray[np.float64], seed: int) -> dict[str, float]:
    """Return the calibration error that as many sentences would have if how sure it is were exactly right."""
    mean, high = calibration_error_by_chance(said, seed)
    return {"calibration_error_by_chance": mean, "by_chance_to": high}


def _sentence(
    corpus: Corpus, data: Mapping[str, Mapping[str, float]], allowed: Mapping[str, npt.NDArray[np.bool_]]
) -> str:
    single, whole = (data[f"{corpus.name}, unknown speakers, {how}"] for how in HOW)
    return (
        f"Speech, {single['examples']} acted sentences of {corpus.name} by speakers that were not learned "
        f"from ({len(corpus.validation)}), {int(allowed[corpus.name].sum())} classes: mean recall "
        f"{single['unweighted_recall']:.2f}, calibration error {single['calibration_error']:.3f}; with all "
        f"sentences of a speaker taken for one recording {whole['unweighted_recall']:.2f} and "
        f"{whole['calibration_error']:.3f}."
    )


SOURCES = (
    Source(
        what="Speech: RAVDESS, acted English",
        reference="Livingstone and Russo, The Ryerson audio-visual database of emotional speech and song, "
        "PLoS ONE 13(5), 2018",
        licence="CC BY-NC-SA 4.0, not for commercial use",
    ),
    Source(
        what="Speech: EMO-DB, acted German",
        reference="Burkhardt and others, A database of German emotional speech, Interspeech 2005",
        licence="CC0-1.0",
    ),
    Source(
        what="Speech: nEMO, acted Polish",
        reference="Christop, nEMO: dataset of emotional speech in Polish, LREC-COLING 2024",
        licence="CC BY-NC-SA 4.0, not for commercial use",
    ),
    Source(
        what="Speech: lower layers of YAMNet",
        reference="Google, YAMNet; Gemmeke and others, Audio Set: an ontology and human-labeled dataset for "
        "audio events, ICASSP 2017",
        licence="Apache-2.0",
    ),
)

APART = Stage("speech_apart", "3", NEEDS, 8.0, _run_apart, is_shipped=False)
STAGE = Stage("speech", "5", NEEDS, 11.0, _run, SOURCES)
