"""Collects what the window says into ``resources/translations/*.ts`` and compiles it for Qt.

Run it after sentences changed: ``.venv/bin/python packaging/translations.py``. New sentences come unfinished,
for a translator with Qt Linguist or an editor; those that nobody says any more go. The compiled files are
kept beside them, so that neither a checkout nor an installation needs Qt's tools; a test compares the two.

Qt's own ``lupdate`` reads methods called ``tr`` and takes their class for the context, and the sentences made
below the window are in no such call at all; so they are found here, and written in Qt's format.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "vemo_desktop"
FOLDER = ROOT / "resources" / "translations"
CARDS = ROOT / "models"
_ON_CARDS = ("name", "summary", "notice", "enables", "getting")
"""What a card says to users; licences, sources and measurements stay as they were published."""
FORMS = {"zh_CN": 1, "pt_BR": 2}
"""Languages, and how many forms a counted sentence has in each by Qt's rules."""
CONTEXT, BELOW = "vemo", "said below the window"
_WORDS_EVERYWHERE = re.compile(r"(domain|services|jobs|pipeline|exchange)/.*|ml/pack_cards\.py")
"""Where sentences and names are made that reach the window as they stand, and not only in errors."""
_NOT_SHOWN = re.compile(
    r"app\.py|cli/.*|ui/player/virtual_output\.py|domain/(bins|document|proposing|trace_steps)\.py"
    r"|jobs/(worker_process|wire)\.py"
    r"|ml/recipes/.*|ml/training/(recipes|folder|cten_task|tsl_\w+)\.py|pipeline/(published|train)\.py"
    r"|services/(agreement|beside|charts/\w+|comparing|figures|guide|raters|report_videos|reporting)\.py"
    r"|services/trace_export\.py"
)
"""What only the command line says, and makers of files and processes: the window shows none of it."""
_WRITES_FILES = re.compile(
    r"exchange/(huggingface/(card|columns)|\w*tables|writing|ratings|label_studio|via)\.py"
)
"""Where texts go into files, so that only errors are for the window."""
_COUNTED = {"segment", "proposal"}
_FORMATS = {"Format", "exchange_format"}
_TRANSLATED = {"tr", "counted", "later", "ActionSpec"}
_LOGS = {"debug", "info", "warning", "error", "exception", "getLogger", "TypeVar"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to translate: its English source, what tells it apart, how it is said, and where."""

    source: str
    about: str = ""
    is_counted: bool = False
    is_below: bool = False
    file: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What a translation is found by."""
        return self.source, self.about


def sentences() -> list[Sentence]:
    """Return every sentence that the window may say, by source."""
    found: dict[tuple[str, str], Sentence] = {}
    texts = {
        path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
    }
    errors = _error_names(texts.values())
    for name, text in texts.items():
        if _NOT_SHOWN.fullmatch(name):
            continue
        parents = {child: node for node in ast.walk(ast.parse(text)) for child in ast.iter_child_nodes(node)}
        window = _in_window(parents, name) if name.startswith("ui/") else ()
        for one in itertools.chain(window, _below(parents, name, errors)):
            earlier = found.setdefault(one.key, one)
            # What is said in both places must be found in both ways.
            found[one.key] = replace(
                earlier,
                is_counted=earlier.is_counted or one.is_counted,
                is_below=earlier.is_below or one.is_below,
            )
    for one in _on_cards():
        found.setdefault(one.key, one)
    return sorted(found.values(), key=lambda one: one.key)


def _on_cards() -> Iterator[Sentence]:
    for path in sorted(CARDS.glob("*/*.json")):
        card = json.loads(path.read_text(encoding="utf-8"))
        for field in _ON_CARDS if isinstance(card, dict) else ():
            if card.get(field):
                yield Sentence(card[field], is_below=True, file=f"../models/{path.parent.name}/{path.name}")


def _in_window(nodes: Iterable[ast.AST], name: str) -> Iterator[Sentence]:
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        texts = [
            arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        if node.func.id in {"tr", "later"} and texts:
            yield Sentence(texts[0], texts[1] if len(texts) > 1 else "", file=name)
        elif node.func.id == "counted":
            yield Sentence(texts[1], is_counted=True, file=name)
        elif node.func.id == "ActionSpec":
            for arg in (node.args[1], node.args[3]):
                yield from (Sentence(text, is_below=True, file=name) for text in _spoken(arg))


def _below(parents: dict[ast.AST, ast.AST], name: str, errors: set[str]) -> Iterator[Sentence]:
    everywhere = bool(_WORDS_EVERYWHERE.fullmatch(name)) and not _WRITES_FILES.fullmatch(name)
    for node in parents:
        # A gesture is named after how many it is about, by `domain.editing.counted`.
        words = node.args if isinstance(node, ast.Call) else getattr(node, "elts", ())
        named = [getattr(word, "value", None) for word in words[:2]]
        if len(named) == 2 and isinstance(named[0], str) and named[1] in _COUNTED:
            yield Sentence(f"{named[0]} {named[1]}", is_below=True, file=name)
            yield Sentence(f"{named[0]} {{count}} {named[1]}s", is_below=True, file=name)
        is_text = isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Constant) and isinstance(node.value, str)
        )
        if is_text and _is_said(node, parents, errors, everywhere=everywhere):
            for spoken in _spoken(node):
                # What begins with a space is the tail of a sentence that was begun elsewhere.
                text = f"{{text}}{spoken}" if re.match(r" \w.*\S$", spoken) else spoken
                if _reads_as_words(text):
                    yield Sentence(text, is_below=True, file=name)


