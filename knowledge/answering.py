"""Answering a rep's question from the sheets, with the line each word stands on, or not at all."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from knowledge import (
    comparing,
    composing,
    consulted,
    continued,
    contradicting,
    inheriting,
    introducing,
    language,
    lasting,
    meaning,
    query,
    saying,
    silence,
    thread,
    totalling,
    wording,
)
from knowledge.answer import Answer, Question, Silence
from knowledge.arguing import Case, Plea, case
from knowledge.choosing import Choosing
from knowledge.consulted import Consulted
from knowledge.embedding import Embedder
from knowledge.errors import KnowledgeError, LayerGone
from knowledge.expecting import COMMERCIAL
from knowledge.frames import frame
from knowledge.index import PATIENCE, Index
from knowledge.offering import Offering
from knowledge.piece import Piece
from knowledge.portfolio import Portfolios
from knowledge.query import Query
from knowledge.search import Hit, search
from knowledge.snapshot import Snapshot
from knowledge.telling import shortened

logger = logging.getLogger(__name__)

_TITLE = 120
_LOADING = 30


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """What the index holds; all empty before the first refresh.

    `failed` are the sheets that could not be read, each a path and the reason.
    """

    sheets: int
    passages: int
    refreshed_at: datetime | None = None
    model: str = ""
    folder: Path | None = None
    failed: tuple[tuple[str, str], ...] = ()


def _today() -> date:
    return datetime.now(UTC).date()


class Answering:
    """Answers questions, from many threads at once. `today` is what offers' last days meet."""

    def __init__(
        self, index: Index, embedder: Embedder, today: Callable[[], date] = _today
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._today = today
        self._portfolios = Portfolios()
        self._offering = Offering(self._portfolios)
        self._choosing = Choosing(self._portfolios)
        self._ended = threading.Event()
        self._warming: threading.Thread | None = None

    def answer(self, question: Question) -> Answer:
        """The answer from the newest sheets. Raises KnowledgeError when they cannot be searched."""
        return self.consult(question).answer

    def consult(self, question: Question) -> Consulted:
        """The same answer with what it was made of."""
        started = time.perf_counter()
        try:
            found = self._consult(question, self._index.snapshot())
        except LayerGone:
            # A refresh after the next has cleared away what this snapshot stood on.
            self._index.refreshed()
            found = self._consult(question, self._index.snapshot())
        logger.info(
            "question: %s, %d citations, %.0f ms",
            found.answer.silence or "answered",
            len(found.answer.citations),
            1000 * (time.perf_counter() - started),
        )
        return found

    def argue(self, plea: Plea) -> Case:
        """What the sheets have to say for a product, or to an objection. Raises KnowledgeError."""
        held = self._index.snapshot()
        return case(plea, self._portfolios.of(held), held, self._today())

    def status(self) -> IndexStatus:
        edition = self._index.snapshot().edition
        if edition is None:
            return IndexStatus(0, 0)
        return IndexStatus(
            sheets=sum(bool(entry.passages) for entry in edition.entries),
            passages=edition.passages,
            refreshed_at=edition.refreshed_at,
            model=edition.model,
            folder=Path(edition.folder),
            failed=tuple((one.path, one.failure) for one in edition.entries if one.failure),
        )

    def warm(self) -> None:
        """Load model and sheets in the background, and from then on every newer edition."""
        self._warming = threading.Thread(target=self._keep_warm, name="sheets", daemon=True)
        self._warming.start()

    def close(self) -> None:
        """Wait until what is being loaded is loaded, and let go of the index."""
        self._ended.set()
        if self._warming is not None:
            # A library that is still loading when the program ends aborts it.
            self._warming.join(_LOADING)
        self._index.close()

    def _keep_warm(self) -> None:
        language.warm()
        saying.warm()
        try:
            self._embedder.embed_query("ready")
        except KnowledgeError as exc:
            logger.error("embedding model: %s", exc)
        while not self._ended.wait(PATIENCE):
            try:
                self._portfolios.of(self._index.snapshot())
            except KnowledgeError as exc:
                logger.warning("index: %s", exc)

    def _consult(self, question: Question, held: Snapshot) -> Consulted:
        code = thread.language_of(question)
        if not held.passages:
            return Consulted(_nothing(Silence.EMPTY_INDEX, code))
        asked = query.read(question, held)
        if asked is None:
            return Consulted(_nothing(Silence.NO_QUESTION, code), catalogue=held.catalogue)
        today = self._today()
        told = self._at_once(question, asked, held, today)
        return told or self._searched(question, asked, held, today)

    def _at_once(
        self, question: Question, asked: Query, held: Snapshot, today: date
    ) -> Consulted | None:
        """What needs no search: products for a need, what one is, several side by side, which."""
        offered = self._offering.consult(question, held, today)
        if offered is not None:
            return offered
        told = introducing.pieces(asked, self._portfolios, held, today)
        if told:
            text, citations = composing.answer(told, asked.language, today)
            answer = Answer(text, asked.language, citations)
            return consulted.stood_on(answer, told, (), asked, held)
        beside = comparing.consult(asked, self._portfolios, held, today)
        return beside or self._choosing.consult(question, asked, held, today)

    def _searched(self, question: Question, asked: Query, held: Snapshot, today: date) -> Consulted:
        code = asked.language
        asked = totalling.uncounted(asked)
        if asked.follows and asked.expected not in COMMERCIAL:
            asked = replace(asked, sheets=continued.sheets(question, held))
        found = self._found(asked, held, today)
        if found.why is not None and asked.whole:
            return self._consult(replace(question, history=()), held)
        if found.why is not None and not asked.products:
            found = self._retold(question, found, held, today) or found
        if found.why is not None and found.why.kind is Silence.NOT_STATED:
            found = self._inherited(found, held, today) or found
        note = "" if found.by_meaning else frame(code, "by_words")
        if found.why is not None:
            answer = replace(_silent(found.why, found.pieces, found.hits, code), note=note)
            return Consulted(answer, catalogue=held.catalogue)
        pieces = contradicting.both_sides(found.pieces, found.asked, held)
        pieces = totalling.with_total(pieces, found.asked)
        text, citations = composing.answer(pieces, code, today)
        answer = Answer(text, code, citations, note=note)
        return consulted.stood_on(answer, pieces, found.hits, found.asked, held)

    def _found(self, asked: Query, held: Snapshot, today: date) -> "_Found":
        near = meaning.nearest(asked.text, held, self._index, self._embedder)
        hits = lasting.ordered(search(asked, near, held), asked, today)
        return _Found(asked, hits, held, by_meaning=near is not None)

    def _retold(
        self, question: Question, before: "_Found", held: Snapshot, today: date
    ) -> "_Found | None":
        """What answers the question if it is put into the words of sheets.

        Who names a product is taken at the word: what its sheets do not say is not looked for.
        """
        assert before.why is not None
        if before.why.kind is Silence.UNKNOWN_PRODUCT:
            return None
        asked = query.read(question, held, retold=True)
        if asked is None or asked.products or asked.text == before.asked.text:
            return None
        asked = replace(asked, sheets=before.asked.sheets)
        found = self._found(asked, held, today)
        told = found.why is None and silence.names_it(before.asked, found.pieces)
        return found if told else None

    def _inherited(self, before: "_Found", held: Snapshot, today: date) -> "_Found | None":
        """What is said of the kind of product that is asked about."""
        kinds = inheriting.kinds(before.asked, self._portfolios.of(held))
        asked = inheriting.of_kind(before.asked, kinds)
        if asked is None:
            return None
        found = self._found(asked, held, today)
        told = found.why is None and inheriting.says_all(found.asked, kinds, found.pieces)
        return found if told else None


@dataclass(frozen=True)
class _Found:
    """What a search found."""

    asked: Query
    hits: list[Hit]
    held: Snapshot
    by_meaning: bool

    @cached_property
    def pieces(self) -> list[Piece]:
        """What would be told of it."""
        return wording.pieces(self.hits, self.asked, self.held)

    @cached_property
    def why(self) -> silence.Reason | None:
        """Why that is no answer; None if it is one. What is hopeless is not put into words."""
        if silence.is_hopeless(self.asked, self.hits):
            return silence.lacking(self.asked, self.held)
        return silence.reason(self.asked, self.hits, self.pieces, self.held)


def _silent(why: silence.Reason, found: list[Piece], hits: list[Hit], code: str) -> Answer:
    """The reply that nothing answers, with the nearest sheet and its line."""
    text = frame(code, why.kind, product=why.product)
    line = silence.nearest(why, hits, found)
    if line is None and not hits:
        return Answer(text, code, silence=why.kind)
    title = (line.passage if line else hits[0].passage).sheet.title
    text = f"{text} {frame(code, 'nearest', title=shortened(title, _TITLE))}"
    lines = tuple(composing.citations(line)[:1]) if line else ()
    return Answer(text, code, lines, silence=why.kind, nearest=title)


def _nothing(why: Silence, code: str) -> Answer:
    return Answer(frame(code, why), code, silence=why)
