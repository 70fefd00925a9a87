"""What stands in the sample documents, PDF and Word."""

from datetime import date

from tests.samples.parts import Content, Part

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
