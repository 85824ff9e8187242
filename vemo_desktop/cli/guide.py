"""``vemo guide``: read the user guide, or write it as HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vemo_desktop.cli import console


def guide(
    page: Annotated[str | None, typer.Argument(metavar="[PAGE]", help="Page to read.")] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="DIR", help="Write all pages as HTML there.")
    ] = None,
) -> None:
    """List the pages of the user guide, or print one; with --html, write them as HTML."""
    from vemo_desktop.services.guide import guide_page, guide_pages, write_guide

    if html is not None:
        print(write_guide(html))
    elif page is not None:
        print(guide_page(page).text)
    else:
        console.print_table(("page", "what it is about"), [(one.name, one.title) for one in guide_pages()])
