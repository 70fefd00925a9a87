"""What cosines are worth: every embedding model has its own, our thresholds were set on one.

A model is asked for the vectors of questions and of the lines that answer them. What it gives to a
question and its line on average, and to a question and the lines of the others, are two points that
every model has; a straight line through them leads to those of the model that the thresholds were
set on. It is less steep where that would make more of chance than that model does: who tells texts
apart less well is to be silent more often, not less.
"""

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.errors import ModelUnavailable

# A model that can tell what answers from what does not has the two further apart than so many times
# the spread of the latter: ours 3.6 times, language models that were never taught to 0.4 and 1.1.
APART = 2.0
# A question, and the passage that answers it as an index sees it.
PAIRS = (
    (
        "how heavy is the Fjord Pro 11",
        "Fjord Pro 11\nSpecifications > Body\nWeight: 798 g (1.76 lb)",
    ),
    (
        "what does the Fjord Book 15 with 32 GB cost",
        "Price list\nLaptops\nProduct: Fjord Book 15; Memory: 32 GB; List price: $1,649.00",
    ),
    (
        "how long does the battery of the tablet last",
        "Fjord Tab 9\nSpecifications\nBattery life: up to 14 hours of video playback",
    ),
    (
        "can I connect two monitors to the dock",
        "Fjord Dock 2\nDisplays\nThe dock drives two displays at 4K and 60 Hz, or one at 5K.",
    ),
    (
        "which ports does the Fjord Book 14 have",
        "Fjord Book 14\nConnections\nPorts: 2 x USB-C, 1 x USB-A, HDMI 2.1, headphone jack",
    ),
    (
        "how long is the warranty",
        "Warranty and care\nLimited warranty\nEvery device is covered for 24 months from purchase.",
    ),
    (
        "does accidental damage belong to the care plan",
        "Warranty and care\nCare plans\nThe Plus plan covers drops and spilled liquid, twice a "
        "year.",
    ),
    (
        "when does the back to school promotion end",
        "Back to school\nConditions\nThe discount of 10% applies to orders until September 30.",
    ),
    (
        "how do I reset the headset",
        "Headset guide\nTroubleshooting\nHold the power button for ten seconds until the light "
        "blinks red, then pair the headset again.",
    ),
    (
        "how many seats does the business plan allow",
        "Business plans\nLimits\nUp to 300 users may have a license of the same plan.",
    ),
    (
        "what happens to our files when the subscription ends",
        "Licensing questions\nEnd of a subscription\nFor 30 days everything works as before; for "
        "another 90 days only administrators can reach the data, then it is deleted.",
    ),
    (
        "how much cloud storage is included",
        "Business plans\nWhat is included\nCloud storage: 1 TB for every user",
    ),
    (
        "what is the processor of the small laptop",
        "Fjord Book 13\nSpecifications\nProcessor: 8 cores, up to 4.2 GHz",
    ),
    (
        "how bright is the screen",
        "Fjord Book 14\nDisplay\nTouchscreen with 2880 x 1800 pixels, 500 nits, 120 Hz",
    ),
    (
        "is the tablet waterproof",
        "Fjord Tab 9\nUse outdoors\nDust and water: protected against splashes (IP54), not against "
        "immersion",
    ),
    (
        "when will my order be delivered",
        "Delivery and returns\nDelivery\nOrders placed before noon leave our warehouse on the same "
        "day and arrive within three working days.",
    ),
    (
        "can a customer send a laptop back",
        "Delivery and returns\nReturns\nUnopened devices are taken back within 14 days.",
    ),
    (
        "what does the charger deliver",
        "Accessories\nPower\nPower supply: 65 W, USB-C, with a cable of 1.8 m",
    ),
    (
        "which pens work with the tablet",
        "Accessory compatibility\nPens\nAccessory: Fjord Pen; Fjord Tab 9: yes; Fjord Book 13: no",
    ),
    (
        "how is a new device enrolled",
        "Deploying devices\nFirst start\n1. Connect it to a network. 2. Sign in with the work "
        "account. 3. The device fetches its policies by itself.",
    ),
    (
        "does the laptop have a fingerprint reader",
        "Fjord Book 15\nSecurity\nSign-in: fingerprint reader in the power button, face "
        "recognition",
    ),
    (
        "which operating systems are supported",
        "Fjord Dock 2\nRequirements\nIt works with Windows 10 and 11, macOS 13 and current Linux.",
    ),
    (
        "what is the difference between the standard and the premium plan",
        "Business plans\nComparison\nPremium adds device management and threat protection to what "
        "Standard offers.",
    ),
    (
        "can the memory be upgraded later",
        "Fjord Book 14\nService\nMemory is soldered; the storage can be exchanged by a technician.",
    ),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """A model's cosines: `near` of a question and the line that answers it, `far` of any other.

    `spread` is the standard deviation of the latter.
    """

    near: float
    far: float
    spread: float

    def told(self, cosine: float) -> float:
        """The cosine as the model that our thresholds were set on would have it, roughly."""
        if self == STANDARD:
            return cosine
        rise = (STANDARD.near - STANDARD.far) / (self.near - self.far)
        chance = STANDARD.spread / self.spread
        return STANDARD.far + min(rise, chance) * (cosine - self.far)


# Of all-MiniLM-L6-v2.
STANDARD = Scale(near=0.538, far=0.101, spread=0.121)


def measured(embed: Callable[[list[str]], list[list[float]]]) -> Scale:
    """The scale of a model whose unit vectors `embed` gives.

    Raises ModelUnavailable where it cannot tell the lines apart.
    """
    import numpy  # noqa: PLC0415 paid when used

    asked, lines = (numpy.array(embed(list(texts))) for texts in zip(*PAIRS, strict=True))
    cosines = asked @ lines.T
    others = cosines[~numpy.eye(len(PAIRS), dtype=bool)]
    near, far, spread = (
        float(x) for x in (numpy.diag(cosines).mean(), others.mean(), others.std())
    )
    if near - far <= APART * spread:
        raise ModelUnavailable(
            "The embedding model cannot tell an answer from another line: it is none, or not for "
            "texts like these."
        )
    return Scale(near, far, spread)
