"""`/kb sheets` and `disagreements`: how old the sheets are, where they contradict each other."""

from datetime import date

from knowledge.disagreeing import Disagreement, disagreements
from knowledge.facts import facts
from knowledge.naming import learn
from knowledge.passage import Passage, Sheet
from tests.knowledge.fakes import row
from tests.slack.person import Person
from tests.slack.world import Minds

DOCKS = 12


def contradicted(number: int) -> list[Passage]:
    """A dock that one sheet gives 60 W and a newer one 96 W."""
    title = f"Tern Dock {number}"
    old = Sheet(f"old-{number}.md", f"{title} overview", (), date(2025, 1, 1))
    new = Sheet(f"new-{number}.md", f"{title} tech specs", (), date(2026, 6, 1))
    return [
        row({"Feature": "Power to the laptop", "Value": "60 W"}, old),
        row({"Feature": "Power to the laptop", "Value": "96 W"}, new),
    ]


def found(docks: int) -> tuple[Disagreement, ...]:
    passages = [passage for number in range(2, docks + 2) for passage in contradicted(number)]
    return disagreements(facts(passages, learn(passages), measured=True))


def test_both_values_are_shown_with_their_sheets_and_dates(pat: Person, minds: Minds) -> None:
    minds.disagreements = found(1)
    (reply,) = pat.types("/kb", "disagreements")
    assert reply.text == "The sheets contradict each other in 1 place."
    shown = reply.whole
    assert shown.index("96 W (Tern Dock 2 tech specs") < shown.index("60 W (Tern Dock 2 overview")
    assert "2026" in shown


def test_many_come_page_by_page(pat: Person, minds: Minds) -> None:
    minds.disagreements = found(DOCKS)
    (reply,) = pat.types("/kb", "disagreements")
    assert "12 places" in reply.text
    (further,) = pat.presses(reply, "2 more")
    assert further.whole.count("96 W") == DOCKS - 10


def test_where_nothing_contradicts_anything_that_is_said(pat: Person) -> None:
    (reply,) = pat.types("/kb", "disagreements")
    assert "contradicts" in reply.text


def test_only_those_who_keep_the_sheets_see_them(dana: Person) -> None:
    (reply,) = dana.types("/kb", "disagreements")
    assert "product team" in reply.text


SHEETS = (
    Sheet("dock.md", "Tern Dock overview", ("Tern Dock 2",), dated=date(2026, 1, 5)),
    Sheet("spring.md", "Spring promotion", expires=date(2026, 5, 31)),
    Sheet("bundle.md", "Bundles", expires=date(2026, 4, 30)),
)


def test_the_sheets_that_expire_next_come_first(pat: Person, minds: Minds) -> None:
    minds.sheets = SHEETS
    (reply,) = pat.types("/kb", "sheets")
    assert reply.text == "3 sheets"
    titles = [reply.whole.index(title) for title in ("Bundles", "Spring promotion", "Tern Dock")]
    assert titles == sorted(titles)
    assert "valid until Apr 30, 2026" in reply.whole


def test_anybody_may_ask_how_old_a_sheet_is(dana: Person, minds: Minds) -> None:
    minds.sheets = SHEETS
    (named,) = dana.types("/kb", "sheets tern dock")
    (unknown,) = dana.types("/kb", "sheets banana")
    assert named.text == "1 sheet"
    assert "Jan 5, 2026" in named.whole
    assert unknown.text == "No sheet is about “banana”."


def test_many_sheets_come_page_by_page(pat: Person, minds: Minds) -> None:
    minds.sheets = tuple(Sheet(f"{n}.md", f"Dock {n:02}") for n in range(DOCKS))
    (reply,) = pat.types("/kb", "sheets")
    (further,) = pat.presses(reply, "Next")
    assert "Dock 09" in reply.whole
    assert "Dock 10" in further.whole
