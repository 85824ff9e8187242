"""How a project is named on the command line: a file, or the address of one on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vemo_desktop.domain.places import place_of

__all__ = ["ProjectPlace", "place_of"]

# Typer knows no unions of classes; `parser=place_of` makes the value, so what stands here is never built.
if TYPE_CHECKING:
    from vemo_desktop.domain.places import Place as ProjectPlace
else:
    ProjectPlace = str
