"""CVAT for video 1.1, read only: tracks and tags as XML, by numbers of frames that count from 0.

The rate stands in no file, so it is asked for. A track is there from a box that is not outside until one
that is. Source: CVAT's documentation of its XML format.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.collecting import Changes, Collector, bounded_us, file_name
from vemo_desktop.exchange.formats import FileFormat, ImportOptions, LoadedFile, Reading, frame_step_us
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.xml_files import Element, begins_with, parse_xml, text_of

_SHAPES = ("box", "polygon", "polyline", "points", "cuboid", "ellipse", "mask", "skeleton")


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read tracks, and tags of neighbouring frames, as stretches of time.

    Raises
    ------
    UsageError
        If the rate is not told.
    """
    root = parse_xml(file, "annotations")
    if root.find("version") is None:
        raise ImportRefused(f'"{file.name}" is no annotation of CVAT: it states no version.')
    if options.rate_hz is None:
        raise UsageError("CVAT counts frames, and their rate stands in no file. Give it with --rate.")
    step = frame_step_us(options.rate_hz)
    changes = Changes()
    collector = Collector(changes)
    try:
        for track in root.iter("track"):
            tier = collector.same_tier("tracks")
            for first, last in _stretches(track):
                collector.add(tier, _us(first, step), _us(last, step), track.get("label", ""))
        for label, first, last in _tags(root):
            collector.add(collector.same_tier("tags"), _us(first, step), _us(last, step), label)
    except ValueError as error:
        raise ImportRefused(f'"{file.name}" holds a number that is none.', details=repr(error)) from error
    changes.add("places of shapes in the picture", sum(1 for one in root.iter() if one.tag in _SHAPES))
    media = text_of(root.find("meta/source")) or text_of(root.find("meta/task/source"))
    return Reading((collector.document(media=file_name(media)),), changes.losses())


def _stretches(track: Element) -> Iterator[tuple[int, int]]:
    """Yield the first frame of each stretch a track is there, and the first frame after it."""
    shapes = [one for one in track if one.tag in _SHAPES]
    states = sorted((int(one.get("frame", "")), one.get("outside") == "1") for one in shapes)
    begun: int | None = None
    last = 0
    for frame, is_outside in states:
        if begun is not None and is_outside:
            yield begun, frame
            begun = None
        elif begun is None and not is_outside:
            begun = frame
        last = frame
    if begun is not None:
        yield begun, last + 1


def _tags(root: Element) -> Iterator[tuple[str, int, int]]:
    """Yield the tags of neighbouring frames as one."""
    frames: dict[str, list[int]] = {}
    for image in root.iter("image"):
        for tag in image.findall("tag"):
            frames.setdefault(tag.get("label", ""), []).append(int(image.get("id", "")))
    for label, numbers in frames.items():
        numbers.sort()
        first = last = numbers[0]
        for number in numbers[1:]:
            if number > last + 1:
                yield label, first, last + 1
                first = number
            last = number
        yield label, first, last + 1


def _us(frame: int, step: Fraction) -> int:
    return bounded_us(frame * step)


def _recognises(file: LoadedFile) -> bool:
    return begins_with(file, "annotations")


FORMAT = exchange_format(
    id_="cvat",
    name="CVAT",
    extension="xml",
    sentence="Tracks and tags of CVAT 1.1; counts frames, so the rate must be given.",
    files=FileFormat((".xml",), _recognises, read),
)
