"""What a text says: its words with their weights, what is asked, the products that it names."""

from collections.abc import Iterable, Mapping

from knowledge.catalogue import OTHER, Catalogue, Name, kinship
from knowledge.words import words

_CARRIED = 0.45
_CARRIED_PRODUCT = 0.9
# How much words matter that were said before.
_BEFORE = 0.5

Products = Mapping[frozenset[Name], set[str]]


class Terms:
    """What a text says: see `Query` for the fields."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self.content: dict[str, set[str]] = {}
        self.shares: dict[str, float] = {}
        self.unknown: list[str] = []
        self.products: dict[frozenset[Name], set[str]] = {}
        self.unsold: str | None = None
        self.carried: set[str] = set()
        self.text = ""
        self.meant: list[str] = []

    @property
    def of_products(self) -> set[str]:
        return set[str]().union(*self.products.values())

    @property
    def attributes(self) -> set[str]:
        return self.content.keys() - self.of_products

    def be_about(self, products: Products) -> None:
        """Be about these products, and no others."""
        before, self.products = self.of_products, dict(products)
        self.forget(before - self.of_products)
        for stem in self.of_products - before:
            self.mean(stem, [], 1.0, 1.0)
            self.weigh(stem, 1.0)

    def forget(self, stems: Iterable[str]) -> None:
        """Not look for these words."""
        for stem in stems:
            self.weights.pop(stem, None)
            self.content.pop(stem, None)

    def turn(self, said: Iterable[str], catalogue: Catalogue) -> set[str]:
        """Mean other models of the same products: with "the 85" in place of the Hub 3 50.

        Returns the words that say which.
        """
        models = set[str]()
        for names, stems in [*self.products.items()]:
            for word in said:
                turned = {name for one in names if (name := catalogue.variant(one, word))}
                if len(turned) != 1 or word in stems:
                    continue
                name = turned.pop()
                del self.products[names]
                own = set(words(" ".join(name)))
                self.forget(stems - own)
                self.products[frozenset((name,))] = stems & own | {word}
                models.add(word)
                break
        return models

    def carry(self, before: "Terms", *, elliptic: bool) -> None:
        """Take over the topic: products unless others are named, and what was asked of them.

        In an `elliptic` question ("and in France?") what was asked before is asked again.
        """
        own = {word for names in self.products for name in names for word in name[:2]}
        alike = [
            names
            for names in before.products
            if any(word in own for name in names for word in name[:2])
        ]
        replaced = before.kin(self) or alike[-1:]
        kept = {names: stems for names, stems in before.products.items() if names not in replaced}
        about = set[str]().union(*kept.values())
        gone = {stem for stem in before.of_products if stem not in about}
        if elliptic and self.attributes & before.attributes:
            # "and with 32 GB?"
            gone |= {stem for stem in before.weights if _is_number(stem) and stem not in about}
        for stem, weight in before.weights.items():
            if stem in self.content or stem in gone:
                continue
            if stem not in self.weights:
                self.carried.add(stem)
            self.weigh(stem, (_CARRIED_PRODUCT if stem in about else _CARRIED) * weight)
            if stem in about or (elliptic and stem in before.content):
                self.content[stem] = set(before.content.get(stem, ()))
                self.shares[stem] = _BEFORE
        self.products = kept | self.products

    def kin(self, other: "Terms") -> list[frozenset[Name]]:
        """Its products that are of one family with a product of the other."""
        named = [name for names in other.products for name in names]
        return [
            names
            for names in self.products
            if any(kinship(mine, name) != OTHER for mine in named for name in names)
        ]

    def weigh(self, stem: str, weight: float) -> None:
        self.weights[stem] = max(self.weights.get(stem, weight), weight)

    def mean(self, stem: str, also: list[str], weight: float, share: float) -> None:
        """Ask for a stem, or for others that mean the same."""
        for other in words(" ".join(also)):
            self.weigh(other, weight)
        self.content.setdefault(stem, set()).update(words(" ".join(also)))
        self.shares[stem] = max(self.shares.get(stem, share), share)


def _is_number(stem: str) -> bool:
    return stem[:1].isdigit()
