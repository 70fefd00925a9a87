"""Groups the clauses of a message into frames: an action and the spans that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.frames.clauses import cut
from bot.assistant.frames.continuing import (
    add,
    eaten,
    is_in_letter,
    narrows,
    says_what_to_do,
    still_to_come,
)
from bot.assistant.frames.enumerating import each_account
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.gathering import (
    with_asides,
    with_leftovers,
    without_complaints,
    without_formalities,
    without_refusals,
)
from bot.assistant.frames.lending import lend
from bot.assistant.frames.opening import LOGGED, opening
from bot.assistant.frames.terse import call_beside, told_beside
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Span
from bot.assistant.spans.spoken import deals, of_a_deal

_OF_DEALS = ("update_opportunity", "create_opportunity", "show_opportunity")
_ABOUT_ONE = ("create_account", "create_contact", "update_contact")


def build(message: Message) -> tuple[list[Frame], list[Chunk]]:
    """The frames in the order of the text, and the clauses that opened none."""
    frames: list[Frame] = []
    loose: list[Chunk] = []
    dropped: Frame | None = None
    chunks = cut(message)
    supposed = {chunk.sentence for chunk in chunks if _supposes(message, chunk)}
    for chunk in chunks:
        chunk, action = _with_topic(message, chunk, loose)
        if _scraps(message, chunk) and frames:
            dropped = frames.pop()
        if dropped is not None and action is not None:
            chunk, dropped = _taken_over(dropped, chunk, action), None
        elif dropped is not None and (put_right := _with_another(dropped, chunk)):
            frames.append(put_right)
            dropped = None
            continue
        action = _resolved(message, action, chunk, frames)
        if action in _SUPPOSABLE and chunk.sentence in supposed:
            action = None
        if action is None and still_to_come(message, frames, chunk):
            frames[-1] = replace(frames[-1], action="create_task")
        if action is None and not eaten(message, frames, chunk):
            loose.append(chunk)
        else:
            add(message, frames, action, chunk)
    frames, told = without_complaints(
        message, without_refusals(without_formalities(message, frames, loose))
    )
    loose = sorted([*loose, *told], key=lambda chunk: chunk.start)
    frames = [one for frame in with_goods_of_new(frames) for one in each_account(message, frame)]
    frames = call_beside(message, told_beside(message, frames, loose), loose)
    frames = with_leftovers(message, frames, loose)
    frames = [with_asides(message, frame, frames, loose) for frame in frames]
    return lend(message, frames, loose), loose


def _with_topic(message: Message, chunk: Chunk, loose: list[Chunk]) -> tuple[Chunk, str | None]:
    """What a clause is about may stand before it: `Fiona: no answer`, `tomorrow - call Will`."""
    before = loose[-1] if loose else None
    if (
        before is not None
        and before.of("contact", "account", "date", "deal_noun")
        and _led(message, before, chunk)
    ):
        names = _names_before(message, before, loose)
        first = names or before
        spans = (*(names.spans if names else ()), *before.spans, *chunk.spans)
        both = Chunk(first.start, chunk.end, chunk.sentence, spans)
        action = opening(message, both)
        named = both.of("contact", "account", "deal_noun") or action == "create_task"
        if action is not None and named:
            del loose[-2 if names else -1 :]
            return both, action
    return chunk, opening(message, chunk)


def _names_before(message: Message, before: Chunk, loose: Sequence[Chunk]) -> Chunk | None:
    """`Callum Reid, Lakeside: …`: somebody, and where they work."""
    first = loose[-2] if len(loose) > 1 else None
    if first is None or first.sentence != before.sentence or not first.of("contact", "account"):
        return None
    names = [s for c in (first, before) for s in c.of("contact", "account")]
    words = [w for w in message.words if first.start <= w.start < before.end]
    bare = all(any(s.start <= w.start < s.end for s in names) for w in words)
    return first if bare else None


def _led(message: Message, before: Chunk, chunk: Chunk) -> bool:
    between = message.folded[before.end : chunk.start].strip()
    if between in (",", "\u3001") and chunk.of("duration"):
        return True
    if between == "," and before.of("deal_noun") and chunk.of("money", "count", "goods"):
        return True
    if between == "," and View(message, chunk).asks() and not chunk.of("account", "goods"):
        return bool(before.of("account")) and chunk.says("pronoun", "thing")
    return bool(between) and not between.strip(":->\u2013\u2014\uff1a")


def _resolved(
    message: Message, action: str | None, chunk: Chunk, frames: Sequence[Frame]
) -> str | None:
    """`show` names a deal or an account; a clause of a new deal is no change of an old one."""
    if frames and (
        _goes_on_of_somebody(message, frames[-1], action, chunk)
        or says_what_to_do(message, frames[-1], action, chunk)
        or is_in_letter(message, frames[-1], chunk)
    ):
        return None
    if action == "show":
        return _shown(message, chunk, frames)
    if frames and action == "update_opportunity" and narrows(message, frames[-1], chunk):
        return None
    if action == "update_opportunity" and _same_deal(chunk, frames):
        return "create_opportunity"
    if action == "log_activity" and _says_source(chunk, frames):
        return None
    if action in ("update_account", "update_contact") and _new_one(chunk, frames):
        return None
    if action == "update_account" and frames and _address_of(message, frames[-1], chunk):
        return "update_contact"
    return action


def _goes_on_of_somebody(message: Message, last: Frame, action: str | None, chunk: Chunk) -> bool:
    """`Raj Patel, raj@…, should be added to Lumen`, `new contact: buyer called Raj Patel`."""
    if last.action != "create_contact" or last.chunks[-1].sentence != chunk.sentence:
        return False
    if action == "log_activity":
        named = max((s.end for s in chunk.of("naming")), default=chunk.end)
        return named < chunk.end and not message.within(named, chunk.end, "contact", "pronoun")
    if action == "create_contact":
        another = chunk.of("account", "contact", "newcomer")
        return View(message, chunk).starts_with("pronoun", "person") and not another
    about = chunk.of("goods", "attribute", "order", "contact")
    about += tuple(s for s in chunk.of("act") if s.value == "show")
    asked = "?" in message.text[chunk.end : chunk.end + 3]
    return action in ("ask_product", "show") and not asked and not about


def _address_of(message: Message, last: Frame, chunk: Chunk) -> bool:
    """`Ana is CFO now. Mobile 0170 …`: the number is hers."""
    return last.action == "update_contact" and View(message, chunk).only(*_ADDRESS)


_ADDRESS = ("field", "phone", "email", "is", "polite", "conj", "pronoun", "article")


def _shown(message: Message, chunk: Chunk, frames: Sequence[Frame]) -> str:
    if not chunk.of("account", "contact", "deal_noun", "card_noun") and frames:
        return "show_opportunity" if frames[-1].action in _OF_DEALS else "show_account"
    nouns = [message.folded[s.start : s.end] for s in chunk.of("deal_noun")]
    named = chunk.of("account")
    if any(noun.endswith("s") for noun in nouns) and named:
        return "show_account"
    deal = bool(nouns or (named and of_a_deal(message, chunk)))
    deal = deal or bool(chunk.of("stage", "money") and len(deals(message, named)) == 1)
    return "show_opportunity" if deal else "show_account"


def _says_source(chunk: Chunk, frames: Sequence[Frame]) -> bool:
    """`new deal for …, they phoned us`: how the deal came about is no call to be logged."""
    last = frames[-1] if frames else None
    told = chunk.of("source") and not chunk.of("account", "duration", "outcome")
    new = last is not None and last.action == "create_opportunity"
    return bool(told and new and last and last.chunks[-1].sentence == chunk.sentence)


def with_goods_of_new(frames: Sequence[Frame]) -> list[Frame]:
    """`they want to add 8 headsets, new deal for that`: what is wanted is in the new deal."""
    kept: list[Frame] = []
    for frame in frames:
        wished = kept[-1] if kept else None
        if wished is not None and _is_wish_for(wished, frame):
            frame = replace(frame, chunks=(*kept.pop().chunks, *frame.chunks))
        kept.append(frame)
    return kept


def _is_wish_for(wished: Frame, new: Frame) -> bool:
    if wished.action != "update_opportunity" or new.action != "create_opportunity":
        return False
    # `Lumen wants 30 seats, 9k. create it as qualified`
    told = any(span.value == "thing" for span in new.own("pronoun"))
    near = new.chunks[0].sentence - wished.chunks[-1].sentence <= told
    said = wished.own("goods") and wished.own("quantity_verb")
    changed = wished.own("deal_noun", "stage", "stage_said", "date", "next_step")
    changed = changed or (wished.own("money") if not told else ())
    return bool(near and said) and not changed and not new.own("account", "goods", "count")


def _same_deal(chunk: Chunk, frames: Sequence[Frame]) -> bool:
    last = frames[-1] if frames else None
    return (
        last is not None
        and last.action == "create_opportunity"
        and not chunk.of("stage_said", "deal_noun")
        and not (chunk.of("account") and last.own("account"))
        and (not chunk.of("move") or chunk.sentence == last.chunks[-1].sentence)
    )


def _new_one(chunk: Chunk, frames: Sequence[Frame]) -> bool:
    """`new account Blue Yonder, 40 people, …`: the values are the new record's."""
    last = frames[-1] if frames else None
    if last is None or last.action not in _ABOUT_ONE:
        return False
    same = last.chunks[-1].sentence == chunk.sentence
    placed = last.action == "create_contact" and chunk.of("email", "phone")
    named = chunk.of("contact") if placed else chunk.of("account", "contact")
    theirs = [s for s in chunk.of("pronoun") if s.value == "company"]
    # `new account Blue Yonder, they have 40 people`
    others = chunk.of("pronoun") if not (theirs and last.action == "create_account") else ()
    return same and not (named or others)


