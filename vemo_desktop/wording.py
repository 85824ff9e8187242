"""What the program says, in the language of who reads it.

The program thinks in English: what is stored, sent between processes and printed by the command line is
English. The window alone speaks other languages, so it installs a `Speech` here when it starts.

Text that the window makes goes through `tr` or `counted`, with the English sentence written out where it is
used. Text that comes from below, from the project or from the worker, is put in the reader's language only
when it is shown, by `told`; a history is then read in the language of whoever opens it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from string import Formatter

Translate = Callable[[str, str, int], str]
"""Gets a sentence, what tells it from the same words elsewhere, and a number or -1; "" if unknown."""
_LEAST_LETTERS = 4
"""A pattern with fewer letters of its own would fit anything, so its fields stand for numbers only."""
_ANYTHING, _NUMBER = ".+?", r"[-+−]?\d[\d.,:]*"
_FACTS = " · "
"""Stands between facts that are told in one line."""
_IN_BRACKETS = re.compile(r"(?<=\()\d[^()]*(?=\))")
"""A number of something behind a name: ``Ann (3 videos)``."""
_SENTENCES = re.compile(r"(\n+(?:- )?|(?<=[.!?]) +(?=[A-Z“\"]))")
_REMEMBERED = 4000


@dataclass(frozen=True)
class Speech:
    """A language: how a sentence is translated, and the patterns of what is said below the window.

    Parameters
    ----------
    translate : callable
    said : sequence of str
        Sentences with fields like ``"Import {name}"``, as the extraction found them below the window.
    """

    translate: Translate
    said: Sequence[str] = ()
    heard: dict[str, str] = field(default_factory=dict)

    @cached_property
    def patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Return what recognises each sentence with fields, the one with most letters of its own first."""
        found = []
        for source in self.said:
            letters = sum(char.isalpha() for text, *_ in Formatter().parse(source) for char in text)
            if "{" in source and letters:
                found.append((letters, source))
        found.sort(reverse=True)
        return tuple(
            (_pattern(source, _ANYTHING if letters >= _LEAST_LETTERS else _NUMBER), source)
            for letters, source in found
        )


_ENGLISH = Speech(lambda _source, _about, _number: "")
_speech = _ENGLISH


def speak(speech: Speech | None) -> None:
    """Speak a language from now on; English if None."""
    global _speech
    _speech = speech or _ENGLISH


def tr(source: str, about: str = "", /, **values: object) -> str:
    """Say a sentence in the language of the window.

    Parameters
    ----------
    source : str
        The English sentence, written out, with fields of `str.format` for what changes.
    about : str
        What tells it from the same words with another meaning; for translators.
    **values
        What the fields stand for.
    """
    spoken = _speech.translate(source, about, -1) or source
    return spoken.format(**values) if values else spoken


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """Say how many there are, in the form that the language has for this number.

    Parameters
    ----------
    one, many : str
        The English forms, both with the field ``{count}`` where the number stands.
    count : int
    **values
        What the other fields stand for.
    """
    spoken = _speech.translate(many, "", count) or (one if count == 1 else many)
    return spoken.format(count=count, **values)


def later(source: str, _about: str = "") -> str:
    """Mark a sentence that is kept in English and said by `tr` where it is shown."""
    return source


def told(text: str) -> str:
    """Say in the language of the window what came in English from below it or from the project.

    Text that nobody knows, such as a name that a person gave, stays as it is.
    """
    if _speech is _ENGLISH or not text:
        return text
    if text not in _speech.heard:
        if len(_speech.heard) > _REMEMBERED:
            _speech.heard.clear()
        _speech.heard[text] = _told(text)
    return _speech.heard[text]


def _told(text: str) -> str:
    facts = text.split(_FACTS)
    if len(facts) > 1 and all(map(_is_whole, facts)):
        return _FACTS.join(map(told, facts))
    known = _known(text)
    if known is not None:
        return known
    if " and " in text:
        names, last = text.rsplit(" and ", 1)
        both = told(names), _known(last) or _lower(_known(last[:1].upper() + last[1:]))
        if both[0] != names and both[1]:
            return tr("{names} and {last}", names=both[0], last=both[1])
    parts = _SENTENCES.split(text)
    if len(parts) > 1:
        return "".join(part if at % 2 else _known(part) or part for at, part in enumerate(parts))
    return _IN_BRACKETS.sub(lambda counted: told(counted[0]), text)


def _lower(text: str | None) -> str:
    return (text or "")[:1].lower() + (text or "")[1:]


def _known(text: str) -> str | None:
    """Return the translation of one sentence, or None if it is not one of ours."""
    exact = _speech.translate(text, "", -1)
    if exact:
        return exact
    if text.islower() and (named := _speech.translate(text.capitalize(), "", -1)):
        return named.lower()  # the key of a label, a dimension: its name in the middle of a sentence
    for pattern, source in _speech.patterns:
        found = pattern.fullmatch(text)
        if found is not None and all(map(_is_whole, found.groupdict().values())):
            number = found.groupdict().get("count", "")
            spoken = _speech.translate(source, "", int(number) if number.isdecimal() else -1) or source
            # What stands in quotation marks is a name that somebody gave.
            return spoken.format(
                **{
                    name: value if _is_quoted(source, name) else told(value)
                    for name, value in found.groupdict().items()
                }
            )
    return None


def _pattern(source: str, field: str) -> re.Pattern[str]:
    parts: list[str] = []
    seen: set[str] = set()
    for text, name, *_ in Formatter().parse(source):
        parts.append(re.escape(text))
        if name is not None:
            # The beginning of a sentence may be told apart from its tail.
            some = ".*?" if not parts[-1] and len(parts) == 1 and source.startswith("{text} ") else field
            if name in ("count", "number"):
                some = _NUMBER
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>{some})")
            seen.add(name)
    return re.compile("".join(parts), re.DOTALL)


def _is_whole(value: str) -> bool:
    """Tell whether a part of a sentence takes nothing out of its brackets or quotation marks."""
    return all(value.count(begin) == value.count(end) for begin, end in ("()", "“”"))


def _is_quoted(source: str, name: str) -> bool:
    at = source.index("{" + name)
    return at > 0 and source[at - 1] in "“\"'"
