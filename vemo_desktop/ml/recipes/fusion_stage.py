"""The stage that learns how to fuse the streams, and the figures of the whole network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from vemo_desktop.ml.builtin.face_reader import load_reader
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.builtin.learnt import Learnt, write_learnt
from vemo_desktop.ml.builtin.shipped import shipped_facts
from vemo_desktop.ml.builtin.speech_net import load_speech_net
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import read_head
from vemo_desktop.ml.builtin.voice_people import read_people
from vemo_desktop.ml.recipes import face_stage, people_stage, speech_stage
from vemo_desktop.ml.recipes.casting import cast_of
from vemo_desktop.ml.recipes.faces import FaceRecipe, split_kept
from vemo_desktop.ml.recipes.ferplus import Faces, read_faces
from vemo_desktop.ml.recipes.fusing import START, fuse_best, sample_of, weights_of
from vemo_desktop.ml.recipes.fusion_judging import ablation, judge
from vemo_desktop.ml.recipes.material import Material, digest_of
from vemo_desktop.ml.recipes.speech_corpora import Clip, parted, read_clips
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage
from vemo_desktop.ml.recipes.text_corpora import MELD, Texts, read_meld
from vemo_desktop.ml.recipes.timelines import Timeline, composed

_TIMELINES = 24
"""Of each kind: three quarters of an hour to learn from, and as much to judge on."""


def _run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    report("Reading", 0, 1)
    _, kept_clips, judged_clips = parted(read_clips(material.root / "labels", material.read_sound))
    # The shipped network knows the speakers for calibration; the one kept apart from them stands in for it.
    apart = out.weights_of(speech_stage.APART.name)
    speech = out.weights_of(speech_stage.STAGE.name)
    sure = VoiceCalibration(**{name: float(value) for name, value in shipped_facts(speech).items()})
    _, kept_faces = split_kept(read_faces(material.place(face_stage.TAUGHT)), FaceRecipe(seed=seed))
    texts = material.place(MELD)
    compose = partial(_timelines, out=out, seed=seed, report=report)
    unlearnt = Learnt(weights_of(START), read_head(apart), sure)
    kept = compose(0, kept_faces, kept_clips, read_meld(texts, "dev"), apart)
    samples = [sample_of(timeline, unlearnt) for timeline in kept]
    report("Fusing", 0.55, 1)
    # What tells people apart knows the speakers for calibration too, so fusing is learnt without it.
    voice = replace(read_head(speech), people=read_people(out.weights_of(people_stage.STAGE.name)))
    learnt = Learnt(fuse_best(samples), voice, sure)
    write_learnt(out.weights, learnt)
    judged_faces = read_faces(material.place(face_stage.JUDGED))
    judged = compose(1, judged_faces, judged_clips, read_meld(texts, "test"), speech)
    samples = [sample_of(timeline, learnt) for timeline in judged]
    data: dict[str, Mapping[str, float]] = {"all streams": judge(samples, learnt.fusion)}
    data |= ablation(samples, learnt.fusion)
    whole = data["all streams"]
    return Metrics(
        data,
        (
            f"Composed timelines of people it had not met, {whole['minutes']:.0f} minutes: mean recall over "
            f"seven classes {whole['unweighted recall']:.2f} per step, F1 of sentiment segments at an "
            f"overlap of 0.5 {whole['segment F1']:.2f}, calibration error {whole['calibration error']:.3f}.",
        ),
        {
            "reliability": {
                name: [one.weight, one.sharpness] for name, one in learnt.fusion.reliability.items()
            },
            "bias": dict(zip(EMOTIONS, learnt.fusion.bias.tolist(), strict=True)),
            "rest": [learnt.fusion.rest, learnt.fusion.yielding],
            "silences": dict(learnt.fusion.silences),
            "voice calibration": asdict(sure),
        },
    )


def _timelines(
    part: int,
    faces: Faces,
    clips: Sequence[Clip],
    texts: Texts,
    weights: Path,
    *,
    out: Bench,
    seed: int,
    report: Report,
) -> list[Timeline]:
    """Compose timelines of people from one part of the material; `weights` are those that hear them."""
    read = load_reader(out.weights_of("faces"))
    speech = load_speech_net(weights)
    text = out.weights_of("text")
    cast = cast_of(faces, read(faces.crops), clips, texts)
    found = []
    for number in range(_TIMELINES):
        report("Composing timelines", 0.15 + 0.4 * part + 0.4 * number / _TIMELINES, 1)
        ears = VoiceEncoder("", lambda: speech)
        reader = TextEmotionsEncoder(text, digest_of(text))
        found.append(composed(cast, ears, reader, (seed, part, number)))
    return found


STAGE = Stage(
    name="fusion",
    version="5",
    needs=(face_stage.TAUGHT, face_stage.JUDGED, *speech_stage.NEEDS, MELD),
    effort=10,
    run=_run,
    after=("faces", speech_stage.APART.name, speech_stage.STAGE.name, people_stage.STAGE.name, "text"),
)
