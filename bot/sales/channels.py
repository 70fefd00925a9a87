"""Channels in which questions are answered though nobody mentioned the bot."""

from bot.sales.door import Door
from bot.sales.permissions import Action, permit
from bot.sales.results import Actor
from bot.store.queries import talk as queries
from bot.store.talk import AnsweredChannel


class Channels(Door):
    """Which channels are set for it. Threads may share it."""

    def answered(self, channel: str) -> bool:
        with self._reading() as session:
            return queries.answered(session, channel) is not None

    def answer(self, channel: str, actor: Actor, *, wanted: bool) -> bool:
        """Set the channel to be answered, or not any more; False where it was so already."""
        permit(actor, Action.CLOSE_GAP)
        with self._writing() as session:
            row = queries.answered(session, channel)
            if (row is not None) is wanted:
                return False
            if row is not None:
                session.delete(row)
            else:
                session.add(
                    AnsweredChannel(channel=channel, set_by_id=actor.rep_id, set_at=self._clock())
                )
            return True
