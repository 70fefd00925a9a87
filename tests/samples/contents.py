"""What stands in the sample sheets that are no text files; each format draws it its own way."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """A piece under a heading: paragraphs, points, steps and a table with its header row."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    title: str
    saved: date
    parts: tuple[Part, ...]


BOOKS = Content(
    "Fjord Book 14 and Fjord Book 15",
    date(2026, 9, 21),
    (
        Part(
            "Overview",
            (
                "Fjord Book 14 and Fjord Book 15 are laptops for the office and the home office. "
                "Fjord Book 14 is the light one that fits every bag. Fjord Book 15 has a larger "
                "display, a number pad and a graphics processor of its own.",
                "Both are built for repair: battery, drive, keyboard and display can be replaced "
                "on the customer's desk in less than 20 minutes.",
            ),
        ),
        Part(
            "Technical specifications",
            table=(
                ("Feature", "Fjord Book 14", "Fjord Book 15"),
                ("Display", "14-inch, 1920 x 1200, 400 nits", "15.3-inch, 2560 x 1600, 500 nits"),
                ("Touch display", "No", "Option"),
                ("Processor", "Corvid C5, 8 cores", "Corvid C7, 10 cores"),
                ("Graphics", "Built into the processor", "Lumen 40 with 6 GB of its own memory"),
                ("Memory", "16 GB or 32 GB", "16 GB, 32 GB or 64 GB"),
                ("Storage", "256 GB, 512 GB or 1 TB", "512 GB, 1 TB or 2 TB"),
                ("Thunderbolt 4 ports", "One, on the left", "Two, one on each side"),
                ("USB-A ports", "One", "Two"),
                ("HDMI", "None", "One, HDMI 2.1"),
                ("Card reader", "None", "SD"),
                ("Ethernet", "By adapter or dock", "By adapter or dock"),
                ("Wireless", "Wi-Fi 6E, Bluetooth 5.3", "Wi-Fi 6E, Bluetooth 5.3"),
                ("Battery life", "Up to 17 hours", "Up to 12 hours"),
                ("Charger in the box", "65 W", "100 W"),
                ("Weight", "2.87 lb (1.30 kg)", "4.05 lb (1.84 kg)"),
                (
                    "Dimensions",
                    "12.3 x 8.7 x 0.63 inches (312 x 221 x 16 mm)",
                    "13.5 x 9.6 x 0.71 inches (343 x 244 x 18 mm)",
                ),
                ("Keyboard", "With backlight", "With backlight and number pad"),
                ("Fingerprint reader", "In the power button", "In the power button"),
                ("Camera", "1080p with a shutter", "1080p with a shutter and face sign-in"),
                ("Operating system", "Windows 11 Pro", "Windows 11 Pro"),
                ("Colors", "Granite, Glacier, Moss", "Granite"),
                ("Warranty", "One year", "One year"),
            ),
        ),
        Part(
            "Which one to offer",
            points=(
                "Offer Fjord Book 14 to people who travel, and wherever the budget decides.",
                "Offer Fjord Book 15 to people who work with large tables, drawings or video.",
                "Neither laptop writes with Fjord Pen. Offer Fjord Pro 11 to people who do.",
            ),
        ),
        Part(
            "Education edition",
            (
                "Fjord Book 14 is also sold as an education edition with a reinforced frame. It "
                "weighs 3.02 lb (1.37 kg) and has 16 GB of memory only.",
            ),
        ),
    ),
)

WARRANTY = Content(
    "Warranty and Fjord Care",
    date(2026, 4, 1),
    (
        Part(
            "What the warranty covers",
            (
                "Every Fjord device comes with a limited warranty of one year from the date of "
                "purchase. It covers faults of material and workmanship. It does not cover drops, "
                "liquids, theft, or a battery that has lost capacity by normal use.",
                "Accessories have the same warranty, except Fjord Headset, which has two years.",
            ),
        ),
        Part(
            "Fjord Care",
            ("Fjord Care extends the warranty and can be bought up to 45 days after the device.",),
            table=(
                ("Service", "Warranty", "Fjord Care 3 years", "Fjord Care Plus 3 years"),
                ("Term", "1 year", "3 years", "3 years"),
                ("Faults of material", "Yes", "Yes", "Yes"),
                ("Accidental damage", "No", "No", "Yes, two claims"),
                ("Repair", "Send in", "Next business day on site", "Next business day on site"),
                ("Loan device", "No", "No", "Yes"),
                ("Battery below 70 % capacity", "No", "Yes, once", "Yes, once"),
                ("Keep your drive", "No", "Yes", "Yes"),
                ("Deductible per claim", "None", "None", "$49"),
            ),
        ),
        Part(
            "How to open a claim",
            steps=(
                "Have the serial number ready. It stands on the back of the device and on the box.",
                "Call service or open the service portal and describe the fault.",
                "For a repair by mail, print the label and send the device within 14 days.",
                "For a repair on site, agree on a time window of four hours.",
            ),
        ),
        Part(
            "Countries",
            (
                "Repair on site is offered in the United States, the United Kingdom, Germany and "
                "Spain. In other countries devices are sent in, whatever plan was bought.",
            ),
        ),
    ),
)

