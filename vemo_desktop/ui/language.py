"""The language of the window: which there are, and how Qt and the program come to speak one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator

from vemo_desktop import paths, wording
from vemo_desktop.settings import LANGUAGES

_LOG = logging.getLogger(__name__)
CONTEXT = "vemo"
"""Of all our sentences in the files of translations."""
BELOW = "said below the window"
"""How the files of translations mark what `wording.told` recognises."""

_installed: list[QTranslator] = []
_locale = QLocale.c()
system_locale = QLocale.system


def wished(language: str) -> str:
    """Return the language that a setting asks for: itself, or what the system asks for and we can speak."""
    if language != "system":
        return language
    for name in system_locale().uiLanguages():
        locale = QLocale(name)
        for code in LANGUAGES:
            if QLocale(code).language() == locale.language() and _is_our_script(locale, code):
                return code
    return "en"


def _is_our_script(locale: QLocale, code: str) -> bool:
    """Chinese in traditional characters, say, is not ours to guess at."""
    return QLocale(code).script() == locale.script()


def speak(language: str) -> str:
    """Have Qt and the program speak a language; sentences said before stay as they are.

    Parameters
    ----------
    language : str
        One of `LANGUAGES`, or ``system``.

    Returns
    -------
    str
        The language that is spoken now.
    """
    global _locale
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    _installed.clear()
    code = wished(language)
    _locale = QLocale.c() if code == "en" else QLocale(code)
    if code == "en":
        wording.speak(None)
        return code
    # What Qt itself says: buttons of dialogs, the menu of text fields.
    _install(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours = _install(f"vemo_{code}", str(paths.resources_dir() / "translations"))
    wording.speak(wording.Speech(_translate_with(ours), _said_below(code)))
    return code


def moment(when: datetime, pattern: str) -> str:
    """Write an instant by a pattern of `QLocale`, with the names of months of the language."""
    return _locale.toString(QDateTime.fromSecsSinceEpoch(int(when.timestamp())), pattern)


def _install(name: str, folder: str) -> QTranslator:
    translator = QTranslator(QCoreApplication.instance())
    if not translator.load(name, folder):
        # Some builds of Qt come without; what is not known is said in English, better than no window.
        _LOG.warning("no translations %s in %s", name, folder)
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)
    return translator


def _translate_with(translator: QTranslator) -> Callable[[str, str, int], str]:
    found: dict[tuple[str, str, int], str] = {}

    def translate(source: str, about: str, number: int) -> str:
        key = (source, about, number)
        if key not in found:
            found[key] = translator.translate(CONTEXT, source, about or None, number) or ""
        return found[key]

    return translate


def _said_below(code: str) -> tuple[str, ...]:
    tree = ElementTree.parse(paths.resources_dir() / "translations" / f"vemo_{code}.ts")
    return tuple(
        message.findtext("source") or ""
        for message in tree.iter("message")
        if message.findtext("extracomment") == BELOW
    )
