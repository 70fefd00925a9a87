"""`deskmate crm forget` and `deskmate crm prune`: what the record should not keep any longer."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from bot.failures import CommandFailed
from bot.wiring.whole import Wiring

if TYPE_CHECKING:
    from bot.store.erasing import Person
    from bot.store.forgetting import Forgotten

WHO = typer.Argument(help="The contact: its id in the file it came from, e-mail address, or name.")
DRY_RUN = typer.Option("--dry-run", help="Only say what would be taken out.")
YES = typer.Option("--yes", help="Erase; this cannot be undone.")
DAYS = typer.Option("--days", min=2, help="How long they are kept.")


def forget(
    context: typer.Context,
    who: Annotated[str, WHO],
    yes: Annotated[bool, YES] = False,
    dry_run: Annotated[bool, DRY_RUN] = False,
) -> None:
    """Erase one person's data; the audit keeps what was done, but not about whom."""
    from bot.store.forgetting import forget, sought  # noqa: PLC0415 - paid when used

    wiring: Wiring = context.obj
    person = _one(sought(wiring.engine, who), who)
    found = forget(wiring.engine, person, datetime.now(UTC), dry_run=dry_run or not yes)
    said = _said(person, found)
    if dry_run:
        typer.echo(f"Would be erased: {said}. A dry run: nothing was.")
    elif yes:
        typer.echo(f"Erased: {said}.")
    else:
        raise CommandFailed(
            f"Would be erased: {said}. Nothing was; to erase it for good, add --yes."
        )


def prune(
    context: typer.Context,
    days: Annotated[int, DAYS] = 30,
    dry_run: Annotated[bool, DRY_RUN] = False,
) -> None:
    """Take out old idempotency keys, waiting cards and delivery ids; the audit stays."""
    from bot.store.pruning import prune  # noqa: PLC0415 - paid when used

    wiring: Wiring = context.obj
    found = prune(wiring.engine, datetime.now(UTC), timedelta(days=days), dry_run=dry_run)
    said = f"{found.keys} keys, {found.proposals} cards, {found.deliveries} deliveries"
    done = "Would be taken out" if dry_run else "Taken out"
    typer.echo(f"{done}, older than {days} days: {said}.")


def _one(found: "list[Person]", who: str) -> "Person":
    if len(found) == 1:
        return found[0]
    if not found:
        raise CommandFailed(f"No contact has the id, e-mail address or name '{who}'.")
    told = "; ".join(f"{one.name} of {one.account}: {one.key}" for one in found[:10])
    raise CommandFailed(f"{len(found)} contacts fit '{who}'. Say which by its id. {told}")


def _said(person: "Person", found: "Forgotten") -> str:
    return (
        f"{person.name} of {person.account} ({person.key}), "
        f"references: {found.references}, texts that mention them: {found.texts}, "
        f"entries of the audit: {found.audit}, waiting cards: {found.waiting}"
    )
