"""Questions to files that are no sheets."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from ingest.aside import KEPT, MOST_KEPT, Asides
from ingest.errors import UnreadableSheet
from knowledge.answer import Question
from tests.knowledge.fakes import ToyEmbedder, fake_index

QUOTE = b"# Quote 7\n\nThe Fjord 14 costs 900 EUR.\n\nIt is valid until May.\n"
LETTER = b"# Letter\n\nThe chairs are blue.\n"


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def asides(clock: Clock) -> Iterator[Asides]:
    asides = Asides(ToyEmbedder(), clock, fake_index)
    yield asides
    asides.close()


def test_a_file_answers_from_itself_alone(asides: Asides) -> None:
    quote = asides.answering("F1", lambda: [("quote.md", QUOTE)])
    letter = asides.answering("F2", lambda: [("letter.md", LETTER)])

    said = quote.answer(Question("What does the Fjord 14 cost?"))
    assert said.citations[0].quote in QUOTE.decode()
    assert not letter.answer(Question("What does the Fjord 14 cost?")).answered


def test_a_file_is_read_once_and_forgotten_after_a_while(asides: Asides, clock: Clock) -> None:
    fetched = []

    def files() -> list[tuple[str, bytes]]:
        fetched.append(clock.now)
        return [("letter.md", LETTER)]

    for now in (0.0, KEPT - 1, 2 * KEPT - 2):
        clock.now = now
        asides.answering("F1", files)
    assert fetched == [0.0]

    clock.now = 4 * KEPT
    assert asides.sweep()
    asides.answering("F1", files)
    assert len(fetched) == 2


def test_only_so_many_are_kept(asides: Asides, clock: Clock) -> None:
    fetched: list[str] = []

    def ask(key: str) -> None:
        clock.now += 1

        def files() -> list[tuple[str, bytes]]:
            fetched.append(key)
            return [("letter.md", LETTER)]

        asides.answering(key, files)

    for key in ("first", *map(str, range(MOST_KEPT)), "first"):
        ask(key)

    assert fetched.count("first") == 2


def test_several_files_are_asked_together_as_far_as_they_can_be_read(asides: Asides) -> None:
    files = [("quote.md", QUOTE), ("photo.png", b"\x89PNG"), ("quote.md", LETTER)]

    both = asides.answering("F1,F2,F3", lambda: files)

    assert both.status().sheets == 2


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("photo.png", b"\x89PNG", "formats"),
        ("a.pdf", b"%PDF-1.4", r"a\.pdf"),
        ("a.md", b"", "empty"),
    ],
)
def test_what_cannot_be_read_says_why(
    asides: Asides, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableSheet, match=reason):
        asides.answering("F1", lambda: [(name, content)])


def test_what_is_too_long_to_wait_for_is_refused(asides: Asides) -> None:
    book = "\n\n".join(f"# Part {n}\n\nThe chair number {n} is blue." for n in range(700))

    with pytest.raises(UnreadableSheet, match="700 passages"):
        asides.answering("F1", lambda: [("book.md", book.encode())])
