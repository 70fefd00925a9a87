"""A rep of the record as the person an order comes from."""

from bot.sales.results import Actor
from bot.store.aims import Preference
from bot.store.models import Rep


def actor_of(rep: Rep, chosen: Preference | None = None) -> Actor:
    """`chosen` are the rep's own settings, where there are any."""
    return Actor(
        rep_id=rep.id,
        slack_user_id=rep.slack_user_id,
        name=rep.name,
        role=rep.role,
        team=rep.team,
        locale=rep.locale,
        timezone=rep.timezone,
        language=chosen.language if chosen else None,
        currency=chosen.currency if chosen else None,
    )
