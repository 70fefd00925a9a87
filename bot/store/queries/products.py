"""Reading products: by name, by alias, by what a name begins with."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from bot.store.models import Product, ProductAlias


def named(session: Session, folded: str) -> Sequence[Product]:
    """Products whose name or alias is exactly this."""
    alias = select(ProductAlias.product_id).where(ProductAlias.folded == folded)
    query = select(Product).where(or_(Product.folded == folded, Product.id.in_(alias)))
    return session.scalars(query.order_by(Product.name)).all()


def saying(session: Session, words: Sequence[str], limit: int) -> Sequence[Product]:
    """Products in whose name or alias all these folded words occur."""
    query = select(Product)
    for word in words:
        alias = select(ProductAlias.product_id).where(
            ProductAlias.folded.contains(word, autoescape=True)
        )
        found = Product.folded.contains(word, autoescape=True)
        query = query.where(or_(found, Product.id.in_(alias)))
    return session.scalars(query.order_by(Product.name).limit(limit)).all()


def names(session: Session) -> dict[str, tuple[str, ...]]:
    """The names of all products, each with its aliases."""
    products = session.scalars(select(Product).options(selectinload(Product.aliases)))
    return {product.name: tuple(alias.name for alias in product.aliases) for product in products}
