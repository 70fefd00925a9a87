"""The names of products, as other parts of the program get them."""

from sqlalchemy import Engine

from bot.store.importing import import_world
from bot.store.queries import products
from bot.store.work import UnitOfWork


def test_every_product_comes_with_its_aliases(engine: Engine) -> None:
    sold = [
        {"id": "p-1", "name": "Fjord Pro 9", "aliases": ["FP9", "the nine"]},
        {"id": "p-2", "name": "Fjord Dock", "aliases": []},
    ]
    import_world({"products": sold}, engine)
    with UnitOfWork(engine).reading() as session:
        assert products.names(session) == {"Fjord Pro 9": ("FP9", "the nine"), "Fjord Dock": ()}
