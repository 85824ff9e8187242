"""What the kinds of curves are, in words for people; the same wherever a curve is shown."""

from __future__ import annotations

from vemo_desktop.domain.tracks import CurveKind

KIND_NAMES = {
    CurveKind.TRAINED: "answer per moment",
    CurveKind.DERIVED: "derived from a whole-video answer",
    CurveKind.WINDOWED: "whole-video answer, repeated on windows",
    CurveKind.ATTENTION: "relative importance",
    CurveKind.FORMULA: "from formulas, untrained",
    CurveKind.PERSON: "given by a person",
    CurveKind.SEGMENTS: "certainty of loaded segments",
}
"""A few words for the plot."""

KIND_SENTENCES = {
    CurveKind.TRAINED: (
        "The network was trained to tell when an emotion is shown: each value is its answer for this moment."
    ),
    CurveKind.DERIVED: (
        "The network was trained to judge whole videos. These values are computed from its answers: split "
        "over time, or put together from other labels. It never learned when; compare heights within this "
        "video only."
    ),
    CurveKind.WINDOWED: (
        "The network was trained to judge whole videos and is asked again for each window. The shorter the "
        "window, the further it is from what it was trained on."
    ),
    CurveKind.ATTENTION: (
        "How much each stretch weighs in the network's answer, from the least to the most in this video. "
        "It says nothing about which emotion."
    ),
    CurveKind.FORMULA: (
        "Published formulas with constants chosen by hand; nothing was learned from data. "
        "A first sketch to correct, not a measurement."
    ),
    CurveKind.PERSON: (
        "What a person said while watching, frame by frame. People react late, by one to six seconds; a lag "
        "is taken off only where it is shown or written out."
    ),
    CurveKind.SEGMENTS: (
        "The network ran elsewhere, and its segments were loaded from a file. These values are the certainty "
        "that the file gives, 1 where it gives none, and 0 outside the segments."
    ),
}
"""What a person should know before comparing heights; for tooltips and help."""
