"""Pitches and answers to objections, in the sheets' own words: each claim has its line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.assistant.draft import (
    Draft,
    Record,
    Whom,
    joined,
    listed,
    own_language,
    signed,
    whom,
)
from bot.assistant.letters import sentence
from bot.assistant.requests import DraftEmail
from bot.sales.results import Actor
from knowledge import language
from knowledge.arguing import Case, Plea

_LATELY = 3


@dataclass(frozen=True, slots=True)
class Pleading:
    """Without a model: what the sheets have to say, between standing sentences."""

    record: Record
    argue: Callable[[Plea], Case]

    def pitch(self, request: DraftEmail, actor: Actor) -> Draft:
        """A letter about a product. Raises SalesError and KnowledgeError."""
        to = whom(self.record, request, actor)
        interests = " ".join(_interests(to))
        case = self.argue(
            Plea(request.purpose, _code(request), "", _others(request, to), interests)
        )
        own = own_language(actor)
        if not case.products:
            return _declined(own, sentence(own, "which_product"))
        if not case.points:
            return _declined(own, sentence(own, "no_pitch", product=" / ".join(case.products)))
        product, claims = " / ".join(case.products), listed(case.points)
        body = joined(
            to.greeting,
            f"{sentence(to.code, 'pitch', product=product)}\n{claims}",
            sentence(to.code, "question"),
            signed(to.code, actor),
        )
        return _argued(to.address, to.subject(product), body, to.code, claims, case)

    def objection(self, request: DraftEmail, actor: Actor) -> Draft:
        """What to say to it, for the rep. Raises SalesError and KnowledgeError."""
        to, own = whom(self.record, request, actor), own_language(actor)
        said = request.purpose
        case = self.argue(Plea(said, _code(request), said, _others(request, to)))
        if not case.points:
            missing = "no_line" if case.products else "which_product"
            return _declined(own, sentence(own, missing, objection=said))
        claims = listed(case.points)
        body = f"{sentence(own, 'objection', objection=said)}\n{claims}"
        return _argued("", "", body, own, claims, case)


def _argued(to: str, subject: str, body: str, code: str, claims: str, case: Case) -> Draft:
    cited = case.consulted.answer.citations
    return Draft(to, subject, body, code, cited, claims=claims, ground=case.consulted)


def _declined(code: str, why: str) -> Draft:
    return Draft("", "", why, code, declined=True)


def _code(request: DraftEmail) -> str:
    return language.detect(request.purpose)


def _others(request: DraftEmail, to: Whom) -> tuple[str, ...]:
    """What was spoken of before, then the products of the customer's open deals."""
    before = (request.about,) if request.about else ()
    deals = to.account.opportunities if to.account else ()
    return (*before, *dict.fromkeys(line.product for deal in deals for line in deal.lines))


def _interests(to: Whom) -> Iterator[str]:
    """What the customer asked for lately, in the rep's notes: it chooses, and is not shown."""
    if to.account is not None:
        yield from (one.summary for one in to.account.activities[:_LATELY] if one.summary)
        yield from (deal.next_step for deal in to.account.opportunities if deal.next_step)
