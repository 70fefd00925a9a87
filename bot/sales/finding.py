"""Which account or deal a few words mean: one, none with the nearest named, or several to ask."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from bot.sales.choosing import begun, shown
from bot.sales.errors import Ambiguous, Choice, NotFound
from bot.sales.results import Actor
from bot.sales.words import Words, plain
from bot.saying import both, later, say
from bot.store.deriving import without_legal_form
from bot.store.folding import fold
from bot.store.models import Account, Opportunity
from bot.store.nearby import ALIKE, SHORTEST, NameIndex
from bot.store.queries import accounts, deals, people
from bot.store.vocabulary import Stage

MOST = 10
CLEARLY_NEARER = 6.0
_ACCOUNTS = later("{n} accounts match '{said}': {named}. Which one?")
_DEALS = later("{n} deals match '{said}': {named}. Which one?")


def account(session: Session, names: NameIndex, text: str) -> Choice:
    """The account that the text names, `Ambiguous` or `NotFound`."""
    found = _accounts(session, names, text)
    if len(found) == 1:
        return _account_choice(found[0])
    if not found:
        raise _no_account(session, names, text)
    choices = tuple(_account_choice(one) for one in found)
    raise Ambiguous(_which(_ACCOUNTS, text, choices), "account", choices)


def suggestions(
    session: Session, names: NameIndex, text: str, actor: Actor, limit: int
) -> tuple[Choice, ...]:
    """Accounts that may be meant; the actor's own ones where nothing is typed yet."""
    folded = fold(text)
    if not folded:
        ids = list(accounts.owned(session, actor.rep_id, limit))
    else:
        ids = [*accounts.beginning(session, folded, limit), *names.by_words(session, folded)]
        if not ids:
            ids = [near.account_id for near in names.near(session, folded, limit)]
    kept = list(dict.fromkeys(ids))[:limit]
    return tuple(_account_choice(one) for one in accounts.several(session, kept))


def opportunity(session: Session, names: NameIndex, text: str, actor: Actor) -> Choice:
    """The deal of that name, or the only open deal of the account of that name."""
    folded = fold(text)
    found = deals.named(session, folded, MOST) if folded else []
    if not found:
        known = _exact_or_beginning(session, names, folded)
        if known:
            found = deals.of_accounts(session, [one.id for one in known])
            if not found:
                raise NotFound(say("{account} has no open deal.", account=known[0].name))
    found = found or _by_deal_words(session, folded, actor)
    if not found:
        meant = _account_of_deal(session, names, text)
        found = deals.of_accounts(session, [meant.id])
        if not found:
            raise NotFound(say("{account} has no open deal.", account=meant.label))
    choices = tuple(_deal_choice(one, actor) for one in found[:MOST])
    if len(found) == 1:
        return choices[0]
    raise Ambiguous(_which(_DEALS, text, choices), "opportunity", choices)


def _account_of_deal(session: Session, names: NameIndex, text: str) -> Choice:
    try:
        return account(session, names, text)
    except NotFound as error:
        raise NotFound(say("No open deal is called that. {error}", error=error)) from error


def _accounts(session: Session, names: NameIndex, text: str) -> Sequence[Account]:
    folded = fold(text)
    sure = _exact_or_beginning(session, names, folded)
    if sure or len(folded) < SHORTEST:
        return sure
    near = [one for one in names.near(session, folded, MOST) if one.score >= ALIKE]
    best = [one.account_id for one in near if near[0].score - one.score < CLEARLY_NEARER]
    return accounts.several(session, best)


def _exact_or_beginning(session: Session, names: NameIndex, folded: str) -> Sequence[Account]:
    for wanted in filter(None, dict.fromkeys((folded, without_legal_form(folded)))):
        ids = (
            accounts.named(session, wanted)
            or (len(wanted) > 1 and accounts.beginning(session, wanted, MOST))
            or names.by_words(session, wanted)[:MOST]
        )
        if ids:
            return accounts.several(session, ids)
    return []


def _by_deal_words(session: Session, folded: str, actor: Actor) -> Sequence[Opportunity]:
    """The actor's and the team's open deals in whose name every word of the text begins a word."""
    if not folded:
        return []
    for owners in ({actor.rep_id}, people.team_of(session, actor.rep_id)):
        fitting = [key for key, name in deals.names_of(session, owners) if begun(folded, name)]
        if fitting:
            return deals.several(session, fitting)
    return []


def _no_account(session: Session, names: NameIndex, text: str) -> NotFound:
    said = shown(text)
    if not said:
        return NotFound(say("Which account? Name it, for example by the beginning of its name."))
    keys = [one.account_id for one in names.near(session, fold(text), 2)]
    near = sorted(accounts.several(session, keys), key=lambda one: keys.index(one.id))
    if not near:
        unlike = say("No account is called '{said}'. Try the beginning of its name.", said=said)
        return NotFound(unlike)
    called = both([one.name for one in near])
    sentence = say("No account is called '{said}'. The nearest: {names}.", said=said, names=called)
    return NotFound(sentence, "account", tuple(map(_account_choice, near)))


def _which(several: str, text: str, choices: Sequence[Choice]) -> str:
    said = shown(text)
    named = ", ".join(choice.label for choice in choices[:4])
    more = ", …" if len(choices) > 4 else ""
    return say(several, n=len(choices), said=said, named=named + more)


def _account_choice(row: Account) -> Choice:
    owner = row.owner.name if row.owner else None
    known = [word for word in (row.industry, row.market, owner) if word]
    return Choice(row.id, row.name, " · ".join(known))


def _deal_choice(row: Opportunity, actor: Actor) -> Choice:
    words = Words.of(actor)
    known = [plain(row.stage), words.money(row.amount, row.currency)]
    if row.stage is not Stage.LOST and row.close_date:
        known.append(say("closes {day}", day=words.day(row.close_date)))
    return Choice(row.id, row.name, " · ".join(word for word in known if word))
