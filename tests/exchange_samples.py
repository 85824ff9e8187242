"""One or more whole files of every format that can be read."""

from __future__ import annotations

import gzip
import json

from exchange_documents import EXPORT, example

from vemo_desktop.domain.document import Document
from vemo_desktop.exchange.carrying import fit, parts
from vemo_desktop.exchange.formats import Format, LoadedFile

_SHORT_GRID = """File type = "ooTextFile"
"TextGrid"

0 2 <exists> 2
"IntervalTier" "a" 0 2 2 0 1.5 "joy" 1.5 2 ""
"TextTier" "b" 0 2 1 0.5 "click"
"""
_BORIS = {
    "project_format_version": "7.0",
    "behaviors_conf": {
        "0": {"type": "State event", "code": "smile", "category": "face", "description": "lips up"},
        "1": {"type": "Point event", "code": "nod", "category": ""},
    },
    "observations": {
        "one": {
            "type": "MEDIA",
            "file": {"1": ["a/x.mp4", "y.mp4"], "2": []},
            "time offset": 0.0,
            "media_info": {"length": {"a/x.mp4": 10.0, "y.mp4": 20.5}},
            "events": [
                [1.5, "baby", "smile", "wide|long", "start", 37],
                [4.25, "baby", "smile", "", "", 106],
                [9.0, "", "smile", "", ""],
                [11.5, "", "nod", "", "twice"],
                [12.0, "", "smile", "", ""],
            ],
        }
    },
}
_BORIS_TABLE = """Observation id,Media file,Subject,Behavior,Behavioral category,Start (s),Stop (s)
one,x.mp4,baby,smile,face,1.500,4.250
one,x.mp4,No focal subject,nod,,5.000,5.000
"""
_BORIS_EVENTS = """Observation id\tone\n\nPlayer #1\tx.mp4
Time\tMedia file path\tTotal length\tSubject\tBehavior\tBehavioral category\tComment\tStatus
1.500\tx.mp4\t10.0\tbaby\tsmile\tface\t\tSTART
4.250\tx.mp4\t10.0\tbaby\tsmile\tface\t\tSTOP
"""
_TASK = {
    "id": 7,
    "data": {"video": "/data/local-files/?d=folder/talk.mp4"},
    "annotations": [
        {
            "completed_by": {"id": 1, "email": "anna@example.org"},
            "result": [
                {
                    "type": "timelinelabels",
                    "from_name": "emotion",
                    "value": {"ranges": [{"start": 1, "end": 24}], "timelinelabels": ["joy"]},
                },
                {
                    "type": "labels",
                    "from_name": "sound",
                    "value": {"start": 1.5, "end": 2, "labels": ["laugh"]},
                },
                {"type": "choices", "from_name": "whole", "value": {"choices": ["good"]}},
            ],
        }
    ],
    "predictions": [
        {
            "model_version": "m1",
            "result": [
                {
                    "type": "timelinelabels",
                    "from_name": "emotion",
                    "score": 0.5,
                    "value": {"ranges": [{"start": 25, "end": 25}], "timelinelabels": ["fear"]},
                }
            ],
        }
    ],
}

BY_HAND: dict[str, tuple[LoadedFile, ...]] = {
    "textgrid": (LoadedFile("short.TextGrid", _SHORT_GRID.encode("utf-16")),),
    "csv": (
        LoadedFile("a.csv", b"onset;duration;emotion;rater\n0.5;1.25;joy;anna\n00:01:02,5;2;fear;ben\n"),
        LoadedFile("b.tsv", "start_ms\tend_ms\tlabel\tvideo\n500\t1750\tjoy\tx.mp4\n".encode("utf-16")),
    ),
    "activitynet": (
        LoadedFile(
            "gt.json",
            b'{"database": {"v": {"annotations": [{"segment": ["1.5", 2], "label": "p"}]}}}',
        ),
    ),
    "label-studio": (LoadedFile("export.json", json.dumps([_TASK]).encode()),),
    "boris": (
        LoadedFile("p.boris", json.dumps(_BORIS).encode()),
        LoadedFile("p.boris.gz", gzip.compress(json.dumps(_BORIS).encode(), mtime=0)),
        LoadedFile("aggregated.csv", _BORIS_TABLE.encode()),
        LoadedFile("tabular.tsv", _BORIS_EVENTS.encode()),
    ),
}
"""Files as other programs write them, where ours look different or where we write none."""


def samples(format_: Format) -> tuple[LoadedFile, ...]:
    """Return what we write of the example, and the files made by hand."""
    found = BY_HAND.get(format_.id, ())
    files = format_.files
    assert files is not None
    if files.write is not None:
        assert files.carries is not None
        carries = files.carries(EXPORT)
        for part in parts(fit(example(), carries)[0], carries):
            found = (written(format_, part), *found)
    assert found, f"no sample of {format_.id}"
    return found


def written(format_: Format, document: Document, name: str = "file") -> LoadedFile:
    """Return the file that a fitted document with one part becomes."""
    files = format_.files
    assert files is not None
    assert files.write is not None
    contents = files.write(document, EXPORT)
    first = next(ending for ending in contents if not files.companion or not ending.endswith(files.companion))
    companion = contents.get(first + files.companion) if files.companion else None
    return LoadedFile(f"{name}{first}", contents[first], companion)
