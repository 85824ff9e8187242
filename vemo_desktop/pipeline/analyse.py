"""Running networks over one file: from the cache as far as possible, with one pass for all the rest."""

from __future__ import annotations

from functools import partial

from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Analysed
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.ml import registry
from vemo_desktop.pipeline.looking import FINISHING, Look


def analyse(request: AnalyseMedia, ctx: JobContext) -> Analysed:
    """Run networks over a file, which is decoded once for all of them.

    While it runs, `PartialCurves` tell what the networks say so far. An analysis that was stopped, or whose
    process died, goes on from where each encoder was kept last and ends in the same bits. A network that
    cannot run on the file is told of in the notices of the answer.

    Raises
    ------
    Cancelled
    MediaError
        If the file is gone, changed, or not readable at all.
    NetworkError
        If none of the networks can run here.
    MemoryError
    """
    loads = [partial(registry.load, network, request.device) for network in request.network_ids]
    look = Look(request, ctx)
    look.panel.seat(loads)
    look.finish()
    ctx.step(FINISHING, 0, 1)
    predictions = look.panel.predictions()
    ctx.step(FINISHING, 1, 1)
    return Analysed(request.job_id, request.media_id, predictions, look.notices, from_cache=look.looks == 0)
