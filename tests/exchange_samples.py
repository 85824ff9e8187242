"""One or more whole files of every format that can be read."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile

from tests.exchange_documents import EXPORT, example
from vemo_desktop.domain.document import Document
from vemo_desktop.exchange.fitting import fit, parts
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
_SIDECAR = {
    "version": "1.0.0",
    "type": "video_classification",
    "video": "talk.mp4",
    "fps": 25.0,
    "duration_ms": 4000,
    "width": 640,
    "height": 360,
    "labels": ["joy", "fear"],
    "label_colors": {"joy": [255, 200, 0]},
    "segments": [
        {
            "id": 1, "label": "joy", "start_ms": 480, "end_ms": 1500.5, "start_frame": 12, "end_frame": 37,
            "description": "laughs",
        }
    ],
}  # fmt: skip
_FREE_TEXT = struct.pack("<ddI6sf", 0.5, 1.25, 4, "süß!".encode(), 1)
_ITEMS = '<item name="joy" id="1" color="#FFF4AD07"/><item name="fear" id="2" color="#FFBE6FDA"/>'


def _nova(scheme: str, items: str, data: bytes, kind: str = "ASCII") -> LoadedFile:
    text = (
        f'<?xml version="1.0"?><annotation ssi-v="3"><info ftype="{kind}" size="2"/>'
        f'<meta annotator="anna" role="child"/><scheme {scheme}>{items}</scheme></annotation>'
    )
    return LoadedFile("talk.annotation", text.encode(), data)


_ANVIL = """<?xml version="1.0" encoding="ISO-8859-1"?>
<annotation><head><specification src="s.xml"/><video src="C:\\videos\\talk.mov"/>
<info key="coder" type="String">anna</info></head><body>
<track name="face.smile" type="primary">
<el index="0" start="1.2" end="3.4">
<attribute name="kind">fröhlich</attribute><attribute name="size">2</attribute></el>
</track><track name="face.detail" type="singleton"><el index="0" ref="0"/></track></body></annotation>
"""
_DATAVYU = """#4
emotion (TEXT,true,)
00:00:01:500,00:00:02:750,joy
speaker (MATRIX,true,)-who|NOMINAL,what|TEXT
01:00:00:000,01:00:00:000,(anna,oh\\, no)
"""


def _opf(database: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(zipfile.ZipInfo("project"), "!project\nversion: 5\n")
        file.writestr(zipfile.ZipInfo("db"), database)
    return packed.getvalue()


_CVAT = """<?xml version="1.0" encoding="utf-8"?>
<annotations><version>1.1</version><meta><source>talk.mp4</source></meta>
<track id="0" label="joy"><box frame="10" outside="0" xtl="0"/><box frame="20" outside="1" xtl="0"/>
<box frame="30" outside="0" xtl="0"/></track>
<image id="0"><tag label="calm"/></image><image id="1"><tag label="calm"/></image>
<image id="3"><tag label="calm"/></image>
</annotations>
"""
_CARMA = """"Time of Rating","2026"
"Multimedia File","talk.mp4"
"Minimum Value","-100"
"Maximum Value","100"
"Second","Rating"
"%%%%%%","%%%%%%"
"0.5","10"
"1.0",""
"1.5","-20.5"
"""
_DARMA = "Multimedia File,talk.mp4\nMagnitude,10\nSecond,Valence,Arousal,Button\n%%%%%%\n1,2,3,0\n2,4,5,0\n"
_PAGAN = (
    "OriginalName,DatabaseName,Participant,SessionID,Timestamp,VideoTime,Value\n"
    "talk.mp4,d,p1,s,1700000000000,0,0\ntalk.mp4,d,p1,s,1700000000100,250,1\ntalk.mp4,d,p2,s,1,40,-1\n"
)


def _ceap() -> bytes:
    """Return an archive of two people who rated one video, the second one without an end."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for person, times in (("P10", (0.092, 0.208, 0.325)), ("P2", (0.5,))):
            rows = [
                {"TimeStamp": time, "Valence": 5.0 + place, "Arousal": 9.0 - place}
                for place, time in enumerate(times)
            ]
            rated = {"VideoID": "V1", "TimeStamp_Valence_Arousal": rows}
            whole = {"ParticipantID": person, "Video_Annotation_TransData": [rated]}
            archive.writestr(
                zipfile.ZipInfo(f"CEAP-360VR/{person}_Annotation_TransData.json"),
                json.dumps({"ContinuousAnnotation_TransData": [whole]}),
            )
        videos = {"VideoInfo": [{"VideoID": "V1", "VideoFileName": "Puppies"}]}
        archive.writestr(zipfile.ZipInfo("CEAP-360VR/VideoInfo.json"), json.dumps(videos))
    return packed.getvalue()


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
    "nova": (
        _nova('type="DISCRETE" name="emotion"', _ITEMS, b"0.5;1.25;1;0.9;color=#FF000000\n2;3;-1;1\n"),
        _nova('type="FREE" name="said"', "", b"0.5;1.25;hello;NaN\n"),
        _nova('type="CONTINUOUS" name="valence" sr="4" min="-1" max="1"', "", b"0.5;1\nNaN;1\n-0.5;1\n"),
        _nova('type="DISCRETE" name="emotion"', _ITEMS, struct.pack("<ddIf", 0.5, 1.25, 1, 0.5), "BINARY"),
        _nova(
            'type="FREE" name="said"',
            "",
            _FREE_TEXT,
            "BINARY",
        ),
        _nova('type="CONTINUOUS" name="valence" sr="4"', "", struct.pack("<ffff", 0.5, 1, -0.5, 1), "BINARY"),
    ),
    "anvil": (LoadedFile("a.anvil", _ANVIL.encode("latin-1")),),
    "datavyu": (LoadedFile("a.opf", _opf(_DATAVYU)),),
    "cvat": (LoadedFile("a.xml", _CVAT.encode()),),
    "carma": (LoadedFile("carma.csv", _CARMA.encode()), LoadedFile("darma.csv", _DARMA.encode())),
    "pagan": (LoadedFile("pagan.csv", _PAGAN.encode()),),
    "ceap": (LoadedFile("ceap.zip", _ceap()),),
    "x-anylabeling": (LoadedFile("talk.json", json.dumps(_SIDECAR).encode()),),
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
