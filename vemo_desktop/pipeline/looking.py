"""Looking at one file for a panel: what lies in the cache is taken from there, one pass brings the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.errors import MediaError
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import PartialCurves
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import require_same_contents
from vemo_desktop.media.probe import probe
from vemo_desktop.media.subtitles import find_cues
from vemo_desktop.ml.encoding import EncoderItem, Subject
from vemo_desktop.pipeline.desk import Desk
from vemo_desktop.pipeline.feeding import EncoderRefused, Feeder
from vemo_desktop.pipeline.glimpses import Glimpses
from vemo_desktop.pipeline.orders import Order
from vemo_desktop.pipeline.panel import Panel
from vemo_desktop.pipeline.prepare import INDEXING, prepared_index
from vemo_desktop.pipeline.watching import Source, Watch
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache

WATCHING = "Watching and listening"
READING = "Reading what was found"
_LOADING = "Loading the network"
FINISHING = "Drawing the curves"

_FIRST_LOOK = 0.7
"""Share of a first look at the file where others may follow: those only return to what was worth it."""


class Look:
    """A file, and those who want something of it.

    Parameters
    ----------
    request : AnalyseMedia
        Says which file; the networks it names are not looked at.
    ctx : JobContext

    Raises
    ------
    Cancelled
    MediaError
        If the file is gone, changed, or not readable at all.

    Attributes
    ----------
    panel : Panel
        Still empty: whoever wants something takes a seat before `finish`.
    subject : Subject
    looks : int
        How often the file was read from front to back.
    """

    def __init__(self, request: AnalyseMedia, ctx: JobContext) -> None:
        self._ctx = ctx
        self._fingerprint = request.fingerprint
        ctx.plan({INDEXING: 3, _LOADING: 2, WATCHING: 94, FINISHING: 1})
        require_same_contents(request.path, request.fingerprint)
        info = probe(request.path)
        index = prepared_index(request, info, Previews(request.cache_dir), ctx)
        self._cues = find_cues(request.path, info)
        self._source = Source(request.media_id, request.path, index)
        self._desk = Desk(FeatureCache(request.cache_dir))
        self.subject = Subject(info, index.frames, index.duration_us, has_cues=bool(self._cues))
        self.panel = Panel(request.fingerprint, self.subject, self._cues, self._desk)
        self.looks = 0

    def finish(self) -> None:
        """Compute everything that is wanted and not in the cache.

        Raises
        ------
        Cancelled
            What was computed is kept.
        MediaError, NetworkError, MemoryError
        """
        self._ctx.step(_LOADING, 1, 1)
        while self.panel.ask():
            self._carry_out()

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user about what could not be read, kept or done."""
        told = self._desk.notices(self._source.path.name)
        return (*self._source.index.notices, *told, *self.panel.refusals)

    def _carry_out(self) -> None:
        """Compute all that is missing: what only reads, what needs the file, and then what reads of that."""
        if self.looks == 0 and any(order.encoder.input == "tracks" for order in self.panel.missing):
            self._ctx.plan({INDEXING: 3, _LOADING: 2, WATCHING: 84, READING: 10, FINISHING: 1})
        while orders := self.panel.missing:
            ready = [order for order in orders if self._is_ready(order)]
            try:
                found = self._read(ready) if ready else self._watch(orders)
            except EncoderRefused as refusal:
                self.panel.refuse(refusal.order, refusal.error)
                continue
            for order in orders:
                if order.digest in found:
                    self._desk.keep(order, found[order.digest])

    def _is_ready(self, order: Order) -> bool:
        if order.encoder.input == "tracks":
            return all(digest in self._desk.tracks for digest in order.sources)
        return order.encoder.input == "cues"

    def _read(self, orders: Sequence[Order]) -> dict[str, CachedTrack]:
        """Let encoders read subtitles and finished tracks; they need no pass over the file."""
        items = [self._items_of(order) for order in orders]
        total = sum(map(len, items))
        step = READING if any(order.encoder.input == "tracks" for order in orders) else _LOADING
        with Feeder([(order, None) for order in orders], self._ctx.busy) as feeder:
            for lane, pieces in enumerate(items):
                for piece in pieces:
                    feeder.push([lane], piece)
                    self._ctx.step(step, feeder.done, total)
            tracks = feeder.finish(self._source.index.duration_us)
        self._ctx.step(step, 1, 1)
        # What is read of a track that broke off is no more whole than that.
        return {
            order.digest: CachedTrack(tracks[order.digest], self._desk.readable_until_us(order.sources))
            for order in orders
        }

    def _items_of(self, order: Order) -> Sequence[EncoderItem]:
        if order.encoder.input == "cues":
            return self._cues
        return [self._desk.tracks[digest] for digest in order.sources]

    def _watch(self, orders: Sequence[Order]) -> dict[str, CachedTrack]:
        """Read the file for all encoders that want pictures or sound."""
        chosen = [order for order in orders if order.encoder.input in ("video", "audio")]
        glimpses = Glimpses(self._glimpse) if self.looks == 0 else None
        try:
            found = Watch(self._source, chosen, self._desk.cache, self._report, self._ctx, glimpses).run()
        except Cancelled:
            with suppress(MediaError):  # whoever cancels is told so, whatever became of the file
                self._require_same(chosen)
            raise
        except Exception:
            self._require_same(chosen)
            raise
        self._require_same(chosen)
        self.looks += 1
        return found

    def _require_same(self, orders: Sequence[Order]) -> None:
        """Make sure that encoders were fed this very file; else where they stand is worth nothing.

        Raises
        ------
        MediaError
        """
        try:
            require_same_contents(self._source.path, self._fingerprint)
        except MediaError:
            for order in orders:
                self._desk.cache.drop_checkpoint(order.key)
            raise

    def _glimpse(self, fresh: Mapping[str, FeatureTrack]) -> list[PartialCurves]:
        job_id, media_id = self._ctx.job_id, self._source.media_id
        return [PartialCurves(job_id, media_id, *seen) for seen in self.panel.glimpse(fresh)]

    def _report(self, share: float) -> None:
        """Say how far the present look at the file is, as a share of all that may come."""
        begin, end = _span_of_look(self.looks, self.panel.looks)
        self._ctx.step(WATCHING, begin + share * (end - begin), 1.0)


def _span_of_look(look: int, looks: int) -> tuple[float, float]:
    """Return where a look (0 is the first) begins and ends in all looks, as shares."""
    if looks <= 1:
        return 0.0, 1.0
    rest = (1.0 - _FIRST_LOOK) / (looks - 1)
    begin = 0.0 if look == 0 else min(_FIRST_LOOK + rest * (look - 1), 1.0)
    return begin, min(_FIRST_LOOK + rest * look, 1.0)
