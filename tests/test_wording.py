"""What is said in which language, without Qt: fields, counted forms, and English from below the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from vemo_desktop.wording import Speech, counted, later, speak, told, tr

_KNOWN = {
    ("Accept", "", -1): "Aceitar",
    ("Open", "verb", -1): "Abrir",
    ("Joy", "", -1): "Alegria",
    ("Nothing was changed.", "", -1): "Nada foi mudado.",
    ("Take {key}", "", -1): "Tomar {key}",
    ("Score {score:.1f}", "", -1): "Nota {score:.1f}",
    ("{count} videos", "", 1): "{count} vídeo",
    ("{count} videos", "", 3): "{count} vídeos",
    ("{name} says {label}", "", -1): "{name} diz {label}",
    ("Import “{name}”", "", -1): "Importar “{name}”",
    ("There is no video “{name}”.", "", -1): "Não há vídeo “{name}”.",
    ("{text} over others", "", -1): "{text} sobre outros",
    ("{low} to {high}", "", -1): "{low} a {high}",
    ("Nothing to judge by.{where}", "", -1): "Nada com que avaliar.{where}",
    ("{level} interval {low} to {high}", "", -1): "intervalo {level} de {low} a {high}",
    ("{name} is {signed} ({between}) on {counted}", "", -1): "{name} é {signed} ({between}) em {counted}",
    ("{name} agrees", "", -1): "{name} concorda",
    ("{names} and {last}", "", -1): "{names} e {last}",
    ("Set lag of {who} to {value}, not {value} as before", "", -1): "{who}: {value}",
}
_SAID = tuple(source for source, _, _ in _KNOWN if "{" in source)


@pytest.fixture
def portuguese() -> Iterator[None]:
    speak(Speech(lambda source, about, number: _KNOWN.get((source, about, number), ""), _SAID))
    yield
    speak(None)


def test_english_is_said_as_it_is_written() -> None:
    assert tr("Take {key}", key="F5") == "Take F5"
    assert tr("“{name}” waits") == "“{name}” waits"
    assert (counted("{count} video", "{count} videos", 1), counted("{count} video", "{count} videos", 0)) == (
        "1 video",
        "0 videos",
    )
    assert told("Joy") == later("Joy") == "Joy"


def test_fields_are_filled_in_the_translation(portuguese: None) -> None:
    assert tr("Take {key}", key="F5") == "Tomar F5"
    assert tr("Score {score:.1f}", score=0.25) == "Nota 0.2"
    assert tr("Never heard of {it}", it="this") == "Never heard of this"


def test_the_same_words_can_mean_something_else(portuguese: None) -> None:
    assert tr("Open", "verb") == "Abrir"
    assert tr("Open") == "Open"


def test_a_count_takes_the_form_of_its_number(portuguese: None) -> None:
    assert [counted("{count} video", "{count} videos", number) for number in (1, 3)] == [
        "1 vídeo",
        "3 vídeos",
    ]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Accept", "Aceitar"),
        ("Rui says Joy", "Rui diz Alegria"),
        ("Import “Joy”", "Importar “Joy”"),  # a name in quotation marks is somebody's own
        ("There is no video “a.mp4”. Nothing was changed.", "Não há vídeo “a.mp4”. Nada foi mudado."),
        ("Accept over others", "Aceitar sobre outros"),
        ("Accept and accept", "Aceitar e aceitar"),
        ("Nothing to judge by. over others", "Nada com que avaliar. sobre outros"),
        ("Set lag of ana to 1, not 1 as before", "ana: 1"),
        ("Set lag of ana to 1, not 2 as before", "Set lag of ana to 1, not 2 as before"),
        ("3 videos", "3 vídeos"),
        ("0.12 to -3", "0.12 a -3"),
        ("road to nowhere", "road to nowhere"),  # so few words would fit anything but numbers
        ("joy", "alegria"),
        # A field takes no part of what stands in brackets, and a count is a number.
        ("F1 is Joy (9% interval 0 to 1) on 3 videos", "F1 é Alegria (intervalo 9% de 0 a 1) em 3 vídeos"),
        ("Rui says Joy · Ana agrees", "Rui diz Alegria · Ana concorda"),
        ("Import “a · b”", "Importar “a · b”"),
        ("Ana (3 videos), Rui (a)", "Ana (3 vídeos), Rui (a)"),
        ("holiday.mp4", "holiday.mp4"),
        ("", ""),
    ],
)
def test_english_from_below_is_understood(portuguese: None, said: str, heard: str) -> None:
    assert told(said) == heard
    assert told(said) == heard  # also from memory


def test_english_comes_back(portuguese: None) -> None:
    speak(None)
    assert told("Accept") == tr("Accept") == "Accept"
