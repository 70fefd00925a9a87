"""Fills a new or a changed opportunity."""

import re
from dataclasses import replace

from bot.assistant import wording
from bot.assistant.actions.beyond import beyond
from bot.assistant.actions.filling import Filling, stranger
from bot.assistant.errors import Unclear
from bot.assistant.frames.changing import takes_out
from bot.assistant.frames.clauses import next_step_words, sentence_end
from bot.assistant.frames.founding import is_new_deal
from bot.assistant.frames.view import View
from bot.assistant.reading import Read
from bot.assistant.resolving import deal, deal_choices
from bot.assistant.span import Goods, Span
from bot.assistant.spans import moving
from bot.assistant.telling import speaks_of_another
from bot.sales.commands import ChangeItems, CreateOpportunity, Line, UpdateOpportunity
from bot.store.book import KnownDeal
from bot.store.vocabulary import Source, Stage


def create(filling: Filling) -> Read:
    """Raises `Unclear` where the account is missing or fits twice."""
    found = filling.subject()
    assert found.account_id is not None
    known = [d for d in filling.message.book.deals_of.get(found.account_id, ()) if d.open]
    if known and not any(is_new_deal(View(filling.message, c)) for c in filling.frame.chunks):
        name = filling.message.book.accounts[found.account_id].name
        raise Unclear("new_or_open", (("account", name),), deal_choices(known))
    amount, currency = filling.money()
    source = filling.frame.first("source")
    if source:
        filling.note("source", source)
    command = CreateOpportunity(
        account_id=found.account_id,
        stage=_stage(filling, "stage"),
        amount=amount,
        currency=currency,
        close_date=filling.close_date(),
        lines=filling.lines(),
        source=Source(str(source.value)) if source else None,
    )
    return filling.read(command)


def update(filling: Filling) -> Read:
    """Raises `Unclear` where it is not certain which deal is meant, or nothing is changed."""
    found = filling.subject(required=False)
    message, frame, context = filling.message, filling.frame, filling.context
    account_id = found.account_id
    if not frame.own("account", "contact") and context.deal_id is not None:
        known = message.book.deals.get(context.deal_id)
        account_id = known.account_id if known else account_id
    target = target_of(filling, account_id)
    _be_certain(filling, target)
    filling.evidence.setdefault("opportunity_id", _named(filling))
    filling.why = _why(filling, target)
    if all(takes_out(View(message, chunk)) for chunk in frame.chunks):
        return _without(filling, target)
    stage = _stage(filling, "stage", "stage_said")
    close_date = filling.close_date(target)
    if stage is Stage.LOST and close_date is not None and not frame.of("stage"):
        # `not going to happen this month, push it to june`
        stage = None
    if stage is Stage.LOST and not frame.own("close_date", "move"):
        # `dead for this year`: when to come back to it, and no day on which it closes.
        close_date = None
        filling.evidence.pop("close_date", None)
    amount, currency = filling.money(target)
    command = UpdateOpportunity(
        opportunity_id=target.id,
        stage=stage,
        amount=amount,
        currency=currency,
        close_date=close_date,
        next_step=_next_step(filling),
        lost_reason=_lost_reason(filling) if stage is Stage.LOST else None,
        lines=_of_the_deal(filling, target),
    )
    if command == UpdateOpportunity(target.id):
        raise beyond(filling, Unclear("what_change", (("deal", target.name),)))
    filling.evidence.pop("account_id", None)
    if frame.shared or (frame.own("idiom") and not frame.own("move", "stage", "amended")):
        # `she says yes to 12 tablets, 13,200`: told, and ordered by nobody.
        filling.doubts += ["amount", "lines"]
    return filling.read(command)


def _be_certain(filling: Filling, target: KnownDeal) -> None:
    """Raises `Unclear` for `Lumen laptops 40k, the hub -> qualified`: another deal in between."""
    message, frame = filling.message, filling.frame
    between = [replace(frame, chunks=(one,)) for one in frame.asides if one.end <= frame.end]
    if any(speaks_of_another(message, frame, one) for one in between):
        name = message.book.accounts[target.account_id].name
        known = [d for d in message.book.deals_of[target.account_id] if d.open]
        raise Unclear("which_deal", (("account", name),), deal_choices(known))


def _without(filling: Filling, target: KnownDeal) -> Read:
    """The deal without the products named; only what it has can be taken out of it."""
    spans = filling.frame.own("goods")
    goods = [span.value for span in spans if isinstance(span.value, Goods)]
    gone = dict.fromkeys(_edition(filling, one.product_id, target) for one in goods)
    if not set(gone) <= set(target.product_ids):
        raise Unclear("what_change", (("deal", target.name),))
    filling.note("without", *spans)
    filling.evidence.pop("account_id", None)
    return filling.read(ChangeItems(target.id, without=tuple(gone)))


def _edition(filling: Filling, product: int, target: KnownDeal) -> int:
    """`HoloLens` is the edition of it that the deal has already."""
    own, known = target.product_ids, filling.message.book.product_words
    wider = [i for i in own if known[product] < known.get(i, frozenset())]
    return wider[0] if product not in own and len(wider) == 1 else product


