"""Everybody in the record, as members of the local workspace."""

from sqlalchemy import Engine

from bot.store.queries.people import everybody
from bot.store.work import UnitOfWork
from bot.workspace.people import Person


def members(engine: Engine) -> list[Person]:
    with UnitOfWork(engine).reading() as session:
        return [
            Person(
                id=rep.slack_user_id,
                name=rep.name,
                role=rep.role,
                timezone=rep.timezone,
                locale=rep.locale,
                email=rep.email or "",
            )
            for rep in everybody(session)
        ]
