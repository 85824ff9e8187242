"""Documents with everything that formats trip over, made by hypothesis, and one fixed one for mutations."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from vemo_desktop.domain.document import Document, Mark, Term, Tier, Trace, Vocabulary, Wording, in_order
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions

# Making documents takes its time on a busy machine; that says nothing about the code.
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

RATE_HZ = 29.97
EXPORT = ExportOptions(rate_hz=RATE_HZ)
IMPORT = ImportOptions(rate_hz=RATE_HZ)

_NASTY = "aé笑😀 \t\n\r\"'\\<>&;,:|(){}[]-#@=~%`*\x00\x07\x85\u2028\ud800"
texts = st.one_of(
    st.text(_NASTY, max_size=8),
    st.text(st.characters(), max_size=8),
    st.sampled_from(["joy", "NaN", "null", "-->", "</v>", "a --> b", "NOTE", "WEBVTT", "1", "0.5", " x "]),
)
times = st.one_of(st.integers(0, 40_000), st.integers(0, 8_000_000), st.integers(0, 40_000_000_000))


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    """Return a mark; now and then a point, or shorter than any format's step."""
    start = draw(times)
    length = draw(st.one_of(st.just(0), st.integers(1, 900), st.integers(1, 20_000_000)))
    confidence = draw(st.one_of(st.none(), st.floats(0, 1)))
    return Mark(start, start + length, draw(texts), draw(st.one_of(st.just(""), texts)), confidence)


@st.composite
def _tiers(draw: st.DrawFn, vocabularies: tuple[Vocabulary, ...]) -> tuple[Tier, ...]:
    names = draw(st.lists(texts, max_size=3, unique=True))
    choices = ["", *(one.name for one in vocabularies)]
    return tuple(
        Tier(
            name,
            in_order(draw(st.lists(marks(), max_size=5))),
            draw(st.one_of(st.just(""), texts)),
            draw(st.one_of(st.just(""), texts)),
            draw(st.sampled_from(choices)),
        )
        for name in names
    )


@st.composite
def _traces(draw: st.DrawFn) -> tuple[Trace, ...]:
    found = []
    for name in draw(st.lists(texts, max_size=2, unique=True)):
        edges = sorted(draw(st.sets(st.integers(0, 10_000_000), min_size=2, max_size=6)))
        values = [draw(st.one_of(st.none(), st.floats(-10, 10))) for _ in edges[1:]]
        found.append(Trace(name, tuple(edges[:-1]), tuple(values), edges[-1], draw(texts), -1.0, 1.0))
    return tuple(found)


_languages = st.sampled_from(["eng", "nld", "und", "", "日本", "1a", "zh-Hant"])
_wordings = st.builds(Wording, _languages, texts, texts)
_colors = st.sampled_from(["", "#CC3311", "#00ff7f"])
_terms = st.builds(Term, texts, texts, _colors, st.lists(_wordings, max_size=2).map(tuple))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a document."""
    names = draw(st.lists(texts, max_size=2, unique=True))
    vocabularies = tuple(
        Vocabulary(name, tuple(draw(st.lists(_terms, max_size=3))), draw(texts), draw(_languages))
        for name in names
    )
    media = draw(st.sampled_from(["", "talk.mp4", "a b & <ü>.wav", "100%.mkv", "x?#y.mp4"]))
    length = draw(st.one_of(st.just(0), times))
    return Document(draw(_tiers(vocabularies)), draw(_traces()), vocabularies, media, draw(texts), length)


def example() -> Document:
    """Return one document that has some of everything."""
    joy = Vocabulary(
        "joy", (Term("joy", "Freude", "#F4AD07", (Wording("nld", "vreugde"),)), Term("fear")), "Ekman"
    )
    spans = (
        Mark(0, 1_000_000, "joy", "seen twice", 0.75),
        Mark(1_000_000, 2_500_000, "fear", confidence=0.5),
        Mark(2_000_000, 3_000_000, 'a "b" <c> & ü笑', "line\nbreak"),
        Mark(4_000_000, 4_000_000, "click"),
    )
    return Document(
        (
            Tier("joy@human:anna", spans, "anna", "child", "joy"),
            Tier("text", (Mark(500_000, 900_000, "hm"),)),
        ),
        (Trace("valence", (0, 500_000, 1_000_000), (0.25, None, -0.5), 1_500_000, "anna", -1.0, 1.0),),
        (joy,),
        "talk.mp4",
        "first",
        60_000_000,
    )