HEADSET = Content(
    "Fjord Headset",
    date(2026, 5, 12),
    (
        Part(
            "Overview",
            (
                "Fjord Headset is made for people who are on the phone all day. It keeps the "
                "room out of the call: three microphones listen to the voice, three to the noise.",
                "It connects by Bluetooth or with the USB-C receiver that comes in the box.",
            ),
        ),
        Part(
            "Technical specifications",
            table=(
                ("Attribute", "Value"),
                ("Wearing style", "On both ears; a version for one ear is not offered"),
                ("Microphones", "Six"),
                ("Noise cancellation", "Active, up to 32 dB"),
                ("Talk time", "Up to 24 hours"),
                ("Charging", "USB-C, 10 minutes for 4 hours of talk time"),
                ("Bluetooth", "5.3, two devices at once"),
                ("Range", "100 feet (30 m) with the receiver"),
                ("Weight", "5.6 oz (159 g)"),
                ("Mute", "By lifting the microphone arm"),
                ("Cable", "None; it cannot be used with a cable"),
                ("Warranty", "Two years"),
            ),
        ),
        Part(
            "In the box",
            points=(
                "Fjord Headset",
                "USB-C receiver with an adapter to USB-A",
                "Charging cable, 4 feet (1.2 m)",
                "Carrying bag",
            ),
        ),
        Part(
            "Questions customers ask",
            (
                "Ear cushions can be replaced without a tool and are sold in pairs. The headset "
                "works with any softphone that offers a USB audio device. Call buttons work with "
                "Harbor Meetings and with most softphones for Windows.",
            ),
        ),
    ),
)

DEPLOYMENT = Content(
    "Deploying Fjord devices without touching them",
    date(2026, 8, 3),
    (
        Part(
            "What zero-touch setup does",
            (
                "With zero-touch setup a new Fjord device goes from the warehouse to the person "
                "who uses it. At the first sign-in it finds its company and installs what the "
                "administrator has chosen. It needs Harbor Business Premium or another device "
                "management that supports hardware lists.",
            ),
        ),
        Part(
            "Before the order",
            points=(
                "The customer's tenant name stands in the order.",
                "The reseller is allowed to register devices for the tenant.",
                "The order has at least five devices; smaller orders are registered by hand.",
            ),
        ),
        Part(
            "Set up the profile",
            steps=(
                "Sign in to the Harbor admin center as an administrator.",
                "Open Devices > Enrollment > Zero-touch.",
                "Select New profile and choose the language and the keyboard.",
                "Add the apps that every device gets.",
                "Assign the profile to the group New devices.",
            ),
        ),
        Part(
            "Hand over the devices",
            steps=(
                "Wait for the e-mail that lists the serial numbers; it comes with the shipment.",
                "Check in the admin center that every serial number is shown as Registered.",
                "Give the device to its user. The setup takes about 25 minutes on a 50 Mbps line.",
            ),
        ),
        Part(
            "When it does not work",
            table=(
                ("What the user sees", "Why", "What to do"),
                (
                    "The device asks for a personal account",
                    "It is not registered for the tenant",
                    "Register the serial number and restart the device",
                ),
                (
                    "Setup stops at 60 percent",
                    "An app cannot be installed",
                    "Remove the app from the profile and press Try again",
                ),
                (
                    "The keyboard has the wrong layout",
                    "The profile has another language",
                    "Change the profile; the layout follows at the next sign-in",
                ),
            ),
        ),
    ),
)

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


@dataclass(frozen=True, slots=True)
class Price:
    product: str
    configuration: str
    number: str
    amount: Decimal


PRICES_SAVED = date(2026, 11, 2)
PRICES_NOTE = (
    "All prices in US dollars, without tax and delivery. "
    "Valid from 1 November 2026 to 31 January 2027."
)
DEVICES = (
    Price("Fjord Pro 11", "16 GB, 256 GB", "FP11-16-256", Decimal(1099)),
    Price("Fjord Pro 11", "16 GB, 512 GB", "FP11-16-512", Decimal(1299)),
    Price("Fjord Pro 11", "32 GB, 1 TB", "FP11-32-1T", Decimal(1599)),
    Price("Fjord Pro 11 with 5G", "16 GB, 256 GB", "FP11G-16-256", Decimal(1299)),
    Price("Fjord Pro 11 with 5G", "16 GB, 512 GB", "FP11G-16-512", Decimal(1499)),
    Price("Fjord Book 14", "16 GB, 256 GB", "FB14-16-256", Decimal(999)),
    Price("Fjord Book 14", "16 GB, 512 GB", "FB14-16-512", Decimal(1199)),
    Price("Fjord Book 14", "32 GB, 1 TB", "FB14-32-1T", Decimal(1499)),
    Price("Fjord Book 15", "16 GB, 512 GB", "FB15-16-512", Decimal(1149)),
    Price("Fjord Book 15", "32 GB, 1 TB", "FB15-32-1T", Decimal(1549)),
    Price("Fjord Book 15", "64 GB, 2 TB", "FB15-64-2T", Decimal(2099)),
)
ACCESSORIES = (
    Price("Fjord Dock 2", "", "FD2", Decimal(249)),
    Price("Fjord Headset", "", "FH1", Decimal(149)),
    Price("Fjord Pen", "", "FPEN", Decimal(99)),
    Price("Fjord Pro Keyboard", "Granite", "FPK-G", Decimal(139)),
    Price("65 W travel charger", "", "FC65", Decimal(59)),
    Price("100 W charger", "", "FC100", Decimal(79)),
    Price("Rugged case", "For Fjord Pro 11 and Fjord Pro 11 with 5G", "FRC11", Decimal(69)),
    Price("USB-C to HDMI adapter", "", "FAH", Decimal("29.50")),
    Price("Fjord Care 3 years", "For tablets and laptops", "FCARE3", Decimal(129)),
    Price("Fjord Care Plus 3 years", "For tablets and laptops", "FCAREP3", Decimal(219)),
)
PLANS = (
    Price("Harbor Business Basic", "Per seat and month", "HBB", Decimal("5.50")),
    Price("Harbor Business Standard", "Per seat and month", "HBS", Decimal("11.00")),
    Price("Harbor Business Premium", "Per seat and month", "HBP", Decimal("19.50")),
)
