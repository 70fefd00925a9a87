"""The questions the sheets could not answer, as the product team sees them, and as their asker."""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.sales.gap import Gap, GapPage
from bot.sales.results import Actor
from bot.sales.terms import term
from bot.saying import later, many, say
from bot.slack.views import blocks, paging
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import day, moment
from bot.slack.views.text import Mrkdwn, cut, cut_mrkdwn, dotted, escape, join, mark, one_line

NONE_OPEN = later("No open questions: the sheets had an answer to all that was asked.")
NONE_CLOSED = later("No question was answered or dismissed yet.")
MOST_NAMES = 3
SHOWN = 300
# Slack takes some 13,000 characters in all the blocks of a message, escaped ones as they are sent.
LINE = 1200
_SILENCES = {
    "unknown_product": later("no sheet about that product"),
    "not_stated": later("not stated for the product"),
    "no_price": later("no price"),
    "no_date": later("no date"),
    "not_in_sheets": later("not in the sheets"),
    "not_helpful": later("answered, but it did not help"),
}


def page_text(page: GapPage, *, closed: bool) -> str:
    if not page.total:
        return say(NONE_CLOSED) if closed else say(NONE_OPEN)
    if closed:
        counted = many(page.total, "{n} closed question", "{n} closed questions")
    else:
        counted = many(page.total, "{n} open question", "{n} open questions")
    return say("{questions}, asked {often}.", questions=counted, often=_often(page.times))


def page_blocks(
    page: GapPage,
    actor: Actor,
    buttons: Sequence[Sequence[Element]],
    turning: Sequence[Element],
    *,
    closed: bool,
    notice: tuple[str, Element | None] | None = None,
) -> tuple[Block, ...]:
    """The gaps with `buttons[i]` below the i-th; `notice` says what was just done to another."""
    shown = [
        blocks.header(say("Closed questions") if closed else say("Questions without an answer"))
    ]
    if notice is not None:
        shown.append(blocks.section(escape(notice[0]), accessory=notice[1]))
    shown.append(blocks.context(escape(page_text(page, closed=closed))))
    for gap, own in zip(page.gaps, buttons, strict=True):
        shown += [blocks.section(gap_line(gap, actor)), blocks.actions(own)]
    shown += paging.place(page.offset, len(page.gaps), page.total)
    if turning:
        shown.append(blocks.actions(turning))
    return tuple(shown)


def gap_line(gap: Gap, actor: Actor) -> Mrkdwn:
    """The question over why, how often and by whom it was asked, and what became of it."""
    told = join(
        "\n",
        (
            mark("*{question}*", question=_short(gap.question)),
            _earlier(gap),
            dotted(*_facts(gap, actor)),
            _closing(gap, actor),
            _note(gap),
        ),
    )
    return cut_mrkdwn(told, LINE)


def home_blocks(page: GapPage, button: Element) -> list[Block]:
    """The product team's part of the Home tab: how many there are, and the first of them."""
    lines = [
        mark("•  {question}  _{n}_", question=_short(gap.question), n=_often(gap.times))
        for gap in page.gaps
    ]
    total = escape(page_text(page, closed=False))
    return [
        blocks.header(say("Questions without an answer")),
        blocks.section(join("\n", (total, *lines)), accessory=button if page.total else None),
    ]


def answered_blocks(gaps: Iterable[Gap]) -> list[Block]:
    """For a rep: what was asked in vain, and has an answer since."""
    lines = []
    for gap in gaps:
        where = mark(say("in the sheet *{title}*"), title=gap.sheet) if gap.sheet else None
        said = mark("_{note}_", note=_short(gap.note.text)) if gap.note else None
        question = mark("•  {question}", question=_short(gap.question))
        lines.append(join("  ", (question, where, said)))
    if not lines:
        return []
    return [
        blocks.header(say("Answered since you asked")),
        blocks.section(join("\n", lines)),
    ]


def note_form(callback_id: str, gap: Gap, metadata: str) -> dict[str, Any]:
    field = blocks.text_input(
        "note",
        placeholder=say("For example: comes with the spring sheet; say two weeks until then"),
        initial=gap.note.text if gap.note else "",
        lines=True,
    )
    return blocks.modal(
        callback_id,
        say("Note"),
        [
            blocks.section(mark("*{question}*", question=_short(gap.question))),
            blocks.field(
                "note",
                say("What should be said to this?"),
                field,
                hint=say(
                    "Whoever asks this again is shown the note with your name. "
                    "Leave it empty to take the note away."
                ),
            ),
        ],
        submit=say("Save"),
        metadata=metadata,
    )


def _facts(gap: Gap, actor: Actor) -> list[str]:
    silence = say(_SILENCES.get(gap.silence, gap.silence.replace("_", " ")))
    facts = [
        silence if gap.language == "en" else f"{silence} ({gap.language})",
        _asked(gap),
        say("last on {day}", day=day(gap.last_asked.date(), actor)),
    ]
    return [*facts, say("nearest: {sheet}", sheet=_short(gap.nearest))] if gap.nearest else facts


def _asked(gap: Gap) -> str:
    often = _often(gap.times)
    if not gap.askers:
        return say("asked {often}", often=often)
    return say("asked {often} by {names}", often=often, names=_names(gap.askers))


def _often(times: int) -> str:
    return many(times, "once", "{n} times")


def _names(askers: Sequence[str]) -> str:
    named = list(askers[:MOST_NAMES])
    more = len(askers) - len(named)
    said = ", ".join(named)
    return many(more, "{said} and {n} other", "{said} and {n} others", said=said) if more else said


def _earlier(gap: Gap) -> Mrkdwn | None:
    said = " / ".join(_short(said, SHOWN // 2) for said in gap.earlier)
    return mark(say("_after: {said}_"), said=said) if said else None


def _closing(gap: Gap, actor: Actor) -> Mrkdwn | None:
    if gap.closed_at is None:
        return None
    by = gap.closed_by or say("a refresh of the sheets")
    where = mark(say(", now in *{sheet}*"), sheet=gap.sheet) if gap.sheet else None
    done = mark(
        say("{state} by {by} on {at}"),
        state=term(gap.state.value).capitalize(),
        by=by,
        at=moment(gap.closed_at, actor),
    )
    return join("", (done, where))


def _note(gap: Gap) -> Mrkdwn | None:
    if gap.note is None:
        return None
    return mark(say("_Note by {by}:_ {text}"), by=gap.note.by, text=_short(gap.note.text))


def _short(text: str, limit: int = SHOWN) -> str:
    return cut(one_line(text), limit)
