"""The stage that makes the speech network from acted speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from vemo_desktop.ml.builtin.shipped import in_half_precision, save_shipped
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.recipes.judging import confusions, judged, percent, recall_by_name
from vemo_desktop.ml.recipes.material import Material, Need
from vemo_desktop.ml.recipes.measures import fit_temperature
from vemo_desktop.ml.recipes.speech import SpeechRecipe, embeddings, train_speech
from vemo_desktop.ml.recipes.speech_corpora import CORPORA, Clip, Corpus, classes_of, read_corpus
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage

YAMNET = Need("weights/audio/yamnet.onnx", "the weights of YAMNet")
NEEDS = (*(Need(f"labels/{one.folder}", f"the recordings of {one.name}") for one in CORPORA), YAMNET)
RECIPE = SpeechRecipe()
_READING, _LEARNING = 0.1, 0.95
"""How much of the stage is done after reading and after learning."""
_NEVER = -1e4
"""Logit of a class that a corpus does not have."""


def run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Train, calibrate on speakers kept from training, write the weights and judge what was stored."""
    recipe = replace(RECIPE, seed=seed)
    clips = _read(material, report)
    sides = {corpus.name: corpus for corpus in CORPORA}
    taught = [one for one in clips if not _is_kept(one, sides)]
    kept = [one for one in clips if one.speaker in sides[one.corpus].calibration]
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
    temperature = fit_temperature(_logits(network, kept, allowed), np.eye(len(VOICES))[_voices(kept)])
    save_shipped(network, out.weights, {"temperature": temperature})
    report("Judging on speech", _LEARNING, 1.0)
    data, tables = {}, {}
    for corpus in CORPORA:
        heard = [one for one in clips if one.corpus == corpus.name and one.speaker in corpus.validation]
        probabilities = softmax(_logits(network, heard, allowed) / temperature, axis=1)
        name = f"{corpus.name}, unknown speakers"
        data[name] = judged(probabilities, _voices(heard))
        tables[name] = confusions(_voices(heard), probabilities.argmax(axis=1), len(VOICES))
    return Metrics(
        data,
        tuple(_sentence(corpus, data[f"{corpus.name}, unknown speakers"], allowed) for corpus in CORPORA),
        {
            "settings": asdict(recipe),
            "classes": list(VOICES),
            "temperature": temperature,
            "clips_taught": len(taught),
            "clips_kept_for_calibration": len(kept),
            "confusions": {name: [list(row) for row in table] for name, table in tables.items()},
            "recalls": {name: recall_by_name(VOICES, table) for name, table in tables.items()},
        },
    )


def _read(material: Material, report: Report) -> list[Clip]:
    clips: list[Clip] = []
    for place, corpus in enumerate(CORPORA):
        report(f"Reading {corpus.name}", _READING * place / len(CORPORA), 1.0)
        found = read_corpus(corpus, material.root / "labels", material.read_sound)
        clips += [clip for clip in found if clip.speech.any()]
    return clips


def _is_kept(clip: Clip, sides: dict[str, Corpus]) -> bool:
    corpus = sides[clip.corpus]
    return clip.speaker in corpus.validation | corpus.calibration


def _voices(clips: Sequence[Clip]) -> npt.NDArray[np.int64]:
    return np.array([clip.voice for clip in clips], dtype=np.int64)


def _logits(
    network: SpeechNet, clips: Sequence[Clip], allowed: dict[str, npt.NDArray[np.bool_]]
) -> npt.NDArray[np.float64]:
    """Return logits of whole clips, the mean over their stretches, among the classes of their corpus."""
    rows = []
    with torch.inference_mode():
        for clip in clips:
            logits = network.decide(torch.from_numpy(embeddings(network, clip))).mean(dim=0)
            rows.append(np.where(allowed[clip.corpus], logits.double().numpy(), _NEVER))
    return np.stack(rows)


def _sentence(corpus: Corpus, measures: dict[str, float], allowed: dict[str, npt.NDArray[np.bool_]]) -> str:
    classes = int(allowed[corpus.name].sum())
    return (
        f"Speech, {measures['examples']} acted sentences of {corpus.name} by speakers that were not learned "
        f"from ({len(corpus.validation)}): {percent(measures['accuracy'])} right among {classes} classes, "
        f"mean recall {measures['unweighted_recall']:.2f}, calibration error "
        f"{measures['calibration_error']:.3f}."
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
