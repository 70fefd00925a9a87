"""Opportunities: one on a card, several as lines, a pipeline by stage."""

from collections.abc import Iterable

from bot.sales.results import Actor, Money, OpportunityCard, OpportunityLine, Pipeline, StageSum
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import count, day, money
from bot.slack.views.text import Mrkdwn, escape, join, mark


def words(value: str) -> str:
    """A value of the record as words: `callback_requested` → `callback requested`."""
    return value.replace("_", " ").replace("email", "e-mail")


def card_text(card: OpportunityCard, actor: Actor) -> str:
    value = f", {money(card.value, actor)}" if card.value else ""
    return f"{card.name} with {card.account} is in {card.stage}{value}."


def card_blocks(card: OpportunityCard, actor: Actor, buttons: list[Element]) -> list[Block]:
    shown = [
        blocks.header(card.name),
        *blocks.fields(
            (
                ("Account", card.account),
                ("Stage", words(card.stage).capitalize()),
                ("Amount", money(card.value, actor) if card.value else None),
                ("Closes", day(card.close_date, actor) if card.close_date else None),
                ("Owner", card.owner),
                ("Next step", card.next_step),
                ("Lost because", card.lost_reason),
            )
        ),
    ]
    if card.lines:
        shown.append(blocks.section(join("\n", (_product(one) for one in card.lines))))
    if len(card.moves) > 1:
        steps = (f"{words(one.after)} {day(one.at.date(), actor)}" for one in card.moves)
        shown.append(blocks.context(escape(" → ".join(steps))))
    if buttons:
        shown.append(blocks.actions(buttons))
    return shown


def titled(card: OpportunityCard) -> Mrkdwn:
    """`*Name* · Account`; the account is left out where the name begins with it."""
    if card.name.startswith(card.account):
        return mark("*{name}*", name=card.name)
    return mark("*{name}* · {account}", name=card.name, account=card.account)


def line(card: OpportunityCard, actor: Actor) -> Mrkdwn:
    """`*Name* · Account` over stage, amount and date, and the owner if that is somebody else."""
    facts = [words(card.stage).capitalize()]
    if card.value:
        facts.append(money(card.value, actor))
    if card.close_date:
        facts.append("closes " + day(card.close_date, actor))
    if card.owner and card.owner != actor.name:
        facts.append(card.owner)
    return join(
        "\n",
        (
            titled(card),
            escape(" · ".join(facts)),
        ),
    )


def list_blocks(
    cards: Iterable[tuple[OpportunityCard, Element]], title: str, actor: Actor
) -> list[Block]:
    """Each deal with the button that opens it."""
    return [
        blocks.header(title),
        *(blocks.section(line(card, actor), accessory=button) for card, button in cards),
    ]


def pipeline_text(pipeline: Pipeline) -> str:
    return f"{pipeline.title}: {count(pipeline.total, 'deal')}."


def pipeline_blocks(
    pipeline: Pipeline, actor: Actor, opening: list[Element], paging: list[Element]
) -> list[Block]:
    """The sum of each stage a currency, then the deals, `opening[i]` beside the i-th."""
    shown = [blocks.header(pipeline.title)]
    if not pipeline.total:
        return [
            *shown,
            blocks.section(
                escape("No open deals here. Try /pipeline team or /pipeline @colleague.")
            ),
        ]
    shown += blocks.fields(stage_sums(pipeline.stages, actor))
    if pipeline.weighted:
        weighed = " · ".join(_sums(pipeline.weighted, actor))
        shown.append(blocks.context(mark("Weighted by stage: {sums}", sums=weighed)))
    shown.append(blocks.divider())
    for card, button in zip(pipeline.opportunities, opening, strict=True):
        shown.append(blocks.section(line(card, actor), accessory=button))
    last = pipeline.offset + len(pipeline.opportunities)
    place = mark("{a} to {b} of {all}", a=pipeline.offset + 1, b=last, all=pipeline.total)
    shown.append(blocks.context(place))
    if paging:
        shown.append(blocks.actions(paging))
    return shown


def stage_sums(stages: Iterable[StageSum], actor: Actor) -> list[tuple[str, str]]:
    """Stage → `3 deals · €12,000 · $4,000`; a stage without deals is left out."""
    return [
        (
            words(one.stage).capitalize(),
            " · ".join((count(one.count, "deal"), *_sums(one.sums, actor))),
        )
        for one in stages
        if one.count
    ]


def _sums(sums: Iterable[Money], actor: Actor) -> list[str]:
    return [money(one, actor) for one in sums]


def _product(product: OpportunityLine) -> Mrkdwn:
    return mark("{quantity} x {product}", quantity=product.quantity, product=product.product)
