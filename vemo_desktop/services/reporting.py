"""The report of a project: what it says, and that as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vemo_desktop import __version__, paths
from vemo_desktop.errors import ExportError
from vemo_desktop.files import write_text_aside
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.services.charts.drawing import draw
from vemo_desktop.services.charts.svg import OF_THE_PAGE, svg_of
from vemo_desktop.services.charts.values import Chart, is_wide
from vemo_desktop.services.figures import Stretch
from vemo_desktop.services.overview import judgement, overview
from vemo_desktop.services.overview_sections import Fact, facts, sections
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.report_videos import data_url, video_part
from vemo_desktop.services.sections import Section

if TYPE_CHECKING:
    import jinja2

_CHART, _WIDE_CHART = 500, 1024
"""Two charts stand side by side on a page, or a wide one alone."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says, the same for a page, a print and programs.

    Parameters
    ----------
    title : str
    as_of : datetime or None
        When something was changed last, in UTC; None in an empty project.
    facts : tuple of Fact
    sections : tuple of Section
    """

    title: str
    as_of: datetime | None
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]

    @property
    def state(self) -> str:
        """Which state of the project it is about; when it was written would differ each time."""
        if self.as_of is None:
            return "nothing was done yet"
        return f"as it stood at {self.as_of:%Y-%m-%d %H:%M} UTC"


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture for the page, such as one of the window."""

    caption: str
    png: Path


def report_on(session: ProjectSession, *, as_seen: bool = False) -> Report:
    """Count, compare and judge what a project holds; `as_seen` as in `write_report`."""
    found = overview(session, as_seen=as_seen)
    parts = sections(found, judgement(session, as_seen=as_seen))
    return Report(found.title, found.as_of, facts(found), parts)


def write_report(
    session: ProjectSession,
    path: Path,
    *,
    cache_dir: Path,
    pictures: Sequence[Picture] = (),
    known: Mapping[str, Sequence[Stretch]] | None = None,
    with_videos: bool = True,
    as_seen: bool = False,
) -> Path:
    """Write a report about a project: the same bytes as long as the project stays as it is.

    Parameters
    ----------
    session : ProjectSession
    path : Path
        The HTML file; written beside and renamed.
    cache_dir : Path
        Root of the caches, where the frame indexes lie.
    pictures : sequence of Picture
        Shown at the top and embedded.
    known : mapping of str to stretches, optional
        What is known about a video, by file name; drawn above what was proposed.
    with_videos : bool
        Also show each video, with curves, segments and key frames; that makes large pages.
    as_seen : bool
        Leave out what the present person may not see yet, because they code it blind; not together with
        `with_videos`.

    Raises
    ------
    ExportError
        If the file cannot be written.
    """
    previews = Previews(cache_dir)
    report = report_on(session, as_seen=as_seen)
    videos = [
        video_part(contents, previews, (known or {}).get(contents.item.path.name, ()), number)
        for number, contents in enumerate(session.contents() if with_videos else ())
    ]
    page = _template().render(
        report=report,
        version=__version__,
        pictures=[(picture.caption, data_url("image/png", picture.png.read_bytes())) for picture in pictures],
        svg=_svg,
        is_wide=is_wide,
        videos=videos,
        with_videos=with_videos,
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text_aside(path, page)
    except OSError as error:
        raise ExportError(
            f"The report could not be written to {path}: {error.strerror}. The project is untouched."
        ) from error
    return path


def _svg(chart: Chart) -> str:
    return svg_of(draw(chart, _WIDE_CHART if is_wide(chart) else _CHART), OF_THE_PAGE)


def _template() -> jinja2.Template:
    import jinja2  # only for a page; a window knows how to write one from its start

    folder = paths.resources_dir() / "report"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("report.html")
