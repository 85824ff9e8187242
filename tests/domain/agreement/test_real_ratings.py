"""Measures on what people really rated: traces by joystick, and emotions seen in a film."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.agreement.comparing import Comparison, ComparisonSettings, RatedVideo, compare
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.lag import LONGEST_LAG_S, rater_lag
from vemo_desktop.domain.agreement.traces import Intraclass, cronbach_alpha, intraclass
from vemo_desktop.domain.agreement.values import Floats
from vemo_desktop.domain.timebase import US_PER_S, Interval, us_from_s

RATE_HZ = 5.0
FILM = Interval(0, 7100 * US_PER_S)
SECONDS = ComparisonSettings(step_us=US_PER_S, resamples=20)


@pytest.fixture(scope="module")
def traces(shared: Path) -> Floats:
    """Return valence and arousal of CEAP-360VR, shape (2, videos, raters, instants), each a minute."""
    path = shared / "labels" / "ceap360vr_continuous_valence_arousal.zip"
    if not path.is_file():
        pytest.skip("needs the traces of CEAP-360VR")
    grid = np.arange(1, 59, 1 / RATE_HZ)
    raters: list[list[Floats]] = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(name for name in archive.namelist() if name.endswith("TransData.json")):
            (person,) = json.loads(archive.read(name))["ContinuousAnnotation_TransData"]
            videos = sorted(person["Video_Annotation_TransData"], key=lambda video: video["VideoID"])
            raters.append([_resampled(video["TimeStamp_Valence_Arousal"], grid) for video in videos])
    return np.array(raters).transpose(2, 1, 0, 3)


def _resampled(points: list[dict[str, float]], grid: Floats) -> Floats:
    times = [point["TimeStamp"] for point in points]
    return np.stack([np.interp(grid, times, [p[name] for p in points]) for name in ("Valence", "Arousal")])


def test_there_are_32_raters_of_8_videos(traces: Floats) -> None:
    assert traces.shape[:3] == (2, 8, 32)
    assert traces.min() >= 1
    assert traces.max() <= 9


def test_forms_of_one_correlation_hold_together_on_real_traces(traces: Floats) -> None:
    for values in traces.reshape(16, 32, -1):
        of = {form: intraclass(values, form).value for form in Intraclass}
        assert cronbach_alpha(values).value == pytest.approx(of[Intraclass.C_K])
        # Raters differ in level, so asking for the same numbers asks for more; a mean is better than one.
        assert of[Intraclass.A_1] < of[Intraclass.C_1] < of[Intraclass.C_K]
        assert of[Intraclass.A_1] < of[Intraclass.A_K] < of[Intraclass.C_K]


def test_many_who_hardly_agree_still_reach_a_high_cronbach(traces: Floats) -> None:
    singles = [intraclass(values, Intraclass.C_1).value for values in traces[0]]
    together = [cronbach_alpha(values).value for values in traces[0]]
    assert np.median(singles) < 0.15
    assert np.median(together) > 0.7


def test_raters_of_one_video_agree_more_than_raters_of_different_videos(traces: Floats) -> None:
    for dimension in traces:
        real = [intraclass(values, Intraclass.C_1).value for values in dimension]
        mixed = []
        for first in range(8):
            # Each rater's trace is of another video than his neighbours'.
            apart = np.stack([dimension[(rater + first) % 8, rater] for rater in range(8)])
            mixed.append(intraclass(apart, Intraclass.C_1).value)
        assert np.mean(real) > np.mean(mixed) + 0.05


def test_a_lag_put_on_a_real_trace_is_found(traces: Floats) -> None:
    late = round(2 * RATE_HZ)
    for trace in traces[0, 7]:
        found = rater_lag(trace[:-late], trace[late:], RATE_HZ)
        assert found.seconds == 2.0
        assert found.correlation == pytest.approx(1.0)


def test_lags_of_real_raters_are_told_with_their_doubt(traces: Floats) -> None:
    for values in traces[0]:
        for rater in range(0, 32, 4):
            found = rater_lag(values[rater], np.delete(values, rater, axis=0).mean(axis=0), RATE_HZ)
            assert found.reason or abs(found.seconds) <= LONGEST_LAG_S
            assert found.at_limit == (abs(found.seconds) == LONGEST_LAG_S)
            assert found.reason or found.correlation >= found.unshifted


# Two groups of observers of one film: with picture and sound, and with sound alone


@pytest.fixture(scope="module")
def observers(shared: Path) -> dict[str, tuple[Mark, ...]]:
    folder = shared / "labels" / "studyforrest"
    if not folder.is_dir():
        pytest.skip("needs the emotions of studyforrest")
    return {group: _marks(folder / f"emotions_{group}_1s_events.tsv") for group in ("av", "ao")}


def _marks(path: Path) -> tuple[Mark, ...]:
    """Return where at least half of the observers saw one side, and more of them than the other."""
    found = []
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            positive, negative = float(row["valence_positive"]), float(row["valence_negative"])
            start, length = us_from_s(float(row["onset"])), us_from_s(float(row["duration"]))
            if max(positive, negative) >= 0.5 and positive != negative and length > 0:
                label = "positive" if positive > negative else "negative"
                found.append(Mark(Interval(start, start + length), label))
    return tuple(found)


def _compared(first: tuple[Mark, ...], second: tuple[Mark, ...]) -> Comparison:
    film = RatedVideo("film", "film", FILM, (first, second))
    return compare([film], ("negative", "positive"), SECONDS)


def _values(found: Comparison) -> dict[str, float]:
    return {score.measure: score.answer.value for score in found.scores}


def test_who_only_hears_a_film_misses_emotions_but_takes_them_for_the_same(
    observers: dict[str, tuple[Mark, ...]],
) -> None:
    assert len(observers["av"]) > 2 * len(observers["ao"])
    found = _compared(observers["av"], observers["ao"])
    values = _values(found)
    assert values["alpha_cu"] > 0.8 > 0.5 > values["alpha_u_binary"] > 0.3
    assert values["alpha_u_binary"] < values["alpha_u"] < values["alpha_cu"]
    assert values["cohen"] > values["alpha"] > 0.4
    # Characters may feel different things at once: that is unclear, not a disagreement.
    assert min(found.videos[0].unclear_us) > 0


def test_a_film_compared_with_itself_ten_minutes_later_agrees_by_chance(
    observers: dict[str, tuple[Mark, ...]],
) -> None:
    shift = 600 * US_PER_S
    later = tuple(
        Mark(Interval(mark.interval.start_us + shift, mark.interval.end_us + shift), mark.label)
        for mark in observers["av"]
    )
    values = _values(_compared(observers["av"], later))
    assert all(abs(values[key]) < 0.12 for key in ("cohen", "alpha", "alpha_u", "alpha_u_binary"))
    assert _values(_compared(later, later))["alpha_u"] == pytest.approx(1.0)