def _supposes(message: Message, chunk: Chunk) -> bool:
    """`if they sign, …`, `… once it is signed`: what is ordered with it is to wait."""
    if not chunk.of("condition") or View(message, chunk).act(*LOGGED):
        return False
    asked = View(message, chunk).starts_with("question", "word")
    return not asked


_SUPPOSABLE = ("update_opportunity", "create_opportunity", "update_account")


def _scraps(message: Message, chunk: Chunk) -> bool:
    whole = not chunk.of("task_noun")
    return whole and bool(chunk.of("scraps")) and View(message, chunk).leads("scraps")


def _with_another(dropped: Frame, chunk: Chunk) -> Frame | None:
    """`lvm Greg. scratch that, it was Ana`: no new order, the old one with another value."""
    kinds = {s.kind for s in chunk.spans if s.kind in _VALUES} & {s.kind for s in dropped.spans}
    if not kinds:
        return None
    kept = [replace(one, spans=_taken_back(one.spans, kinds)) for one in dropped.chunks]
    return replace(dropped, chunks=(*kept, chunk))


def _taken_back(spans: Sequence[Span], kinds: set[str]) -> tuple[Span, ...]:
    return tuple(replace(s, kind="dropped", value=None) if s.kind in kinds else s for s in spans)


_VALUES = ("account", "contact", "date", "time", "money", "goods", "count", "duration")


def _taken_over(dropped: Frame, chunk: Chunk, action: str) -> Chunk:
    """`draft a mail … actually no, make it a task`: the new action is about the same things.

    The same action again is about the same people only: `no answer … scratch that, he picked up`.
    """
    if action == dropped.action:
        kept = [
            s
            for s in dropped.spans
            if s.kind in ("account", "contact") or (s.kind == "act" and s.value in LOGGED)
        ]
        return replace(chunk, spans=(*kept, *chunk.spans))
    spans = tuple(s for s in dropped.spans if s.kind not in ("act", "move", "stage", "todo"))
    return replace(chunk, start=dropped.start, spans=(*spans, *chunk.spans))
