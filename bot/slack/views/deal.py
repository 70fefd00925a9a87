"""Opportunities: one on a card, several as lines, a pipeline by stage."""

from collections.abc import Iterable

from bot.sales.results import Actor, Money, OpportunityCard, OpportunityLine
from bot.sales.standings import Pipeline, StageSum
from bot.sales.terms import term
from bot.sales.words import Words
from bot.saying import many, say
from bot.slack.views import blocks, newest
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import day, money
from bot.slack.views.text import Mrkdwn, dotted, escape, join, mark


def card_text(card: OpportunityCard, actor: Actor) -> str:
    value = f", {money(card.value, actor)}" if card.value else ""
    return say(
        "{deal} with {account} is in {stage}{value}.",
        deal=card.name,
        account=card.account,
        stage=term(card.stage),
        value=value,
    )


def card_blocks(card: OpportunityCard, actor: Actor, buttons: list[Element]) -> list[Block]:
    shown = [
        blocks.header(card.name),
        *blocks.fields(
            (
                (say("Account"), card.account),
                (say("Stage"), term(card.stage).capitalize()),
                (say("Amount"), money(card.value, actor) if card.value else None),
                (say("Closes"), day(card.close_date, actor) if card.close_date else None),
                (say("Owner"), card.owner),
                (say("Next step"), next_step(card, actor)),
                (say("Lost because"), card.lost_reason),
            )
        ),
    ]
    if card.lines:
        shown.append(blocks.section(join("\n", (product(one, card, actor) for one in card.lines))))
    if len(card.moves) > 1 or any(one.before for one in card.moves):
        first = [term(card.moves[0].before)] if card.moves[0].before else []
        steps = (f"{term(one.after)} {day(one.at.date(), actor)}" for one in card.moves)
        shown.append(blocks.context(escape(" → ".join((*first, *steps)))))
    if buttons:
        shown.append(blocks.actions(buttons))
    return shown


def next_step(card: OpportunityCard, actor: Actor) -> str | None:
    """`Demo (Nov 12, 2026)`."""
    if card.next_step is None or card.next_step_due is None:
        return card.next_step
    return f"{card.next_step} ({day(card.next_step_due, actor)})"


def titled(card: OpportunityCard, below: str = "") -> Mrkdwn:
    """`*Name* · Account`; without it where the name begins with it, or it stands `below` that."""
    if card.name.startswith(card.account) or card.account == below:
        return mark("*{name}*", name=card.name)
    return mark("*{name}* · {account}", name=card.name, account=card.account)


def line(card: OpportunityCard, actor: Actor, below: str = "") -> Mrkdwn:
    """`*Name* · Account` over stage, amount and date, and the owner if that is somebody else."""
    return join("\n", (titled(card, below), _facts(card, actor)))


def _facts(card: OpportunityCard, actor: Actor) -> Mrkdwn:
    facts = [term(card.stage).capitalize()]
    if card.value:
        facts.append(money(card.value, actor))
    if card.close_date:
        facts.append(say("closes {day}", day=day(card.close_date, actor)))
    if card.owner and card.owner != actor.name:
        facts.append(card.owner)
    return dotted(*facts)


def list_blocks(
    cards: Iterable[tuple[OpportunityCard, Element]], title: str, actor: Actor
) -> list[Block]:
    """A card a deal, with the button that opens it; lines where they are too many for cards."""
    rows = list(cards)
    if len(rows) > newest.MAX_CARDS:
        lines = [blocks.section(line(card, actor), accessory=button) for card, button in rows]
        return [blocks.header(title), *lines]
    return [
        blocks.header(title),
        newest.carousel([_small(card, actor, button) for card, button in rows]),
    ]


def _small(card: OpportunityCard, actor: Actor, button: Element) -> Block:
    step = next_step(card, actor)
    return newest.card(escape(card.name), _facts(card, actor), escape(step or ""), [button])


def stage_sums(stages: Iterable[StageSum], actor: Actor) -> list[tuple[str, str]]:
    """Stage → `3 deals · €12,000 · $4,000`; a stage without deals is left out."""
    return [(term(one.stage).capitalize(), _counted(one, actor)) for one in stages if one.count]


def _counted(stage: StageSum, actor: Actor) -> str:
    sums = (money(one, actor) for one in stage.sums)
    return " · ".join((many(stage.count, "{n} deal", "{n} deals"), *sums))


def weighted(pipeline: Pipeline, actor: Actor) -> str:
    """What is likely to come of it, in each currency; empty where no deal has an amount."""
    return " · ".join(money(estimate(one), actor) for one in pipeline.weighted)


def estimate(amount: Money) -> Money:
    """Cents would promise more than anybody knows."""
    return Money(round(amount.amount, 0), amount.currency)


def product(item: OpportunityLine, card: OpportunityCard, actor: Actor) -> Mrkdwn:
    """`20 x Slate 10 · $480 each · $9,600`; the prices only where there is one."""
    price = item.unit_price
    if price is None:
        return mark("{many} \u00d7 {what}", many=item.quantity, what=item.product)
    each, all_ = (
        Words.of(actor).money(amount, card.currency) for amount in (price, item.quantity * price)
    )
    return mark(
        say("{many} \u00d7 {what} · {each} each · {all}"),
        many=item.quantity,
        what=item.product,
        each=each,
        all=all_,
    )
