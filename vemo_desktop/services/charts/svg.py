"""Writes a chart that is laid out as SVG, for pages and for files of its own."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from vemo_desktop.services.charts.drawing import Box, Drawing, Shape, Stroke
from vemo_desktop.services.charts.values import FAINT, GROUND, MUTED, SOFT, STRONG

PAPER = {STRONG: "#1d1d1c", MUTED: "#5c5c5a", SOFT: "#7d7d7a", FAINT: "#d4d4d2", GROUND: "#f4f4f3"}
"""Inks on white."""
OF_THE_PAGE = {ink: f"var(--{ink})" for ink in (STRONG, MUTED, SOFT, FAINT, GROUND)}
"""Inks that a page sets."""
_FONT = "system-ui, 'DejaVu Sans', sans-serif"


def svg_of(drawing: Drawing, inks: Mapping[str, str] = PAPER, *, is_file: bool = False) -> str:
    """Return a drawing as one SVG element.

    Parameters
    ----------
    drawing : Drawing
    inks : mapping of str to str
        The colour of each ink, as CSS writes it.
    is_file : bool
        Whether it stands alone: with its own name space, on white, and with a margin.
    """
    width, height = f"{drawing.width:g}", f"{drawing.height:g}"
    body = "".join(_shape(one, inks) for one in drawing.shapes)
    named = f"<title>{escape(drawing.title)}</title><desc>{escape(drawing.said)}</desc>"
    if not is_file:
        return (
            f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" '
            f'aria-label="{escape(drawing.title)}">{named}{body}</svg>'
        )
    outer = f'width="{drawing.width + 32:g}" height="{drawing.height + 32:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {outer} '
        f'viewBox="-16 -16 {drawing.width + 32:g} {drawing.height + 32:g}">{named}'
        f'<rect x="-16" y="-16" {outer} fill="#ffffff"/>{body}</svg>\n'
    )


def _shape(shape: Shape, inks: Mapping[str, str]) -> str:
    if isinstance(shape, Box):
        tip = f"<title>{escape(shape.tip)}</title>" if shape.tip else ""
        edge = f";stroke:{inks.get(shape.edge, shape.edge)}" if shape.edge else ""
        return (
            f'<rect x="{shape.x:.1f}" y="{shape.y:.1f}" width="{shape.width:.1f}" '
            f'height="{shape.height:.1f}" style="fill:{inks.get(shape.fill, shape.fill)}{edge}">{tip}</rect>'
        )
    if isinstance(shape, Stroke):
        style = f"stroke:{inks.get(shape.ink, shape.ink)};stroke-width:{shape.width:g}"
        return (
            f'<line x1="{shape.x1:.1f}" y1="{shape.y1:.1f}" x2="{shape.x2:.1f}" y2="{shape.y2:.1f}" '
            f'style="{style}"/>'
        )
    style = (
        f"fill:{inks.get(shape.ink, shape.ink)};font:{'600 ' if shape.is_bold else ''}{shape.size}px {_FONT}"
    )
    return (
        f'<text x="{shape.x:.1f}" y="{shape.y:.1f}" text-anchor="{shape.anchor}" '
        f'style="{style}">{escape(shape.text)}</text>'
    )
