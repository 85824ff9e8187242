"""XML of other tools: read without document types, so that nothing can be expanded or fetched; and written.

The standard library's expat reads no external entity by itself, and an internal one needs a document type.
None of the tools writes one, so a file with one is refused before anything of it is used.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.parsers import expat

from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import quoted
from vemo_desktop.exchange.formats import LoadedFile

Element = ET.Element

_DEEPEST = 64
_MOST_ELEMENTS = 5_000_000


def parse_xml(file: LoadedFile, root: str) -> Element:
    """Return the root element of a file.

    Raises
    ------
    ImportRefused
        If the file is no XML, declares a document type, is nested absurdly, or begins with another element.
    """
    tree = _Tree(file.name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = tree.refuse_doctype
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.builder.data
    try:
        parser.Parse(file.data, True)
        found = tree.builder.close()
    except (expat.ExpatError, LookupError, ValueError, AssertionError) as error:
        raise ImportRefused(
            f'"{file.name}" is not whole as XML. It may be cut off.', details=repr(error)
        ) from error
    if found.tag != root:
        raise ImportRefused(
            f'"{file.name}" is XML of another kind: it begins with {quoted(found.tag)}, not "{root}".'
        )
    return found


def begins_with(file: LoadedFile, root: str) -> bool:
    """Tell whether an element of this name is the first in a file, judged by its beginning."""
    start = file.data[:4096].decode(
        "utf-16" if file.data[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", "ignore"
    )
    while True:
        _, opening, start = start.partition("<")
        if not opening:
            return False
        if start[:1] not in ("?", "!"):
            return start.startswith(root) and not start[len(root) : len(root) + 1].isalnum()


def text_of(element: Element | None) -> str:
    """Return all text below an element, empty where there is no element."""
    return "" if element is None else "".join(element.itertext())


def xml_bytes(root: Element) -> bytes:
    """Return a file in UTF-8 with its declaration, indented."""
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


class _Tree:
    """Builds the tree while it watches depth and number."""

    def __init__(self, name: str) -> None:
        self.builder = ET.TreeBuilder()
        self._name = name
        self._depth = 0
        self._count = 0

    def refuse_doctype(self, *_: object) -> None:
        raise ImportRefused(
            f'"{self._name}" declares an XML document type, which no annotation tool writes and which could'
            " fetch or blow up content. It was not read."
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise ImportRefused(f'"{self._name}" is nested too deeply or too large for a file of labels.')
        self.builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.builder.end(tag)
