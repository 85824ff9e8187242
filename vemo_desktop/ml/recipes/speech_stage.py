"""The stages that make the speech network from acted speech.

The network is learnt twice: once without the speakers for calibration, which tells how sure it may be of
people it has not heard, and once with them, which is the one that is shipped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

import numpy as np
import numpy.typing as npt
import torch
from scipy.special import softmax

from vemo_desktop.ml.builtin.shipped import in_half_precision, save_shipped
from vemo_desktop.ml.builtin.speech_net import SpeechNet, load_speech_net
from vemo_desktop.ml.builtin.voice_head import read_head
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.recipes.judging import confusions, judged, recall_by_name
from vemo_desktop.ml.recipes.material import Material, Need
from vemo_desktop.ml.recipes.speech import SpeechRecipe, train_speech
from vemo_desktop.ml.recipes.speech_corpora import CORPORA, Clip, Corpus, classes_of, parted, read_clips
from vemo_desktop.ml.recipes.speech_judging import clip_logits, clip_temperature, heard, interval
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage
from vemo_desktop.ml.recipes.voice_hearing import hear_all
from vemo_desktop.ml.recipes.yamnet import start_from_yamnet

YAMNET = Need("weights/audio/yamnet.onnx", "the weights of YAMNet")
NEEDS = (*(Need(f"labels/{one.folder}", f"the recordings of {one.name}") for one in CORPORA), YAMNET)
RECIPE = SpeechRecipe()
_READING, _HEARING, _LEARNING = 0.05, 0.85, 0.97
"""How much of a stage is done after reading, after hearing and after learning."""
HOW = {"by sentence": False, "by recording": True}
"""Each sentence by itself, or all sentences of a speaker as one recording."""


def _run_apart(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Learn without the speakers for calibration, and judge on them."""
    taught, kept, _ = parted(_clips(material, report))
    _learn(taught, material, out, seed, device, report)
    return _judged(kept, load_speech_net(out.weights), out, seed, None, "kept apart")


def _run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Learn from all but the speakers for the figures, and judge on those."""
    taught, kept, judged_clips = parted(_clips(material, report))
    recipe = _learn([*taught, *kept], material, out, seed, device, report)
    report("Judging on speech", _LEARNING, 1.0)
    apart = load_speech_net(out.weights_of(APART.name))
    kept_heard = heard(apart, kept)
    head = read_head(out.weights_of(APART.name))
    allowed = classes_of([*taught, *kept, *judged_clips])
    temperatures = {
        how: clip_temperature(kept_heard, head, allowed, together) for how, together in HOW.items()
    }
    metrics = _judged(judged_clips, load_speech_net(out.weights), out, seed, temperatures, "unknown speakers")
    about: dict[str, Json] = {
        "settings": asdict(recipe),
        "classes": list(VOICES),
        "temperatures": {**temperatures},
        "clips_taught": len(taught) + len(kept),
        "clips_kept_for_calibration": len(kept),
    }
    return replace(metrics, details={**about, **metrics.details})


def _clips(material: Material, report: Report) -> list[Clip]:
    report("Reading speech", 0.0, 1.0)
    return read_clips(material.root / "labels", material.read_sound)


def _learn(
    clips: Sequence[Clip], material: Material, out: Bench, seed: int, device: str, report: Report
) -> SpeechRecipe:
    """Hear and learn from clips, and write the weights."""
    recipe = replace(RECIPE, seed=seed)
    network = SpeechNet().requires_grad_(False).eval()
    start_from_yamnet(network, material.place(YAMNET))
    in_half_precision(network)
    point = out.checkpoint("network")
    known = hear_all(
        network,
        clips,
        recipe.conditions,
        seed,
        point.parent,
        lambda done, of, _: report("Hearing", _READING + (_HEARING - _READING) * done / of, 1.0),
    )
    train_speech(
        network,
        clips,
        known,
        recipe,
        point,
        torch.device(device),
        lambda done, of, _: report(
            "Learning from speech", _HEARING + (_LEARNING - _HEARING) * done / of, 1.0
        ),
    )
    save_shipped(network, out.weights, {})
    return recipe


def _judged(
    clips: Sequence[Clip],
    network: SpeechNet,
    out: Bench,
    seed: int,
    temperatures: Mapping[str, float] | None,
    who: str,
) -> Metrics:
    """Judge what was stored on some clips; without temperatures, by those that fit these clips best."""
    head, found, allowed = read_head(out.weights), heard(network, clips), classes_of(clips)
    data: dict[str, dict[str, float]] = {}
    tables: dict[str, list[list[int]]] = {}
    for how, together in HOW.items():
        temperature = temperatures[how] if temperatures else clip_temperature(found, head, allowed, together)
        for corpus in CORPORA:
            own = found.of(corpus.name)
            said = softmax(clip_logits(own, head, allowed, together) / temperature, axis=1)
            name = f"{corpus.name}, {who}, {how}"
            data[name] = judged(said, own.voices) | interval(own, said, seed)
            tables[name] = confusions(own.voices, said.argmax(axis=1), len(VOICES))
    return Metrics(
        data,
        tuple(_sentence(corpus, data, allowed) for corpus in CORPORA) if temperatures else (),
        {
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

APART = Stage("speech_apart", "1", NEEDS, 8.0, _run_apart, is_shipped=False)
STAGE = Stage("speech", "2", NEEDS, 9.0, _run, SOURCES, after=(APART.name,))
