"""How well proposals of the built-in network meet the labelled segments of clips of known content.

Needs ``labels/known_content`` and ``media/known_emotion`` beside the checkout. The yardstick, in the same
run, is the formula stage. Happiness counts as positive, sadness and disgust as negative; what was labelled
neutral, mixed, a transition or no face is in no true segment. The share of each stream is measured by leaving
streams out of what the network hears and sees. How sure the curves are is judged on the steps with a side or
labelled neutral. ``--pictures DIR`` draws curves, proposals and true segments.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import SegmentPairs, pair_segments, segment_f1
from vemo_desktop.domain.judging.steps import expected_calibration_error
from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT
from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.proposing import propose
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.ml import registry
from vemo_desktop.ml.encoding import Encoder, Network, Subject
from vemo_desktop.services.figures import CurveRow, LaneRow, Stretch, timeline_svg

SHARED = Path(__file__).resolve().parents[3] / "shared"
CLIPS, LABELS = SHARED / "media" / "known_emotion", SHARED / "labels" / "known_content"
OVERLAP = 0.5
SIDES = {"happiness": "positive", "sadness": "negative", "disgust": "negative"}
WITHOUT_EMOTION = ("asl_again.mkv", "asl_sorry.mkv", "asl_yes.mkv", "noface.mp4")
NETWORKS = ("builtin", "signals")
PAGE = "background:#ffffff"
STYLE = (
    "text{font:11px system-ui,sans-serif;fill:#222222}.time,.key{fill:#666666}.title{font-weight:600}"
    ".row{fill:#f3f3f3}.tick,.grid{stroke:#dddddd}.curve{fill:none;stroke-width:1.6}"
)
"""What the pages of reports would say: pictures alone bring their own."""
STREAMS = {"faces": "builtin.faces", "voice": "builtin.voice"}


def truth() -> dict[str, list[Mark]]:
    """Return the segments of each labelled clip that have a side."""
    found: dict[str, list[Mark]] = {}
    with (LABELS / "known_emotion_segments.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            marks = found.setdefault(row["file"], [])
            if row["label"] in SIDES:
                ends = (round(float(row[name]) * US_PER_S) for name in ("start_s", "end_s"))
                marks.append(Mark(Interval(*ends), SIDES[row["label"]]))
    return found


def labelled_steps(name: str, prediction: Prediction) -> Iterator[tuple[npt.NDArray[np.float32], int]]:
    """Yield probabilities of a clip's steps, and their labels: the place of a side among all of them."""
    curves = prediction.curves[SENTIMENT.id]
    middles_s = (curves.edges_us[:-1] + curves.edges_us[1:]) / 2 / US_PER_S
    with (LABELS / "known_emotion_segments.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["file"] == name]
    for row in rows:
        label = {**SIDES, "neutral": "neutral"}.get(row["label"])
        if label is None:
            continue
        inside = (middles_s >= float(row["start_s"])) & (middles_s < float(row["end_s"]))
        for values in curves.values[inside & np.isfinite(curves.values).all(axis=1)]:
            yield values, SENTIMENT.keys.index(label)


def step_figures(steps: Sequence[tuple[npt.NDArray[np.float32], int]]) -> dict[str, float]:
    """Return how often the likeliest side is the labelled one, and how sure that is."""
    probabilities = np.stack([values for values, _ in steps])
    labels = np.array([label for _, label in steps])
    return {
        "steps": len(steps),
        "right": round(float((probabilities.argmax(axis=1) == labels).mean()), 3),
        "calibration error": round(expected_calibration_error(probabilities, labels), 3),
    }


def watched(path: Path, networks: Sequence[Network]) -> tuple[Subject, dict[str, FeatureTrack]]:
    """Return the tracks of all encoders of some networks, from one pass over the file."""
    index = build_index(path)
    subject = Subject(probe(path), index.frames, index.duration_us, has_cues=False)
    encoders: dict[str, Encoder] = {}
    for network in networks:
        encoders |= {encoder.id: encoder for encoder in network.encoders(subject, {})}
    wanted = [(one, one.video if one.input == "video" else one.audio) for one in encoders.values()]
    needs = list(dict.fromkeys(need for _, need in wanted if need is not None))
    for piece in forward_pass(path, index, [Demand(need) for need in needs]):
        assert isinstance(piece.item, VideoSample | AudioBlock)
        for encoder, need in wanted:
            if need == needs[piece.demand]:
                encoder.push(piece.item)
    return subject, {name: encoder.finish(index.duration_us) for name, encoder in encoders.items()}


def marks_of(prediction: Prediction) -> list[Mark]:
    """Return what is proposed with the usual settings."""
    return [Mark(one.interval, one.label) for one in propose(prediction.curves[prediction.main_scheme])]


def variants(tracks: Mapping[str, FeatureTrack]) -> Iterator[tuple[str, dict[str, FeatureTrack]]]:
    """Yield the tracks with all and without each trained stream; the clips have no subtitles."""
    yield "all streams", dict(tracks)
    for name, encoder in STREAMS.items():
        yield f"without {name}", {key: value for key, value in tracks.items() if key != encoder}


def draw(folder: Path, name: str, prediction: Prediction, true: Sequence[Mark]) -> None:
    """Write one clip as SVG: what the network says, what it proposes, and what is known."""
    lanes = [
        LaneRow(title, SENTIMENT, [Stretch(mark.interval, mark.label) for mark in marks], is_hatched)
        for title, marks, is_hatched in (("Proposed", marks_of(prediction), True), ("Known", true, False))
    ]
    curves = [
        CurveRow(scheme.name, scheme, prediction.curves[scheme.id], 0.0, 1.0)
        for scheme in (SENTIMENT, EKMAN_6)
    ]
    end_us = int(prediction.curves[SENTIMENT.id].edges_us[-1])
    folder.mkdir(parents=True, exist_ok=True)
    picture = timeline_svg(end_us, [*curves, *lanes], Path(name).stem)
    picture = picture.replace("<svg ", f'<svg xmlns="http://www.w3.org/2000/svg" style="{PAGE}" ', 1)
    picture = picture.replace("><defs>", f"><style>{STYLE}</style><defs>", 1)
    (folder / f"{Path(name).stem}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, metavar="DIR")
    pictures = parser.parse_args().pictures
    networks = {name: registry.load(name) for name in NETWORKS}
    known = truth()
    pairs: dict[str, SegmentPairs] = {}
    without: dict[str, float] = dict.fromkeys(NETWORKS, 0)
    minutes = 0.0
    steps: list[tuple[npt.NDArray[np.float32], int]] = []
    for name in (*known, *(one for one in WITHOUT_EMOTION if one not in known)):
        subject, tracks = watched(CLIPS / name, list(networks.values()))
        for network_id, network in networks.items():
            for how, some in variants(tracks) if network_id == "builtin" else [("all streams", tracks)]:
                prediction = network.predict(some, subject)
                marks = marks_of(prediction)
                found = pair_segments(known.get(name, []), marks, (OVERLAP,))
                key = f"{network_id}, {how}"
                pairs[key] = pairs.get(key, SegmentPairs(0, 0, {OVERLAP: 0})) + found
                if key == "builtin, all streams":
                    steps += labelled_steps(name, prediction)
                if how == "all streams" and name in WITHOUT_EMOTION:
                    without[network_id] += len(marks)
                if pictures is not None and key == "builtin, all streams":
                    draw(pictures, name, prediction, known.get(name, []))
        minutes += subject.duration_us / US_PER_S / 60 if name in WITHOUT_EMOTION else 0.0
    report = {
        key: {
            "true": one.first_count,
            "proposed": one.second_count,
            "found": one.overlaps[OVERLAP],
            "F1": round(segment_f1(one, OVERLAP).value, 3),
        }
        for key, one in pairs.items()
    }
    quiet = {name: round(count / minutes, 2) for name, count in without.items()}
    figures = {"known_emotion": report, "builtin, by step": step_figures(steps)}
    print(json.dumps({**figures, "proposals_per_minute_without_emotion": quiet}, indent=2))


if __name__ == "__main__":
    main()
