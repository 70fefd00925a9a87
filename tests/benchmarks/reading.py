"""`python -m tests.benchmarks.reading`: how long a message takes to read in a large record.

The record is made up: 100,000 accounts with two people and a deal each, and 1,000 products. The
messages hold three orders each, every third with a slip of the keys in the customer's name.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from statistics import median

from rich.console import Console
from rich.table import Table

from bot.assistant.reader import Reader
from bot.sales.results import Actor
from bot.store.book import Book, KnownAccount, KnownContact, KnownDeal, KnownProduct, KnownRep
from bot.store.vocabulary import Role
from tests.benchmarks.figures import Figure, highest

NOW = datetime(2027, 3, 3, 15, tzinfo=UTC)
MESSAGES = 300
SYLLABLES = [consonant + vowel for consonant in "bdfklmnrstvz" for vowel in "aeiou"]
KINDS = ("Dental", "Logistics", "Bakery", "Studio", "Clinic", "Foods", "Motors", "Partners")
REPS = 500


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up book of names; hands itself out as the reader wants it."""

    whole: Book

    def book(self) -> Book:
        return self.whole


def word(chance: random.Random, most: int = 4) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, most))).capitalize()


def make(size: int, chance: random.Random) -> Book:
    firsts, lasts = [word(chance, 3) for _ in range(800)], [word(chance) for _ in range(20_000)]

    def person() -> str:
        return f"{chance.choice(firsts)} {chance.choice(lasts)}"

    accounts = [
        KnownAccount(
            i, None, f"{word(chance)} {word(chance)} {chance.choice(KINDS)}", (), i % REPS + 1
        )
        for i in range(1, size + 1)
    ]
    return Book(
        reps=[KnownRep(i, f"U{i}", f"{word(chance)} {word(chance)}") for i in range(1, REPS + 1)],
        accounts=accounts,
        contacts=[
            KnownContact(i, None, person(), (i - 1) // 2 + 1)
            for i in range(1, 2 * size + 1)
        ],
        products=[
            KnownProduct(i, None, f"{word(chance)} {word(chance)} {i % 97 + 2}")
            for i in range(1, 1_001)
        ],
        deals=[
            KnownDeal(
                one.id, None, f"{one.name} - {word(chance)} rollout", one.id, one.owner_id,
                one.id % 3 != 0, "USD", (one.id % 1_000 + 1,),
            )
            for one in accounts
        ],
    )  # fmt: skip


def messages(book: Book, chance: random.Random) -> Iterator[str]:
    for place in range(MESSAGES):
        account = book.accounts[chance.randint(1, len(book.accounts))]
        name = account.name if place % 3 else account.name[:3] + account.name[4:]
        yield (
            f"Just got off with {book.contacts_of[account.id][0].name} at {name}, 12 min, she "
            f"loves the {book.products[chance.randint(1, 1_000)].name}, wants 20. bump the deal to "
            "proposal, 24k, closing eom. remind me tues to send quote"
        )


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def processed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor's time in this process, whoever else waits for it."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def measure(size: int) -> list[Figure]:
    chance = random.Random(1)
    book = make(size, chance)
    actor = Actor(7, "U7", "Somebody", Role.REP, None, "en-US", "America/New_York")
    reader = Reader(Made(book))
    first = timed(reader.warm)
    said = list(messages(book, chance))
    took = [timed(partial(reader.read, text, actor, NOW)) for text in said]
    work = [processed(partial(reader.read, text, actor, NOW)) for text in said]
    deal, account = book.deals[5], book.accounts[5]
    kept = [
        timed(lambda: book.changed("deals", [replace(deal, open=False)], ())),
        timed(lambda: book.changed("accounts", [replace(account, name="Quill Yard")], ())),
        timed(lambda: book.changed("contacts", [replace(book.contacts[5], name="Ada Quill")], ())),
    ]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Figure("names made ready, once", first / 1000, "s", f"{size:,} accounts"),
        Figure("message read, median", median(took), "ms"),
        Figure("message read, 99th percentile", highest(took), "ms"),
        Figure("message read, processor's time, median", median(work), "ms"),
        Figure("names kept up with a changed deal", kept[0], "ms"),
        Figure("names kept up with a changed account", kept[1], "ms"),
        Figure("names kept up with a changed contact", kept[2], "ms"),
        Figure("memory of the process", memory, "MB"),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.reading", description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="how many accounts")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    options = parser.parse_args()
    figures = measure(options.size)
    if options.json:
        Console().print_json(json.dumps({figure.name: figure.value for figure in figures}))
        return
    table = Table("figure", "value", "unit", "remark")
    for figure in figures:
        table.add_row(figure.name, f"{figure.value:,.1f}", figure.unit, figure.note)
    Console().print(table)


if __name__ == "__main__":
    main()
