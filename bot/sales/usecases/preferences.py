"""Change one's own settings."""

from babel import Locale

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import ChangePreferences
from bot.sales.describing import described
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.saying import LANGUAGES, both, later, say, spoken
from bot.store.aims import Preference
from bot.store.queries import aims

AUTO = "auto"
DIGEST_HOUR = 8


def change_preferences(command: ChangePreferences, batch: Batch) -> Done:
    permit(batch.actor, Action.CHANGE_PREFERENCES)
    what = batch.told(
        later("Change your settings"),
        later("Changed your settings"),
    )
    known = aims.preference(batch.session, batch.actor.rep_id)
    row = known or initial(batch.actor.rep_id)
    before = batch.change(row) if known else described(batch.words, row)
    _set(row, command, batch)
    done = batch.done(row, before, what)
    if not done.changes:
        return Done(row, say("Your settings are as you say already"), ())
    if known is None:
        batch.create(row, what)
    return done


def initial(rep_id: int) -> Preference:
    """The settings of somebody who has changed none."""
    return Preference(
        rep_id=rep_id,
        language=None,
        currency=None,
        digest=True,
        digest_hour=DIGEST_HOUR,
        notices=True,
    )


def _set(row: Preference, command: ChangePreferences, batch: Batch) -> None:
    if command.language is not None:
        row.language = _language(command.language, batch.actor.locale)
    if command.currency is not None:
        row.currency = _currency(command.currency)
    if command.digest_hour is not None:
        row.digest_hour, row.digest = _hour(command.digest_hour), True
    if command.digest is not None:
        row.digest = command.digest
    if command.notices is not None:
        row.notices = command.notices


def _language(said: str, locale: str) -> str | None:
    """One that Deskmate speaks; None for that of each message."""
    if said.strip().lower() == AUTO:
        return None
    try:
        tag = validation.language(said, locale)
    except Invalid:
        tag = ""
    if tag.partition("-")[0] not in LANGUAGES:
        raise Invalid(
            say(
                "I speak {languages}, not “{said}”; auto is the language of each message.",
                said=said.strip()[:40],
                languages=both([_name(one) for one in LANGUAGES]),
            ),
            "language",
        )
    return tag


def _name(code: str) -> str:
    """`German`, in the language that is spoken."""
    return Locale.parse(code).get_display_name(spoken() or "en") or code


def _currency(said: str) -> str | None:
    return None if said.strip().lower() == AUTO else validation.currency(said)


def _hour(said: int) -> int:
    if not 0 <= said <= 23:
        raise Invalid(say("The digest comes at a full hour from 0 to 23."), "digest_hour")
    return said