def _is_said(node: ast.AST, parents: dict[ast.AST, ast.AST], errors: set[str], *, everywhere: bool) -> bool:
    """Tell from what encloses a text whether somebody may read it."""
    inner = node
    while inner in parents:
        outer = parents[inner]
        if isinstance(outer, ast.JoinedStr | ast.FormattedValue | ast.Compare | ast.arg | ast.Assert):
            return False
        if isinstance(outer, ast.Subscript) and outer.slice is inner:
            return False
        if isinstance(outer, ast.keyword) and outer.arg == "details":  # technical, and read by who helps
            return False
        if isinstance(outer, ast.Call):
            name = getattr(outer.func, "attr", getattr(outer.func, "id", ""))
            if name == "NetworkCard":  # of a network that was taught
                return isinstance(inner, ast.keyword) and inner.arg in _ON_CARDS
            if name in errors or name in _FORMATS:
                return True
            if name in _TRANSLATED or name in _LOGS or name.endswith("Error"):  # the rest are defects of ours
                return False
        if isinstance(outer, ast.stmt):
            is_note = isinstance(outer, ast.Expr) and outer.value is node
            return everywhere and not is_note and not isinstance(outer, ast.FunctionDef)
        inner = outer
    return False


def _reads_as_words(text: str) -> bool:
    bare = re.sub(r"{\w+}", "", text)
    if re.match(r"[#./<%]| and |  +\w|\w+://|SELECT|T$", text) or re.search(r'= ?"|</|{}|[|]', text):
        return False
    if re.fullmatch(r"{\w+} (of|to) {\w+}", text):
        return True
    return bool(
        (
            re.search(r"[A-Za-z]{2,}[,:]? (\w|{)|[\w}] [a-z]{2,}", text)
            and (re.search(r"[A-Za-z]{3,}", bare) or len(re.findall(r"[A-Za-z]", bare)) >= 4)
        )
        or re.fullmatch(r"[A-Z][a-z]{2,}\.?|{\w+} [a-z]{2,}|[a-z]+ {\w+}", text)
    )


def _spoken(node: ast.AST) -> list[str]:
    """Return a text as a pattern with named fields; several where it has alternatives."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if not isinstance(node, ast.JoinedStr):
        return []
    parts: list[list[str]] = []
    names: dict[str, str] = {}
    last = ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append([str(part.value)])
            continue
        value = part.value if isinstance(part, ast.FormattedValue) else part
        ends = [value.body, value.orelse] if isinstance(value, ast.IfExp) else []
        if ends and all(isinstance(end, ast.Constant) for end in ends):
            parts.append([str(end.value) for end in ends if isinstance(end, ast.Constant)])
            continue
        if parts and parts[-1] == [f"{{{last}}}"]:
            continue  # nobody could tell where one of two neighbouring fields ends
        name, code = _field_name(value), ast.unparse(value)
        while names.setdefault(name, code) != code:
            name += "_"
        last = name
        parts.append([f"{{{name}}}"])
    return ["".join(choice) for choice in itertools.product(*parts)]


def _field_name(node: ast.AST) -> str:
    """Name what stands in a field by what its expression ends with."""
    if isinstance(node, ast.Call):
        is_plain = getattr(node.func, "id", "") in {"len", "abs", "round", "max", "min", "int"}
        return _field_name(node.args[0] if is_plain and node.args else node.func)
    if isinstance(node, ast.Subscript):
        return _field_name(node.value)
    if isinstance(node, ast.BinOp):
        return _field_name(node.left)
    if isinstance(node, ast.IfExp):
        return _field_name(node.body)
    name = getattr(node, "attr", getattr(node, "id", "value"))
    return name.strip("_").lower()


def _error_names(texts: Iterable[str]) -> set[str]:
    """Return the names of all errors of the program, also of those declared where they are raised."""
    bases = [found for text in texts for found in re.findall(r"^class (\w+)\((\w+)\):", text, re.MULTILINE)]
    names = {"VemoError"}
    while more := {name for name, base in bases if base in names} - names:
        names |= more
    return names


def read(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the finished translations of a file, by source and what tells them apart."""
    if not path.is_file():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        key = message.findtext("source", ""), message.findtext("comment", "")
        found[key] = forms or (translation.text or "",)
    return found


def written(language: str, said: list[Sentence], known: dict[tuple[str, str], tuple[str, ...]]) -> str:
    """Return the text of a file of translations; what is not known comes unfinished."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>"]
    lines.append(f"    <name>{CONTEXT}</name>")
    for one in said:
        forms = known.get(one.key, ())
        if len(forms) != (FORMS[language] if one.is_counted else 1):
            forms = ()
        lines.append('    <message numerus="yes">' if one.is_counted else "    <message>")
        lines.append(f'        <location filename="../../vemo_desktop/{one.file}"/>')
        lines.append(f"        <source>{escape(one.source)}</source>")
        if one.about:
            lines.append(f"        <comment>{escape(one.about)}</comment>")
        if one.is_below:
            lines.append(f"        <extracomment>{BELOW}</extracomment>")
        state = "" if forms else ' type="unfinished"'
        if one.is_counted:
            inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms or ("",))
        else:
            inner = escape("".join(forms))
        lines.append(f"        <translation{state}>{inner}</translation>")
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def compiled(source: Path, target: Path) -> None:
    """Compile a file of translations with Qt's own tool."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", str(source), "-qm", str(target)], check=True)


def main() -> None:
    """Bring the files of all languages up to date."""
    said = sentences()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in FORMS:
        path = FOLDER / f"vemo_{language}.ts"
        path.write_text(written(language, said, read(path)), encoding="utf-8")
        compiled(path, path.with_suffix(".qm"))
        print(f"{path.name}: {len(read(path))} of {len(said)} sentences")


if __name__ == "__main__":
    main()
