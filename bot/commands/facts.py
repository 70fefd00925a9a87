"""`deskmate facts`: what the sheets say of products, and where they contradict each other."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import files
from bot.commands.options import AsJson, Csv
from bot.commands.showing import counted, place
from bot.failures import CommandFailed
from bot.wiring.whole import Wiring

if TYPE_CHECKING:
    from knowledge.disagreeing import Disagreement
    from knowledge.facts import Fact

FIELDS = (
    "product",
    "attribute",
    "value",
    "condition",
    "title",
    "section",
    "page",
    "worksheet",
    "dated",
    "path",
)


def register(app: typer.Typer) -> None:
    app.command(name="facts")(show)


def show(
    context: typer.Context,
    product: Annotated[list[str] | None, typer.Argument(help="A product's name.")] = None,
    disagreeing: Annotated[
        bool, typer.Option("--disagreeing", help="Only what contradicts something else.")
    ] = False,
    as_json: AsJson = False,
    table: Csv = None,
) -> None:
    """List what the sheets say of a product, or where they contradict each other."""
    wiring: Wiring = context.obj
    if as_json and table is not None:
        raise CommandFailed("Give either --json or --csv FILE.")
    said = " ".join(product or ())
    if disagreeing:
        _show_disagreements(_disagreements(wiring, said), as_json, table)
    else:
        _show_facts(_facts(wiring, said), said, as_json, table)


def _facts(wiring: Wiring, said: str) -> "list[Fact]":
    from knowledge.facts import facts, of_product  # noqa: PLC0415 (paid when used)

    held = wiring.index.newest()
    found = list(facts(held.passages, held.catalogue))
    return of_product(found, said, held.catalogue) if said else found


def _disagreements(wiring: Wiring, said: str) -> "Sequence[Disagreement]":
    from knowledge.facts import of_product  # noqa: PLC0415 (paid when used)

    held = wiring.index.newest()
    return of_product(held.disagreements, said, held.catalogue) if said else held.disagreements


def _show_facts(found: "list[Fact]", said: str, as_json: bool, table: Path | None) -> None:
    if table is not None:
        files.write_table(table, FIELDS, (_fields(fact).values() for fact in found))
        typer.echo(f"Written to {table}: {counted(len(found), 'fact')}.")
    elif as_json:
        typer.echo(json.dumps([_fields(fact) for fact in found], ensure_ascii=False))
    elif not found:
        of = f" of “{said}”" if said else ""
        typer.echo(f"The tables and lists of the sheets state nothing{of}.")
    else:
        # The sort keeps the order of the sheets within a product.
        ordered = sorted(found, key=lambda fact: fact.product)
        for _, same in groupby(ordered, key=lambda fact: fact.product):
            typer.echo("\n".join(_told(list(same))))


def _show_disagreements(found: "Sequence[Disagreement]", as_json: bool, table: Path | None) -> None:
    numbered = list(enumerate(found, 1))
    if table is not None:
        rows = ((n, *_fields(fact).values()) for n, one in numbered for fact in one.facts)
        files.write_table(table, ("disagreement", *FIELDS), rows)
        typer.echo(f"Written to {table}: {counted(len(found), 'disagreement')}.")
    elif as_json:
        typer.echo(json.dumps([_both(one) for one in found], ensure_ascii=False))
    elif not found:
        typer.echo("Nothing that could be compared contradicts anything else.")
    else:
        for one in found:
            typer.echo("\n".join(_told(one.facts)))


def _both(one: "Disagreement") -> dict[str, Any]:
    return {
        "product": one.facts[0].name,
        "attribute": one.attribute,
        "facts": [_fields(fact) for fact in one.facts],
    }


def _fields(fact: "Fact") -> dict[str, Any]:
    passage, sheet = fact.passage, fact.passage.sheet
    return {
        "product": fact.name,
        "attribute": fact.attribute,
        "value": fact.value,
        "condition": fact.condition,
        "title": sheet.title,
        "section": " / ".join(passage.section),
        "page": passage.page,
        "worksheet": passage.worksheet,
        "dated": sheet.dated.isoformat() if sheet.dated else None,
        "path": sheet.path,
    }


def _told(found: "Sequence[Fact]") -> Iterator[str]:
    """The product, and below it each fact with its place."""
    yield found[0].name
    for fact in found:
        yield f"  {fact.attribute}: {' '.join(fact.value.split())}"
        passage, sheet = fact.passage, fact.passage.sheet
        where = (passage.section, passage.page, passage.worksheet, sheet.dated)
        yield f"      {place(sheet.title, *where, sheet.path)}"
