"""The stage that makes the speech network from acted speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from vemo_desktop.ml.builtin.opinions import VoiceCalibration
from vemo_desktop.ml.builtin.shipped import in_half_precision, save_shipped
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.recipes.judging import confusions, judged, recall_by_name
from vemo_desktop.ml.recipes.material import Material, Need
from vemo_desktop.ml.recipes.speech import SpeechRecipe, train_speech
from vemo_desktop.ml.recipes.speech_corpora import CORPORA, Corpus, classes_of, parted, read_clips
from vemo_desktop.ml.recipes.speech_judging import (
    clip_logits,
    clip_temperature,
    heard,
    interval,
    usual_logits,
)
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage

YAMNET = Need("weights/audio/yamnet.onnx", "the weights of YAMNet")
NEEDS = (*(Need(f"labels/{one.folder}", f"the recordings of {one.name}") for one in CORPORA), YAMNET)
RECIPE = SpeechRecipe()
_READING, _LEARNING = 0.1, 0.95
"""How much of the stage is done after reading and after learning."""
LISTENED = 5
"""Every so many of the clips that were learnt from tell what voices usually sound like."""
HOW = {"by sentence": 0.0, "by recording": 1.0}
"""Each sentence by itself, or after taking off what the speaker sounds like in all of them."""


def run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Train, calibrate on speakers kept from training, write the weights and judge what was stored."""
    recipe = replace(RECIPE, seed=seed)
    report("Reading speech", 0.0, 1.0)
    clips = read_clips(material.root / "labels", material.read_sound)
    taught, kept, judged_clips = parted(clips)
    allowed = classes_of(clips)
    network = in_half_precision(
        train_speech(
            taught,
            material.place(YAMNET),
            recipe,
            out.checkpoint("network"),
            torch.device(device),
            lambda done, epochs, line: report(
                "Learning from speech", _READING + (_LEARNING - _READING) * done / epochs, 1.0
            ),
        )
    )
    allowed = classes_of(clips)
    save_shipped(network, out.weights, {})
    report("Judging on speech", _LEARNING, 1.0)
    known, kept_heard, found = (heard(network, part) for part in (taught[::LISTENED], kept, judged_clips))
    usual = usual_logits(known)
    data: dict[str, dict[str, float]] = {}
    tables: dict[str, list[list[int]]] = {}
    for how, moved in HOW.items():
        temperature = clip_temperature(kept_heard, allowed, usual, moved)
        calibration = VoiceCalibration(temperature, usual, moved)
        for corpus in CORPORA:
            own = found.of(corpus.name)
            said = softmax(clip_logits(own, allowed, calibration), axis=1)
            name = f"{corpus.name}, unknown speakers, {how}"
            data[name] = judged(said, own.voices) | interval(own, said, seed)
            tables[name] = confusions(own.voices, said.argmax(axis=1), len(VOICES))
    return Metrics(
        data,
        tuple(_sentence(corpus, data, allowed) for corpus in CORPORA),
        {
            "settings": asdict(recipe),
            "classes": list(VOICES),
            "clips_taught": len(taught),
            "clips_kept_for_calibration": len(kept),
            "confusions": {name: [list(row) for row in table] for name, table in tables.items()},
            "recalls": {name: recall_by_name(VOICES, table) for name, table in tables.items()},
        },
    )


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

STAGE = Stage("speech", "1", NEEDS, 60.0, run, SOURCES)