def _why(filling: Filling, target: KnownDeal) -> str:
    """Why it is this deal: the only open one, told by words of its name, or spoken of before."""
    message = filling.message
    others = [d for d in message.book.deals_of.get(target.account_id, ()) if d.open]
    if [d.id for d in others] == [target.id]:
        account = message.book.accounts[target.account_id].name
        return message.lexicon.reply("only_deal", {"account": account})
    own = message.book.deal_words(target)
    said = [w for w in message.words if w.text in own or w.text.removesuffix("s") in own]
    if said:
        words = " ".join(dict.fromkeys(message.text[w.start : w.end] for w in said))
        return message.lexicon.reply("told_deal", {"words": words})
    return message.lexicon.reply("spoken_deal") if filling.context.deal_id == target.id else ""


def _of_the_deal(filling: Filling, target: KnownDeal) -> tuple[Line, ...]:
    """The lines said, each of the edition that the deal has."""
    own = target.product_ids
    lines: list[Line] = []
    for said in filling.lines(own[0] if len(own) == 1 else None):
        line = replace(said, product_id=_edition(filling, said.product_id, target))
        quantity = moving.quantity(filling.message, line, filling.counting(said), target)
        if quantity != line.quantity and _also(filling):
            filling.doubts.append("lines")
        lines.append(replace(line, quantity=quantity))
    return tuple(lines)


def _also(filling: Filling) -> bool:
    """`5 pens too`: beside those that there are, or as many as another has."""
    return any(span.value == "too" for span in filling.frame.own("more"))


def target_of(filling: Filling, account_id: int | None) -> KnownDeal:
    """The deal; where a name was said that nobody knows, the question is about that name."""
    message, frame = filling.message, filling.frame
    try:
        return deal(message, frame, account_id, filling.context, closed=False)
    except Unclear as unclear:
        name = stranger(message, frame) if account_id is None and not unclear.choices else ""
        if not name:
            raise
        raise beyond(filling, Unclear("unknown_account", (("name", name),))) from unclear


def _named(filling: Filling) -> str:
    frame = filling.frame
    if frame.deal_id is not None:
        return filling.message.words_of(frame.own("all_of", "account", "deal_noun"))
    return filling.message.words_of(
        [*frame.own("account"), *frame.own("deal_noun"), *frame.own("pronoun")][:2]
    ) or filling.evidence.get("account_id", "")


def _stage(filling: Filling, *kinds: str) -> Stage | None:
    """The last stage named; `signed … move it to won` agree, a name outweighs a statement."""
    spans = filling.frame.of("stage") or filling.frame.of(*kinds)
    reasons = filling.frame.of("lost_reason")
    spans = tuple(
        s
        for s in spans
        if s.value == Stage.LOST or not any(r.start <= s.start and s.end <= r.end for r in reasons)
    )
    if not spans:
        return None
    filling.note("stage", spans[-1])
    filling.doubt_if_far("stage", spans[-1])
    return Stage(str(spans[-1].value))


def _next_step(filling: Filling) -> str | None:
    cue = filling.frame.last("next_step")
    if cue is None:
        return None
    start, end = next_step_words(filling.message, cue)
    text = wording.tidy(filling.message.text[start:end]).strip("\"'\u201c\u201d")
    if text:
        filling.evidence["next_step"] = text
    return text or None


def _lost_reason(filling: Filling) -> str | None:
    """The clause that says why."""
    for chunk in filling.frame.chunks:
        for cue in chunk.of("lost_reason"):
            start = _past_stage(filling, chunk.start, cue)
            text = wording.tidy(filling.message.text[start : chunk.end])
            filling.evidence["lost_reason"] = text
            return text
    cue_lent = filling.frame.first("lost_reason")
    if cue_lent is None:
        return _set_apart(filling)
    text = _sentence_around(filling, cue_lent)
    filling.evidence["lost_reason"] = text
    return text


_APART = re.compile(r"\s*(?:[:\u2013\u2014(]|- )\s*(?P<why>[^.,;:()\n]+)")


def _set_apart(filling: Filling) -> str | None:
    """`lost - price`, `lost (delivery time)`: few words that mean nothing else."""
    for stage in filling.frame.own("stage"):
        told = _APART.match(filling.message.text, stage.end)
        spans = filling.message.within(stage.end, told.end(), *_NO_REASON) if told else ()
        if told and not spans and len(told["why"].split()) <= _LONGEST_REASON:
            filling.evidence["lost_reason"] = told["why"].strip()
            return told["why"].strip()
    return None


_LONGEST_REASON = 5
_NO_REASON = ("act", "account", "goods", "money", "count", "date", "stage", "polite", "move")


def _sentence_around(filling: Filling, cue: Span) -> str:
    end = sentence_end(filling.message, cue.end)
    start = max(filling.message.text.rfind(mark, 0, cue.start) for mark in ",;.\n") + 1
    return wording.tidy(filling.message.text[_past_stage(filling, start, cue) : end])


def _past_stage(filling: Filling, start: int, cue: Span) -> int:
    """Behind the stage that the reason follows at once: `lost - too slow`."""
    text, stages = filling.message.text, filling.message.within(start, cue.start, "stage")
    return max([start, *(s.end for s in stages if not wording.tidy(text[s.end : cue.start]))])
