"""A worker whose steps do small things by name: what the tests of the queue let it do.

The request's network says what, in JSON: ``{"act": "count", "to": 50}``. `main` makes it a worker process.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time

import numpy as np

from vemo_desktop.domain.tracks import Prediction
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Analysed, Event, PreparedMedia
from vemo_desktop.jobs.requests import AnalyseMedia, PrepareMedia
from vemo_desktop.worker import serve


def act(request: AnalyseMedia, ctx: JobContext) -> Event:
    """Do what is asked for, then answer with it."""
    settings = json.loads(request.network_ids[0])
    match settings.get("act", "count"):
        case "count":
            to = int(str(settings.get("to", 3)))
            for done in range(to):
                ctx.step("counting", done, to)
                time.sleep(0.01)
        case "fail":
            raise MediaUnreadable("“a.mp4” is not a video.", details="no moov atom")
        case "defect":
            np.zeros(3)[7]
        case "stuck":  # deaf from then on: neither reports nor looks whether it should stop
            ctx.step("falling silent", 0, 1)
            time.sleep(60)
        case "circles":  # reports, but the same again and again
            while True:
                ctx.step("circling", 1, 2)
                time.sleep(0.01)
        case "die":
            ctx.step("dying", 1, 2)
            print("last words", file=sys.stderr, flush=True)
            os.kill(os.getpid(), signal.Signals[str(settings["signal"])])
        case "print":
            print("chatter of a library")
            os.write(1, b"chatter of a C library\n")
        case "pid":
            settings["pid"] = os.getpid()
            settings["niceness"] = os.nice(0)
            settings["modules"] = sorted({name.split(".")[0] for name in sys.modules})
    prediction = Prediction("fake", "1", "", settings, "cpu", {}, "sentiment")
    return Analysed(request.job_id, request.media_id, (prediction,))


def prepare(request: PrepareMedia, ctx: JobContext) -> Event:
    """Prepare nothing."""
    ctx.step("preparing", 1, 1)
    return PreparedMedia(request.job_id, request.media_id, ())


FAKE_STEPS = {AnalyseMedia: act, PrepareMedia: prepare}


def main() -> None:
    """Run as a worker process."""
    serve(FAKE_STEPS)
