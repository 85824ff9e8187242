"""The scripts of the demo clips: what is seen, heard and read when, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vemo_desktop.media.demo.scenes import Scene, alarm, city, face, meadow, night, sea, storm
from vemo_desktop.media.demo.sounds import Player, arpeggio, chords, danger, rain


@dataclass(frozen=True, slots=True)
class Shot:
    """One scene for some seconds."""

    scene: Scene
    seconds: float


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one mood.

    Parameters
    ----------
    label : str
        What a viewer would say, as a label of the sentiment scheme.
    shots : tuple of Shot
    sound : Player
    words : tuple of str
        Subtitles, spread evenly over the part; none where the clip has no subtitles.
    """

    label: str
    shots: tuple[Shot, ...]
    sound: Player
    words: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """Length of the part."""
        return sum(shot.seconds for shot in self.shots)


@dataclass(frozen=True, slots=True)
class Clip:
    """One demo clip. `subtitles` is ``.srt``, ``.vtt`` or empty."""

    file_name: str
    rate: Fraction
    parts: tuple[Part, ...]
    subtitles: str = ""
    has_sound: bool = True

    @property
    def seconds(self) -> float:
        """Length of the clip."""
        return sum(part.seconds for part in self.parts)


_CALM_CHORDS = chords(
    (("A2", "E3", "A3", "C#4"), ("F#2", "C#3", "A3", "E4"), ("D3", "A3", "F#4"), ("E3", "B3", "E4")),
    each_s=3.5,
)
_JOY = arpeggio(("C5", "E5", "G5", "C6", "E6", "C6", "G5", "E5", "F5", "A5", "C6", "F6"), each_s=0.19)
_JOY_HIGH = arpeggio(("G5", "B5", "D6", "G6", "D6", "B5", "C6", "E6", "G6", "E6"), each_s=0.17)

_BLUE_SEA = sea(sky=("#3E78B2", "#BFD9EE"), water=("#4C86B8", "#1F4E7A"), sun="#F5E9C8")
_GREY_SEA = sea(sky=("#6E8CA3", "#C2CED6"), water=("#6C8CA0", "#3B5567"), sun="#E6E2D6", sun_y=0.36)
_MEADOW = meadow(sky=("#4FB7FF", "#FFF2B0"), grass=("#8EDB4B", "#2FA34A"))
_GARDEN = meadow(sky=("#6CC6FF", "#FFE98A"), grass=("#A4E05A", "#3FB557"), balloons=4, seed=8)
_HAPPY_FACE = face(mood=1.0, ground=("#FFE27A", "#FFB347"))
_ANGRY_FACE = face(mood=-1.0, ground=("#5A0008", "#2A0004"), skin="#C98F73")
_DUSK_CITY = city(sky=("#4D5B73", "#A9A3A8"), lit="#D9C79A")


def _cuts(*scenes: Scene, each_s: float, seconds: float) -> tuple[Shot, ...]:
    """Return scenes in turn, cut fast."""
    count = round(seconds / each_s)
    return tuple(Shot(scenes[n % len(scenes)], each_s) for n in range(count))


def _panic(seed: int, seconds: float, *more: Scene) -> tuple[Shot, ...]:
    return _cuts(alarm(seed=seed), storm(seed=seed + 1, red=0.7), *more, alarm(seed=seed + 2),
                 each_s=0.8, seconds=seconds)  # fmt: skip


CLIPS = (
    Clip(
        "a day at the sea.mp4",
        Fraction(25),
        (
            Part("neutral", (Shot(_BLUE_SEA, 8.0),), _CALM_CHORDS,
                 ("The boat leaves at nine.", "It is the same way as every day.")),
            Part("negative", _panic(21, 8.0), danger(seed=1),
                 ("Fire! There is a terrible fire on board!", "Help! We are trapped, this is horrible!",
                  "I am so scared. Somebody could die!")),
            Part("positive", (Shot(_MEADOW, 5.0), Shot(_HAPPY_FACE, 4.0)), _JOY,
                 ("We are safe! What a wonderful day!", "I love you all, thank you so much!",
                  "This is the best and happiest moment!")),
        ),
        subtitles=".srt",
    ),
    Clip(
        "storm and sunrise.mp4",
        Fraction(30_000, 1001),
        (
            Part("negative", (Shot(night(seed=11), 9.0),), rain(seed=4),
                 ("I miss her. It is so sad and lonely here.", "Everything is lost. I failed her.",
                  "The pain is awful tonight.")),
            Part("negative", _panic(31, 6.4), danger(seed=2),
                 ("The storm destroys everything! Run!", "This is a disaster, we are in danger!")),
            Part("positive", (Shot(_GARDEN, 5.0), Shot(_MEADOW, 4.0)), _JOY_HIGH,
                 ("Look, the sun! How beautiful!", "What a great, lovely morning!", "I am so happy!")),
        ),
        subtitles=".vtt",
    ),
    Clip(
        "two faces.mp4",
        Fraction(24),
        (
            Part("positive", (Shot(_HAPPY_FACE, 4.0), Shot(_GARDEN, 4.0)), _JOY,
                 ("Hello my friend, how nice to see you!", "I am delighted. This is fantastic!")),
            Part("negative", _panic(41, 8.0, _ANGRY_FACE), danger(seed=3),
                 ("I hate you! You are a disgusting liar!", "Stop it, you evil, cruel man!",
                  "This is the worst betrayal!")),
            Part("neutral", (Shot(_GREY_SEA, 7.0),), _CALM_CHORDS,
                 ("They sat by the water.", "The train came at six.")),
        ),
        subtitles=".srt",
    ),
    Clip(
        "city without words.mp4",
        Fraction(25),
        (
            Part("neutral", (Shot(_DUSK_CITY, 7.0),), _CALM_CHORDS),
            Part("negative", _panic(51, 7.2), danger(seed=4)),
            Part("positive", (Shot(_MEADOW, 4.0), Shot(_GARDEN, 4.0)), _JOY_HIGH),
        ),
    ),
    Clip(
        "silent film.mkv",
        Fraction(25),
        (
            Part("positive", (Shot(_GARDEN, 6.4),), _JOY),
            Part("negative", _panic(61, 6.4), danger(seed=5)),
        ),
        has_sound=False,
    ),
)  # fmt: skip
