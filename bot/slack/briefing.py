"""Telling people once a day, and once when a sheet changed, what they would want to know."""

from collections.abc import Callable, Iterable
from functools import partial

from bot.sales.digests import Digest, Digests
from bot.saying import speaking
from bot.slack import errors
from bot.slack.bolt import SlackApp
from bot.slack.client import SlackClient
from bot.slack.features import digest
from bot.slack.services import Services
from bot.slack.telling import Reached, told


class Briefer:
    """Tells what is due each time it is asked to; any number of Deskmates may do so at once.

    `notice` looks whether the sheets changed; `clients` are as those of the Teller.
    """

    def __init__(
        self,
        app: SlackApp,
        services: Services,
        digests: Digests,
        notice: Callable[[], None],
        clients: Callable[[], Iterable[SlackClient]] | None = None,
    ) -> None:
        self._clients = clients or (lambda: [app.client])
        self._services = services
        self._digests = digests
        self._notice = notice

    def tell(self) -> bool:
        """Tell everybody who is due; False where the sheets or the record failed."""
        noticed = errors.survived(self._notice)
        return errors.survived(self._tell) and noticed

    def _tell(self) -> None:
        due = self._digests.due()
        clients = list(self._clients()) if due else []
        for one in due:
            if not self._digests.begin(one):
                continue
            if not errors.survived(partial(self._say, one, clients)):
                self._digests.give_back(one)

    def _say(self, due: Digest, clients: Iterable[SlackClient]) -> None:
        with speaking(due.to.language, due.to.locale):
            reply = digest.reply(self._services, due)
            later = reply is not None and told(due.to, reply, clients) is Reached.LATER
        if later:
            self._digests.give_back(due)
