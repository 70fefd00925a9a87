"""A small book of business on SQLite, with the real desk in front of it, and fakes beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy.orm import Session

from bot.asking_again import ask_again
from bot.assistant.draft import Draft
from bot.assistant.drafting import Drafting
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.requests import AskProduct, Request
from bot.sales.channels import Channels
from bot.sales.commands import Command
from bot.sales.desk import Desk
from bot.sales.exports import Exports
from bot.sales.gaps import Gaps
from bot.sales.opinions import Opinions
from bot.sales.results import Actor
from bot.sales.sheet_news import SheetsNoticed
from bot.slack.services import RefreshReport, Services
from bot.store.engine import open_engine
from bot.store.folding import fold
from bot.store.migrating import upgrade
from bot.store.models import Account, Contact, Opportunity, Order, Product, Rep, Task
from bot.store.vocabulary import AccountStatus, Role, Stage
from bot.store.work import UnitOfWork
from bot.wiring.files import KnownShelf
from knowledge.answer import Answer, Citation, Question, Turn
from knowledge.disagreeing import Disagreement
from knowledge.passage import Sheet
from tests.store.databases import open_alike

NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)
DANA, LENA, MARC, PAT = "U0DANA", "U0LENA", "U0MARC", "U0PAT"
CONTOSO, CONTOSO_LABS, FABRIKAM, TAILSPIN = 1, 2, 3, 4


@dataclass(frozen=True)
class Status:
    sheets: int = 15
    passages: int = 240
    refreshed_at: datetime | None = NOW
    model: str = "toy"
    failed: tuple[tuple[str, str], ...] = (("old/prices.pdf", "it is protected by a password"),)


@dataclass(frozen=True)
class Failed:
    path: str
    reason: str


@dataclass(frozen=True)
class Report:
    added: int = 2
    changed: int = 1
    removed: int = 0
    unchanged: int = 12
    failed: tuple[Failed, ...] = (Failed("old/prices.pdf", "it is protected by a password"),)
    passages: int = 31
    seconds: float = 1.25


@dataclass
class Minds:
    """The reader and the sheets as a test wants them; what they were asked is kept.

    A follow-up has two answers: in its thread, and alone.
    """

    readings: dict[str, Reading] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    follow_ups: dict[str, tuple[Answer, Answer]] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    report: RefreshReport = field(default_factory=lambda: Report())
    read_with: list[tuple[str, tuple[Turn, ...]]] = field(default_factory=list)
    cards: list[Card | None] = field(default_factory=list)
    sheets: tuple[Sheet, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    asked: list[Question] = field(default_factory=list)
    files_asked: list[tuple[str, list[tuple[str, bytes]], Question]] = field(default_factory=list)
    failure: Exception | None = None
    before_answer: Callable[[], object] = lambda: None
    rules: Callable[[str, Actor, tuple[Turn, ...], Card | None], Reading] | None = None

    def understands(
        self, text: str, *actions: Command | Request, words: dict[str, str] | None = None
    ) -> None:
        self.readings[text] = Reading(tuple(Read(one, words or {}) for one in actions), None)

    def read(
        self, text: str, actor: Actor, history: tuple[Turn, ...], card: Card | None
    ) -> Reading:
        self.read_with.append((text, history))
        self.cards.append(card)
        if text in self.readings:
            return self.readings[text]
        if self.rules is not None:
            return self.rules(text, actor, history, card)
        return Reading((Read(AskProduct(text), {}),) if text.endswith("?") else (), None)

    def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        self.before_answer()
        if self.failure is not None:
            raise self.failure
        if question.text in self.follow_ups:
            in_thread, alone = self.follow_ups[question.text]
            return in_thread if question.history else alone
        return self.answers.get(question.text, WEIGHT)

    def ask_files(
        self, key: str, files: Callable[[], Sequence[tuple[str, bytes]]], question: Question
    ) -> Answer:
        self.files_asked.append((key, list(files()), question))
        return self.ask(question)

    def refresh(self) -> RefreshReport:
        if self.failure is not None:
            raise self.failure
        return self.report


WEIGHT = Answer(
    "The Feather 14 weighs 1.2 kg.",
    "en",
    (
        Citation(
            path="laptops/feather.md",
            title="Feather 14",
            section=("Feather 14", "Specifications"),
            quote="| Weight | 1.2 kg |",
            page=2,
            dated=date(2026, 1, 15),
        ),
    ),
)


def make(path: Path) -> None:
    """A new database at `path` with the book of business in it."""
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    with UnitOfWork(engine).writing() as session:
        _fill(session)
    engine.dispose()


def services(path: Path, minds: Minds, clock: Callable[[], datetime]) -> Services:
    engine = open_alike(path)
    gaps = Gaps(lambda: UnitOfWork(engine), clock)
    desk = Desk(lambda: UnitOfWork(engine), clock)
    return Services(
        desk=desk,
        exports=Exports(lambda: UnitOfWork(engine), clock),
        gaps=gaps,
        channels=Channels(lambda: UnitOfWork(engine), clock),
        opinions=Opinions(lambda: UnitOfWork(engine), clock),
        ask=minds.ask,
        read=minds.read,
        knowledge_status=Status,
        sheets=lambda: minds.sheets,
        sheet_news=SheetsNoticed(lambda: UnitOfWork(engine), clock).recent,
        shelf=KnownShelf(lambda: path.parent / "sheets"),
        ask_files=minds.ask_files,
        disagreements=lambda: minds.disagreements,
        refresh=minds.refresh,
        ask_gaps_again=lambda: ask_again(gaps, minds.ask),
        clock=clock,
        draft=lambda request, actor: (
            minds.drafts.get(request.purpose)
            or Drafting(desk, minds.ask, clock).email(request, actor)
        ),
    )


def _fill(session: Session) -> None:
    session.add_all(_reps())
    session.flush()
    session.add_all(
        _account(number, name)
        for number, name in enumerate(
            ("Contoso Ltd", "Contoso Labs GmbH", "Fabrikam", "Tailspin Toys"), start=1
        )
    )
    session.flush()
    session.add(Contact(id=1, account_id=FABRIKAM, name="Fay Brick", title="Head of IT"))
    session.add_all(
        (
            _deal(1, "Contoso laptops", CONTOSO, "12500", "USD"),
            _deal(2, "Fabrikam headsets", FABRIKAM, "4000", "EUR"),
            _deal(3, "Tailspin tablets", TAILSPIN, None, None),
            _deal(4, "Tailspin licences", TAILSPIN, "900", "USD"),
        )
    )
    session.add(
        Task(
            title="Send the quote",
            due=(NOW + timedelta(days=-1)).date(),
            owner_id=1,
            account_id=FABRIKAM,
            done=False,
        )
    )
    session.add_all(
        Product(name=name, folded=fold(name))
        for name in ("Slate 10", "Slate 10 Dock", "Feather 14")
    )
    arrived = date(2026, 2, 9)
    session.add_all(
        (
            Order(
                number="SO-1001",
                account_id=FABRIKAM,
                status="shipped",
                promised_date=date(2026, 3, 9),
            ),
            Order(
                number="SO-0900", account_id=FABRIKAM, status="delivered", delivered_date=arrived
            ),
        )
    )


def _reps() -> list[Rep]:
    people = (
        (3, MARC, "Marc Boss", Role.MANAGER, None),
        (1, DANA, "Dana Whit", Role.REP, 3),
        (2, LENA, "Lena Vogt", Role.REP, 3),
        (4, PAT, "Pat Sheet", Role.PRODUCT, None),
    )
    return [
        Rep(
            id=number,
            slack_user_id=slack_id,
            name=name,
            role=role,
            manager_id=manager,
            team="East",
            locale="de-DE" if slack_id == LENA else "en-US",
            timezone="Europe/Berlin" if slack_id == LENA else "America/New_York",
        )
        for number, slack_id, name, role, manager in people
    ]


def _account(number: int, name: str) -> Account:
    return Account(
        id=number, name=name, folded=fold(name), status=AccountStatus.CUSTOMER, owner_id=1
    )


def _deal(
    number: int, name: str, account: int, amount: str | None, currency: str | None
) -> Opportunity:
    return Opportunity(
        id=number,
        name=name,
        folded=fold(name),
        account_id=account,
        owner_id=1,
        stage=Stage.QUALIFIED,
        amount=Decimal(amount) if amount else None,
        currency=currency,
        close_date=date(2026, 4, 30),
        updated_at=NOW,
    )
