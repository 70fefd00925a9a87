"""What people call the things that sheets are about.

Data only; see `knowledge.saying`.
"""

SAID = """
headset/hololens: headset, goggles, holo thing|thingy|glasses|headset|goggles, ar|vr|xr|mr
goggles|glasses|headset|specs|helmet, smart glasses|goggles|specs, head thing|thingy|gear, headgear,
magic|fancy|clever|3d glasses|specs, thing|gadget|device on head|face;
hololens 1: first|1st|very|original goggles|headset, old|older|original goggles, version 1 goggles,
goggles version 1, first gen goggles;
hub/surface hub display: touch wall, touch wall thing, wall panel|screen|board|display,
meeting|conference|boardroom|team panel|board|screen|touchscreen,
big|huge|giant|large|massive|enormous panel|board|screen|touchscreen|display, big|huge|giant|large
touch panel|board|screen|display|tv, touch board|panel|telly|tv, giant|big|huge tablet|telly,
electronic|digital|interactive|smart whiteboard|board|flipchart, roll around|about
panel|screen|board, room panel, smartboard, whiteboard thing, teams board, wall thing;
cloud storage onedrive: cloud drive|folder|stuff, online|personal|web drive|folder|disk,
folder|stuff in cloud, drive in cloud;
microsoft 365 apps office: word excel, office suite|programs|package|software|apps, word and excel,
word or excel, excel and word, word co, office stuff, spreadsheet program, word powerpoint, typing
program;
business plans microsoft 365: smb|sme bundle|plan|package, small|little business|firm|company
bundle|plan|package;
office ltsc volume license: boxed office, buy|bought|pay once office, office buy|bought|pay once,
one off office, perpetual office, forever office, office without subscription;
detachable keyboard: clip|snap|click on|off keyboard|keys|typing, keys come off, detachable keys,
typing board|cover, pull off|away keyboard, cover with keys, keyboard cover;
convertible detachable tablet surface pro: 2 in 1, tablet with keys|keyboard, tablet notebook;
dual screen phone duo: folding|foldable|book phone, folding|foldable handset|mobile|cell, 2 screen
phone|mobile|handset, phone with 2 screens|displays, phone that folds|opens;
dock/docking station: docking brick|box|thing|block, desk station|brick|box|block|hub, brick|box
on|at|under desk, port box, plug box, connection box;
power supply/charger: charging|power|wall brick|block, mains adapter|adaptor|lead|brick, power|mains
plug, wall wart;
usb drive: thumb|pen|flash|memory drive|stick|key, usb key|stick, memory stick, stick;
headphones earbuds: over ear cans|set, ear|head cans, ear plugs|pieces|pods|phones;
webcam/camera: spy|web eye, camera eye, eye of the camera, picture taker;
pen/stylus: digital pencil, electric|electronic pen|pencil, pencil, writing thing|stick, drawing
pen|stick, scribbler;
touchpad/trackpad cursor: mouse pad|area|square, pointer, arrow on screen, mouse arrow;
keyboard: typing keys, keys, typewriter;
processor: brain, number cruncher;
memory ram: short term memory, working memory;
solid state drive/ssd storage: hard disk|drive, harddisk, disk inside, hard drive inside;
graphics/gpu: graphics|video|picture card|chip, number crunchers nvidia, cad|gaming card;
remote control: clicker, zapper;
smart card reader/smart card: id badge|card slot|machine|notebook|laptop,
stick|shove|put|push|insert|slide id|badge|card, slot for badge|id|card, badge|card slot,
chip|staff|employee|army|military card, cac, badge reader, sign|log|get on|in badge, id badge,
plastic card;
fingerprint reader: thumb|finger reader|print|scan|touch, thumbprint;
facial recognition/hello infrared camera: face login|unlock|recognition|scan,
sees|knows|recognises|recognizes face, log|sign|unlock by|with face, look at it to log|sign;
iris sign in: eye login|unlock|scan, log|sign in eye, iris scan;
nfc reader: tap badge|card|tag, tap to pay;
sim esim lte: phone|mobile|cell card, chip card for phone, sim slot;
replaceable components: spare, spare part, innards, guts, bits inside;
battery: cell, juice|power pack, accu, accumulator, battery pack;
mobile battery: battery on wheels, roll around|about battery|juice|pack, trolley battery;
cable: lead, wire, cord;
adapter: dongle, converter, gizmo, adaptor plug;
carrying case: bag, pouch, sleeve, box to carry, travel|carry case|bag|box;
strap headband: head band|strap|loop, band round|around head;
brow pad: forehead pad|bit|foam|sponge|cushion, sponge|foam|cushion|pad|bit forehead, bit over eyes,
nose|face pad;
visor: see through|thru front|bit|part|glass, front glass|shield, glass in front, goggle glass,
front window, lens in front;
led light indicator: lamp, little light, small light, blinking|flashing light|lamp,
glow|lights|blinks|flashes;
speakers: loudspeaker, boxes for sound, sound box|bar;
microphones: mikes, mic, pick up voice;
power cord/cable: mains lead|cable|cord, wall cable|cord|lead;
clicker: little button thing, hand button, click gadget, finger button;
bluetooth mouse keyboard/pair: without a wire mouse|keyboard, cordless mouse|keyboard;
compute cartridge/replace: slide in|out computer|pc|box, box at the bottom, pull out|in computer|pc,
drawer computer|pc, computer inside panel|board|screen, brain|heart of the panel|board|wall, plug in
computer, new heart, slot in box;
ssd removal/replace drive: take|pull|get|keep|remove out|the|our disk|drive|hard, keep the
disk|drive, swap the disk|drive, unscrew;
smart camera/automatic framing: clever|smart eye|camera, lens follows, sees whole room, everybody in
picture;
room control system: crestron, extron, av guy|rack|system, light switch on wall, one button for
lights, touch panel on desk;
keypad buttons: buttons on side|edge|front, knobs, side buttons;
on screen display menu: menu on glass, picture settings;
nfc: tap, tap tag, hold card|badge|phone to, touch to pay, contactless;
numeric keypad: number block|pad|keys;
privacy shutter/camera cover: cover the lens|eye, tape over camera, lid for camera;
kickstand: flap at back, leg at back, foot at back, leans back, stand at back;
screen protector: foil, film on screen;
cable lock slot: chain to desk, tie down, tie to desk, padlock, bolt to desk, kensington;
expansion/microphone array: extra mikes, ceiling mikes, mikes on table;
peripherals tested: will my|their old printer|scanner|speaker|mouse, do gadgets work, gadgets;
app compatibility arm emulation/x64 32 bit: old|own|home made program|software run|work|start,
legacy program|software, runs old program|software, snapdragon run program|software, does
my|our|their program;
virtual desktop/windows 365: remote pc, screen only, dumb terminal;
surface app: little program for settings, helper program;
surface it toolkit: tool box, toolbox, bag of tools, tools for admins;
inclusive design/adaptive kit: stickers for keys|ports, bumps on keys, feel the keys;
home screen launcher: start page phone, icons on phone;
wallpaper/background: backdrop, picture behind, own picture on screen, company logo|picture on
screen, logo on welcome;
start menu tiles/layout: icons at start, squares on screen, arrange icons, program list;
language change/display region: speak|talk
german|french|spanish|italian|dutch|polish|japanese|chinese|portuguese|arabic, menus in
german|french|spanish|italian|japanese|chinese, other tongue, mother tongue, foreign language;
language accessory pack/deploying languages: add french|german|spanish|another language|tongue,
spell checker, spell check other;
virtual whiteboard/collaboration: draw together, scribble together, same board from home;
"""
