"""What a value means in plain words, by whose bands, and what to keep in mind with it."""

from __future__ import annotations

from dataclasses import dataclass

from vemo_desktop.domain.agreement.values import Agreement


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands that somebody published for values of a measure.

    Parameters
    ----------
    source : str
    bands : tuple of (float, str)
        Lowest value of each band but the first, rising, and its name.
    below : str
        Name of everything lower.
    """

    source: str
    bands: tuple[tuple[float, str], ...]
    below: str

    def band(self, value: float) -> str:
        """Return the name of the band that a value lies in; a border belongs to the band above it."""
        name = self.below
        for lowest, above in self.bands:
            # Full agreement may come out as 0.9999999999999998.
            if value >= lowest - 1e-9:
                name = above
        return name

    def meaning(self, value: float) -> str:
        """Return the band of a value and who named it so."""
        return f"{self.band(value)} ({self.source})"


# The bands were published to two decimals (0.00-0.20, 0.21-0.40, ...), so they meet half-way between.
LANDIS_KOCH = Scale(
    "Landis and Koch 1977",
    (
        (0.0, "slight"),
        (0.205, "fair"),
        (0.405, "moderate"),
        (0.605, "substantial"),
        (0.805, "almost perfect"),
    ),
    "poor",
)
KRIPPENDORFF = Scale(
    "Krippendorff 2019, section 12.5.3",
    ((0.667, "enough for tentative conclusions"), (0.8, "reliable")),
    "too low to draw conclusions from",
)
KOO_LI = Scale("Koo and Li 2016", ((0.5, "moderate"), (0.75, "good"), (0.9, "excellent")), "poor")
NUNNALLY = Scale(
    "Nunnally and Bernstein 1994",
    ((0.7, "enough for early research"), (0.8, "enough for basic research"), (0.9, "enough for decisions")),
    "low",
)
MCBRIDE = Scale(
    "McBride 2005",
    ((0.9, "moderate"), (0.95, "substantial"), (0.99, "almost perfect")),
    "poor",
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as it is shown: name, what it asks, the bands to read it by, and its caveats."""

    key: str
    name: str
    asks: str
    scale: Scale | None = None
    caveats: tuple[str, ...] = ()


_PREVALENCE = (
    "It falls where one label prevails, even if raters rarely differ: read it beside AC1 and the share of"
    " equal labels."
)
_SLICES = (
    "It looks at moments one by one: whether segments begin and end at the same time hardly matters to it."
)
_BANDS = "The bands are a custom, not a law; report the number, its interval and how it was computed."

MEASURES = {
    measure.key: measure
    for measure in (
        Measure(
            "percent",
            "Same label",
            "How often do two say the same of a moment?",
            None,
            ("It is not corrected for chance: where one label prevails, guessing agrees too.",),
        ),
        Measure(
            "cohen",
            "Cohen's kappa",
            "How far do two agree on moments, beyond chance?",
            LANDIS_KOCH,
            (_PREVALENCE, _SLICES, _BANDS),
        ),
        Measure(
            "fleiss",
            "Fleiss' kappa",
            "How far do several agree on moments, beyond chance?",
            LANDIS_KOCH,
            (_PREVALENCE, _SLICES, "The mean of the kappas of all pairs is something else.", _BANDS),
        ),
        Measure(
            "ac1",
            "Gwet's AC1",
            "How far do they agree on moments, beyond chance, where labels are very unequally frequent?",
            LANDIS_KOCH,
            (
                "Where one label prevails it lies near the share of equal labels, and so above kappa: decide"
                " which one you report before you see them.",
                _SLICES,
                "The bands were made for kappa. " + _BANDS,
            ),
        ),
        Measure(
            "alpha",
            "Krippendorff's alpha",
            "How far do they agree on moments, beyond chance, with gaps in the judgements allowed?",
            KRIPPENDORFF,
            (_PREVALENCE, _SLICES, _BANDS),
        ),
        Measure(
            "alpha_u",
            "Alpha for unitizing (uα)",
            "How far do they agree on where segments lie and what they are called?",
            KRIPPENDORFF,
            (
                "It weighs time as alpha on moments does, but at exact borders and with each segment as one"
                " judgement. Where one cut a stretch in two and the other did not, it does not fall: read the"
                " F1 of segments beside it.",
                _BANDS,
            ),
        ),
        Measure(
            "alpha_u_binary",
            "Alpha for where (|uα)",
            "How far do they agree on where there is a segment at all?",
            KRIPPENDORFF,
            ("It takes no notice of labels.", _BANDS),
        ),
        Measure(
            "alpha_cu",
            "Alpha for what (cuα)",
            "Where both marked something, how far do they agree on the label?",
            KRIPPENDORFF,
            ("It takes no notice of segments that only one of them made.", _BANDS),
        ),
        Measure(
            "f1",
            "Segment F1",
            "How many segments have a partner of the same label that overlaps enough?",
            None,
            ("It is not corrected for chance. A low threshold forgives borders, a high one does not.",),
        ),
        Measure(
            "ccc",
            "Concordance (CCC)",
            "How far do two traces have the same numbers?",
            MCBRIDE,
            (
                "The bands were made for laboratory methods; people who rate emotion over time rarely reach"
                " them.",
                "Computed with moments over N, as affective computing does; over N - 1 it differs.",
            ),
        ),
        Measure(
            "sign",
            "Same side",
            "How often do two feel the same direction: above, below or at the middle?",
            None,
            ("It is not corrected for chance: who always stays above the middle agrees by that alone.",),
        ),
        Measure(
            "icc",
            "Intraclass correlation",
            "How much of the variation is of the moments, not of the raters?",
            KOO_LI,
            (
                "Say which form: A asks for the same numbers, C for the same course; 1 is about one rater, k"
                " about the mean of all.",
            ),
        ),
        Measure(
            "cronbach",
            "Cronbach's alpha",
            "How far do the raters' mean traces hold together as one scale?",
            NUNNALLY,
            ("It grows with the number of raters, so many who hardly agree may still reach a high one.",),
        ),
    )
}
"""All measures, by key."""


def read(measure: Measure, answer: Agreement) -> str:
    """Say in one sentence what a value means, or why there is none."""
    if not answer.is_defined:
        return answer.reason
    if measure.scale is None:
        return f"{measure.name} {answer.value:.2f}."
    return f"{measure.name} {answer.value:.2f}: {measure.scale.meaning(answer.value)}."


FOR_A_PAPER = (
    "For a paper: Krippendorff's alpha for moments and alpha for unitizing for segments, each with its"
    " interval, the step and the number of videos. Add AC1 where one label prevails, and kappa where readers"
    " expect it."
)
