"""The user guide: links, pictures and keys hold, and it can be written as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from vemo_desktop import paths
from vemo_desktop.cli import main as command_line
from vemo_desktop.errors import UsageError
from vemo_desktop.services.guide import GuidePage, guide_page, guide_pages, write_guide
from vemo_desktop.ui.actions.catalogue import ACTIONS

PAGES = guide_pages()
MOST_BYTES = 100_000
_KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z?.,\[\]+-]|[A-Z][a-z]+|F\d+|[0-9]|[←→↑↓])")
_LINK, _ENTRY, _COMMAND = r"\]\(([^)]+)\)", r"\*(\w+ › [^*]+)\*", r"`vemo (\w+)"
_SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def default_keys() -> set[str]:
    """Return every default key as the guide writes it."""
    return {_shown(key) for spec in ACTIONS for key in spec.keys}


def _shown(key: str) -> str:
    *modifiers, last = key.rsplit("+", 1) if not key.endswith("+") else [key]
    return "+".join([*modifiers, _SHOWN.get(last, last)])


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def page(request: pytest.FixtureRequest) -> GuidePage:
    return request.param  # type: ignore[no-any-return]


def test_the_first_page_leads_to_every_page() -> None:
    files = {path.stem for path in paths.guide_dir().glob("*.md")}
    assert {one.name for one in PAGES} == files
    assert len({one.title for one in PAGES}) == len(PAGES) == 14


def test_the_guide_is_written_as_these_tests_read_it() -> None:
    """What the tests below look for stands in the guide, or they would find nothing wrong in anything."""
    text = "".join(page.text for page in PAGES)
    keys = [written for written in re.findall(r"`([^`]+)`", text) if _KEY.fullmatch(written)]
    for found in (re.findall(_LINK, text), keys, re.findall(_ENTRY, text), re.findall(_COMMAND, text)):
        assert len(found) >= 20


def test_every_link_leads_somewhere(page: GuidePage) -> None:
    for target in re.findall(_LINK, page.text):
        assert (page.path.parent / target).is_file(), target


def test_every_key_is_the_default_of_an_action(page: GuidePage) -> None:
    for written in re.findall(r"`([^`]+)`", page.text):
        if _KEY.fullmatch(written):
            assert written in default_keys(), written


def test_every_menu_entry_is_there(page: GuidePage) -> None:
    entries = {f"{spec.menu.value.replace('&', '')} › {spec.text.rstrip('…')}" for spec in ACTIONS}
    for written in re.findall(_ENTRY, page.text):
        assert written in entries, written


def test_every_command_is_there(page: GuidePage) -> None:
    commands = {command.name for command in command_line.app.registered_commands}
    commands |= {group.name for group in command_line.app.registered_groups}
    for name in re.findall(_COMMAND, page.text):
        assert name in commands, name


def test_pictures_are_used_and_small() -> None:
    used = {name for one in PAGES for name in re.findall(r"pictures/([\w.-]+)", one.text)}
    there = {path.name: path for path in (paths.guide_dir() / "pictures").iterdir()}
    assert set(there) == used
    for path in there.values():
        assert path.stat().st_size < MOST_BYTES, path.name
        with Image.open(path) as picture:
            assert picture.mode == "P", path.name


class Seen(HTMLParser):
    """Collects what a page refers to, and whether its tags close."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.headings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [value for name, value in attrs if name in ("href", "src") and value]
        self.headings += tag == "h1"


def test_it_is_written_as_html_that_holds_together(tmp_path: Path) -> None:
    first = write_guide(tmp_path / "guide")
    assert first.name == "index.html"
    for one in PAGES:
        seen = Seen()
        seen.feed((first.parent / f"{one.name}.html").read_text(encoding="utf-8"))
        assert seen.headings == 1
        assert seen.targets
        for target in seen.targets:
            assert (first.parent / target).is_file(), target


def test_an_unknown_page_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="review"):
        guide_page("nonsense")
