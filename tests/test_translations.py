"""Whether every sentence of the window is translated, and nothing is said past the translators."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from vemo_desktop.settings import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
_FIELD = re.compile(r"{[^{}]*(?:{\w+}[^{}]*)?}")
_CALLS_THAT_SHOW = {
    *("QLabel", "QPushButton", "QCheckBox", "QToolButton", "QRadioButton", "QGroupBox", "QAction"),
    *("setText", "setToolTip", "setWindowTitle", "setLabelText", "setPlaceholderText", "setAccessibleName"),
    *("setAccessibleDescription", "setStatusTip", "setTitle", "addAction", "addMenu", "addItem", "addItems"),
    *("addRow", "addTab", "setHorizontalHeaderLabels", "setSuffix", "setPrefix", "drawText", "say", "note"),
    *("warn", "Message", "information", "question", "critical", "getOpenFileName", "getSaveFileName"),
    *("getExistingDirectory",),
}
_DOORS = {"tr", "counted", "later", "ActionSpec", "debug", "info", "warning", "error", "exception"}
_NOT_SAID = {
    # What the import dialog replaces in sentences of the command line, and keys of values.
    *("Say it with --video.", "`vemo info` lists them with their names.", "Name its --format"),
    *("said below the window", "not shown"),
    "The simulated sound device is unplugged.",  # tests alone hear it
}
_SAME = {"VEMO Desktop ", " – VEMO Desktop", " ms", " s", " %"}
"""What is the same in every language: the name of the program, and units."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """Return the module that collects and compiles."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def said(tool: ModuleType) -> dict[tuple[str, str], object]:
    """Return every sentence of the code by what a translation is found by."""
    return {one.key: one for one in tool.sentences()}


def test_there_is_a_file_for_each_language(tool: ModuleType) -> None:
    assert set(tool.FORMS) | {"en"} == set(LANGUAGES)
    assert {path.name for path in tool.FOLDER.iterdir()} == {
        f"vemo_{code}.{ending}" for code in tool.FORMS for ending in ("ts", "qm")
    }


@pytest.mark.parametrize("code", ["pt_BR", "zh_CN"])
def test_every_sentence_is_translated(
    tool: ModuleType, said: dict[tuple[str, str], object], code: str
) -> None:
    known = tool.read(tool.FOLDER / f"vemo_{code}.ts")
    missing, gone = sorted(said.keys() - known.keys()), sorted(known.keys() - said.keys())
    assert missing == [], "run packaging/translations.py and translate what is unfinished"
    assert gone == [], "run packaging/translations.py: these are said no more"
    assert not [key for key, forms in known.items() if not all(form.strip() for form in forms)]


@pytest.mark.parametrize("code", ["pt_BR", "zh_CN"])
def test_translations_keep_fields_and_shape(tool: ModuleType, code: str) -> None:
    for (source, _about), forms in tool.read(tool.FOLDER / f"vemo_{code}.ts").items():
        for form in forms:
            assert Counter(_FIELD.findall(form)) == Counter(_FIELD.findall(source)), source
            assert form.count("\n") == source.count("\n"), source
            assert form.endswith("…") == source.endswith("…"), source
            # Filters of file dialogs are read by Qt.
            assert re.findall(r"\*\.?\w*", form) == re.findall(r"\*\.?\w*", source), source


@pytest.mark.parametrize("code", ["pt_BR", "zh_CN"])
def test_compiled_files_are_those_of_their_sources(
    tool: ModuleType, said: dict[tuple[str, str], object], code: str, tmp_path: Path
) -> None:
    source = tool.FOLDER / f"vemo_{code}.ts"
    assert source.read_text(encoding="utf-8") == tool.written(code, list(said.values()), tool.read(source))
    tool.compiled(source, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("code", ["pt_BR", "zh_CN"])
def test_each_menu_has_a_letter_of_its_own(tool: ModuleType, code: str) -> None:
    known = tool.read(tool.FOLDER / f"vemo_{code}.ts")
    menus = [forms[0] for (source, _), forms in known.items() if re.fullmatch(r"&\w+", source)]
    letters = [menu[menu.index("&") + 1].lower() for menu in menus]
    assert len(letters) == len(set(letters)) == 7


def test_the_window_says_nothing_past_the_translators() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in sorted((ROOT / "vemo_desktop" / "ui").rglob("*.py"))
        for line, text in _plain_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "say these through tr, counted, later or told of vemo_desktop.wording"


def test_no_sentence_of_the_window_is_left_in_english() -> None:
    """Also those that reach a control by a variable, a table or a return value."""
    found = {
        text
        for path in sorted((ROOT / "vemo_desktop" / "ui").rglob("*.py"))
        for text in _sentences(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == _NOT_SAID


def _sentences(tree: ast.AST) -> Iterator[str]:
    """Return texts of two words and more that go through no door to the translators, and are no notes."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in parents:
        text = node.value if isinstance(node, ast.Constant) else None
        if not isinstance(text, str) or not re.search(r"[A-Za-z]{2,},? [a-z]{2,}", text):
            continue
        inner: ast.AST = node
        while not isinstance(inner, ast.stmt):
            inner = parents[inner]
            if isinstance(inner, ast.Expr) and inner.value is node:
                break
            name = getattr(
                getattr(inner, "func", None), "attr", getattr(getattr(inner, "func", None), "id", "")
            )
            if name in _DOORS or name.endswith("Error"):
                break
        else:
            yield text


def test_a_sentence_left_in_english_would_be_found() -> None:
    code = """
def f():
    '''A note.'''
    names = {1: "left behind", 2: tr("well said"), 3: later("said later")}
    _LOG.warning("for the log")
    raise ValueError("a defect of ours")
"""
    assert list(_sentences(ast.parse(code))) == ["left behind"]


def test_a_text_past_the_translators_would_be_found() -> None:
    code = (
        'label = QLabel("Plain", tr("fine"), f"{x} s")\nlabel.setText(f"Bad {x}")\nx.setText("−" if y else z)'
    )
    assert [text for _, text in _plain_texts(ast.parse(code))] == ["Plain", "Bad "]


def _plain_texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        if getattr(call.func, "attr", getattr(call.func, "id", "")) not in _CALLS_THAT_SHOW:
            continue
        for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
            for text in _shown(argument):
                words = re.sub(r"\(\*\.\w+\)|\.\w+$", "", text)  # endings of files are no words
                if re.search(r"[A-Za-z]{2,}", words) and text not in _SAME:
                    yield call.lineno, text


def _shown(node: ast.expr) -> Iterator[str]:
    """Return the texts that an expression may come to, without those inside calls."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part.value for part in node.values if isinstance(part, ast.Constant))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _shown(part.value)
    elif isinstance(node, ast.IfExp):
        yield from (*_shown(node.body), *_shown(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*_shown(node.left), *_shown(node.right))
    elif isinstance(node, ast.List | ast.Tuple):
        for part in node.elts:
            yield from _shown(part)
