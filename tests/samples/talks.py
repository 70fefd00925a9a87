"""What stands on the sample slides."""

from datetime import date

from tests.samples.parts import Content, Part

BUNDLE = Content(
    "Winter desk bundle",
    date(2026, 11, 2),
    (
        Part("Winter desk bundle", ("A laptop, a dock and a headset at one price",)),
        Part(
            "The offer",
            points=(
                "Fjord Book 14 or Fjord Book 15 with Fjord Dock 2 and Fjord Headset.",
                "20 % off Fjord Dock 2 and 30 % off Fjord Headset in the bundle.",
                "From 25 bundles on, Fjord Care 3 years is $99 instead of $129.",
            ),
        ),
        Part(
            "Bundle prices",
            table=(
                ("Bundle", "List price", "Bundle price"),
                ("Fjord Book 14, 16 GB, 256 GB", "$1,397", "$1,302.50"),
                ("Fjord Book 14, 16 GB, 512 GB", "$1,597", "$1,502.50"),
                ("Fjord Book 15, 16 GB, 512 GB", "$1,547", "$1,452.50"),
            ),
        ),
        Part(
            "Conditions",
            ("This promotion is valid until 31 March 2027.",),
            (
                "At least 5 bundles in one order.",
                "Not together with another promotion.",
                "For new and existing business customers in all markets.",
            ),
        ),
    ),
)

GUIDE = Content(
    "Tablet or laptop? A guide for the call",
    date(2026, 10, 12),
    (
        Part("Tablet or laptop?", ("A guide for the call",)),
        Part(
            "Three questions to ask",
            points=(
                "Where do you work: at a desk, on the road, or both?",
                "Do you write or sign by hand?",
                "Which programs must run, and do any of them need their own driver?",
            ),
        ),
        Part(
            "What to offer",
            table=(
                ("The customer says", "Offer", "Because"),
                ("We sign on the spot", "Fjord Pro 11 and Fjord Pen", "It writes by pen"),
                (
                    "There is no Wi-Fi where we work",
                    "Fjord Pro 11 with 5G",
                    "It is the only one with a mobile modem",
                ),
                ("It must be light", "Fjord Pro 11", "At 1.76 lb it is the lightest"),
                ("It must be cheap", "Fjord Book 14", "It starts at $999"),
                (
                    "We draw and cut video",
                    "Fjord Book 15",
                    "It has a graphics processor of its own",
                ),
                (
                    "Two monitors on every desk",
                    "Any but Fjord Pro 11 with 5G",
                    "That one drives one",
                ),
            ),
        ),
        Part(
            "Common objections",
            points=(
                "A tablet is too small for a day at the desk: show Fjord Dock 2 with two monitors.",
                "ARM does not run our programs: offer Fjord Pro 11 and the hotspot of a phone.",
                "Repairs take too long: offer Fjord Care 3 years with repair on site.",
            ),
        ),
    ),
)
