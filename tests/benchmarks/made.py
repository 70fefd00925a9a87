"""Sheets of made-up products, as many as a measurement wants."""

import random
from pathlib import Path

FAMILIES = ("Harrow", "Tarn", "Fell", "Moor", "Beck", "Crag", "Dale", "Scar")
PROSE = (
    "The {name} is built for people who work away from a desk. It starts in {a} seconds and "
    "runs for up to {b} hours of local video. The case is made of recycled magnesium. "
    "A service partner replaces the drive without special tools in {c} minutes."
)


def make_sheets(folder: Path, number: int, seed: int = 7) -> list[str]:
    """Write `number` Markdown sheets below `folder`; returns the names of their products."""
    dice = random.Random(seed)
    folder.mkdir(parents=True)
    names = [f"{FAMILIES[n % len(FAMILIES)]} {n // len(FAMILIES) + 1}" for n in range(number)]
    for name in names:
        text = _sheet(name, dice)
        (folder / f"{name.lower().replace(' ', '-')}.md").write_text(text, encoding="utf-8")
    return names


def _sheet(name: str, dice: random.Random) -> str:
    weight = dice.randint(480, 2900)
    rows = {
        "Weight": f"{weight} g ({weight / 453.6:.2f} lb)",
        "Memory": f"{dice.choice((8, 16, 32))} GB",
        "Storage": f"{dice.choice((256, 512, 1024))} GB",
        "Display": f"{dice.randint(110, 160) / 10} inches",
        "Ports": f"{dice.randint(1, 4)} x USB-C, {dice.randint(0, 2)} x USB-A",
        "Battery": f"{dice.randint(35, 80)} Wh",
        "Warranty": f"{dice.randint(1, 4)} years",
    }
    table = "\n".join(f"| {attribute} | {value} |" for attribute, value in rows.items())
    prose = [
        f"## {heading}\n\n"
        + PROSE.format(
            name=name, a=dice.randint(4, 20), b=dice.randint(6, 20), c=dice.randint(5, 40)
        )
        for heading in ("Overview", "On the road", "In the office", "Service")
    ]
    head = f"---\ntitle: {name} specifications\n---\n\n# {name}"
    return "\n\n".join([head, f"| Feature | {name} |\n| --- | --- |\n{table}", *prose]) + "\n"
