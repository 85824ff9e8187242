"""The user guide: Markdown pages that travel with the program, and the same as HTML."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop import paths
from vemo_desktop.errors import ExportError, UsageError
from vemo_desktop.files import write_text_aside

FIRST = "index"
_LINK = re.compile(r"\]\((?P<name>[\w-]+)\.md\)")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page; `name` is that of its file, without the ending."""

    name: str
    title: str
    path: Path

    @property
    def text(self) -> str:
        """What is written on it, as Markdown."""
        return self.path.read_text(encoding="utf-8")


def guide_pages() -> tuple[GuidePage, ...]:
    """Return the pages in the order in which the first one names them."""
    first = _page(FIRST)
    return (first, *(_page(match["name"]) for match in _LINK.finditer(first.text)))


def guide_page(name: str) -> GuidePage:
    """Return one page.

    Raises
    ------
    UsageError
        If there is none of that name.
    """
    pages = guide_pages()
    found = next((page for page in pages if page.name == name), None)
    if found is None:
        raise UsageError(f"The guide has no page “{name}”. Pages are: {', '.join(p.name for p in pages)}.")
    return found


def page_html(page: GuidePage) -> str:
    """Return what is written on a page as HTML, without a head; links lead to pages that end in .html."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False})
    return str(markdown.render(_LINK.sub(r"](\g<name>.html)", page.text)))


def write_guide(folder: Path) -> Path:
    """Write the guide as HTML pages that need nothing else, and return the first.

    Raises
    ------
    ExportError
        If they cannot be written.
    """
    import jinja2

    source = (paths.resources_dir() / "guide" / "page.html").read_text(encoding="utf-8")
    template = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string(source)
    pages = guide_pages()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for page in pages:
            html = template.render(title=page.title, name=page.name, pages=pages, body=page_html(page))
            write_text_aside(folder / f"{page.name}.html", html)
        shutil.copytree(paths.guide_dir() / "pictures", folder / "pictures", dirs_exist_ok=True)
    except OSError as error:
        raise ExportError(f"The guide cannot be written to “{folder}”.", details=str(error)) from error
    return folder / f"{FIRST}.html"


def _page(name: str) -> GuidePage:
    path = paths.guide_dir() / f"{name}.md"
    with path.open(encoding="utf-8") as lines:
        title = lines.readline().removeprefix("# ").strip()
    return GuidePage(name, title, path)
