"""What docs/record.md says of the record is so."""

import json
import re
from pathlib import Path

from bot.sales.permissions import TABLE
from bot.store import limits
from bot.store.engine import open_engine
from bot.store.importing import import_world
from bot.store.migrating import upgrade
from bot.store.vocabulary import Role, Stage
from bot.store.world import LISTS

PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")


def test_the_table_of_permissions_is_the_one_in_force() -> None:
    rows = [
        f"| {action.value} | "
        + " | ".join(
            reaches[role].name.lower()
            for role in (Role.REP, Role.MANAGER, Role.PRODUCT, Role.ADMIN)
        )
        + " |"
        for action, reaches in TABLE.items()
    ]
    assert "\n".join(rows) in PAGE


def test_the_example_of_an_import_can_be_imported(tmp_path: Path) -> None:
    found = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    world = json.loads(found.group(1))
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    upgrade(engine)
    report = import_world(world, engine)
    engine.dispose()
    assert report.ignored == ()
    assert report.added == sum(map(len, world.values()))


def test_the_example_shows_every_field_or_the_text_names_it() -> None:
    for schema in LISTS.values():
        for name in schema.model_fields:
            assert f'"{name}"' in PAGE or f"`{name}`" in PAGE


def test_the_stages_and_limits_are_the_ones_in_force() -> None:
    assert " → ".join(stage for stage in Stage if stage.open) in PAGE
    for limit in (limits.LARGEST_AMOUNT, limits.LARGEST_QUANTITY, limits.TEXT, limits.NAME):
        assert f"{limit:,}" in PAGE
