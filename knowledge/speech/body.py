"""What people say of how a thing is built: its picture and sound, sockets, size, wear and place.

Data only; see `knowledge.saying`.
"""

SAID = """
eyeglasses/glasses prescription: wear|with|over|have|has|need specs|glasses|spectacles, glasses
wearer, bespectacled, specs on, short|long sighted, near sighted, nearsighted, shortsighted,
optician;
fits over/fit: sit|fit over, squeeze under, wear|worn over, fit under;
adjustable band: small|big|large|tiny|fat heads, size of head, head size, kids heads, one size;
fit comfort/adjust headband: chopped|cut off top|bottom|side, cut off at top|bottom|side,
pinch|hurts|slip nose|head, slip|slides down|off, sit right|properly, heavy on nose, chopped off;
clean/disinfect isopropyl alcohol wipes: rub, scrub, wipe down|off, germ free, germs, sterilise,
hygienic, nobody catches anything|something, catch disease|cold|bug|lice, get clean,
muck|dirt|grime|sweat|smear|smudges off, sanitise, sanitize, domestos, bleach, detergent, chlorine,
cleaning|liquid|stuff|agent spray, what liquid, wash, sweaty, sweat, between
users|wearers|patients|shifts|nurses|visitors, spit, disinfectant, dettol, smell|smelly, dirty,
filthy, grubby, smeary, greasy;
sterilization heat: steam oven, autoclave, steamer, boil, hot steam, oven;
ultraviolet uv light: uv lamp|box|cabinet, blue lamp, light box germ;
brow pad soap: sweaty foreheads, forehead clean|scrub|wash|wipe;
corrosive: chlorine, bleach, domestos, harsh, acid, aggressive;
passively cooled/fan fans: hum, whirr|whir, buzz, noisy|loud fan, spin up, blower, make
noise|sound|racket, silent, noise|noisy|quiet|loud when|while worn|wears|recording|running, dead
quiet, whisper quiet, fanless;
overheat/temperature: boiling, roasting, sweltering, burning hot, hot|warm to touch, scorching,
heatwave, too warm|hot;
operating temperature/ambient room temperature: summer|winter, in summer heat, sauna, freezing,
frost, icy, cold store|room|storage, freezer, heat|hot|cold outside|hall|room|warehouse, gets up to
degrees|c, desert, arctic, how hot|cold|warm, 40c, 35c, 45c, 30c, 10c, degrees;
direct sunlight: sun, afternoon sun, south facing, facing south, sun comes|shines|falls,
by|at|near|opposite|across|facing window, window behind|opposite, sunny, blazing sun, sunshine,
bright window;
outdoor/outside sunlight: open air, in the garden|field|yard, outdoors, under open sky;
brightness/lighting lux: light in hall|room|shop|factory, lights in hall|room, how bright|dark
lamps|light, gloomy, dim, dark room|hall|cellar, lamps, electrician light;
hazardous locations/class division flammable: blow up, explode, explosive, fumes, gas|gasses leak,
spark, refinery, chemical plant, oil|drilling rig atmosphere, paint shop, petrol, gasoline, atex,
ignite, catch fire, dust explosion;
clean room/iso class industrial edition: spotless hall|room, sterile hall|room|area|zone,
chip|semiconductor|wafer maker|fab|factory|plant, dust free, pharma, fab, bunny suit, cleanroom;
industrial edition: special|tougher|hardened version|flavour|flavor|edition|model,
flavour|flavor|version|edition of|for holo|headset|goggles|refinery;
eye protection/impact ansi z87: chip|splinter|piece of metal|wood, chip|splinter|bit|shard
hits|flies, flying chips|splinters|sparks|bits, eyes covered|safe|protected, safety|protective
goggles|glasses|specs, norm, eye injury, in the eye, eyes hurt;
hard hat/helmet: construction|building site helmet, helmet, bump cap;
water resistance/moisture liquid: rain, splash, spill, spilt, coffee over, wet, poured, dunk,
dropped in water, swimming pool, puddle, drizzle, washable, soak, damp;
humidity: muggy, tropical, moist air, damp air, steamy;
drop/shock damage durability: fall|fell|fallen off|down|floor|ground|desk|table, knock off, bang,
drop on floor|ground, tough enough, clumsy, rough handling, survive, stand up to;
cracked screen/damage broken display: smash, shattered, crack, splintered, spider web, bust
screen|display|panel|glass, screen gone|kaput;
dust ip rating: sand, sandy, dusty, sawdust, flour, dirt proof;
altitude: mountain, up high, plane hold;
vibration moving platform: shaking, tremble, bumpy, jolts;
moving platform mode/ship vessel: aboard ship, cargo|big ship, ferry, boat, vessel, ship
rolls|sways|rocks|moves, when she rolls, at sea, floats|swims|swimmi|drift|slides
off|around|about|away, sea, deck, in a lift|elevator|car|train|truck;
wall mount/mounting bracket vesa: hang, hung, hang on wall, bracket, fixture, screw on|to wall,
fix|put|bolt to|on|up wall, bolted, screwed, drill holes, hook on wall, wall holder;
mounting solution compatible: bracket|mount|holder of older|old|previous|last, old|older
bracket|mount|holder, still have bracket|mount, go onto bracket|it, reuse bracket|mount|holder;
mobile stand/cart: trolley, wheels, roll, wheel|push around|about|from|over, roll
around|about|from|over, hall to hall, room to room, on castors|casters, rolling stand;
mobile battery/cordless: without hunting socket|outlet|plug, without plugging|socket|outlet|wall, no
socket|outlet near;
lift people/weight pounds: guys|men|people|hands|blokes|strong to
lift|carry|haul|heave|move|hang|mount, how many guys|men|people|hands|blokes carry|lift|hang|heave,
lift, lug, haul, heave;
weight kg: how many kilos, how heavy, weigh down, kilos, carry kilos;
height: how high, at what height, over the floor|carpet|ground, above the floor|carpet|ground;
dimensions/size: how large, how big, fit in bag|rucksack|backpack|drawer, footprint, space on desk;
minimum system requirements: beefy, how beefy, ancient box|pc|computer, how strong|powerful|fast
pc|computer|box|machine, old enough, weak pc|computer|box, at the very least, what must
pc|computer|box have;
resolution pixels: crisp, sharp, blurry, fuzzy, pin sharp, how fine, grainy;
refresh rate: smooth|fluid picture|scrolling|motion, flicker, stutter screen;
display color rainbow: coloured|colored stripes|bands|fringes, rainbow, tint, colour cast;
camera aperture/mm: lens opening, opening of lens, hole of lens;
field of view: how wide see, width of view, picture cut off, see edges;
holograms unstable/jitter drift: wobble, jump about|around, dance, shaky picture|image, floats
before eyes, swim;
calibration/eye calibration: remember eyes, eyes adjusted|set|learned, everybody eyes, learn|know
eyes, eyes of each|every|everybody, set|tune to eyes, adjust to eyes, whose eyes;
distance cm closer: nose touches|nearly, lean in|over, how near|close, up close, that near|close,
close up, near enough, cope near|close;
spatial mapping/tracking features environment: blank|bare|white walls, empty room|hall, loses
bearings|way|position|track, lost in room, doesnt know where;
photos camera roll: snap|shot|pic, snap|take pics|pictures|photos|shots, where
pics|pictures|photos|snaps go|end|land|kept|stored, end up pics|pictures|photos;
loud volume/speaker: how loud, turn it up|down, louder, quieter, deafening, ear splitting;
noise cancellation: shut|block|keep|cut out noise|chatter|world, hear others typing, noisy office,
background chatter|noise;
microphone participants/room: back row heard|hear, arent heard, not heard, cant hear them, pick up
voices, who is speaking, muffled, heard, far end|away from mic;
no sound/audio: silent, mute, dumb, deaf, sound gone|dead|missing;
black image/hdcp blank screen: darkness, stays dark|black, only dark|black, goes|go dark|black, all
stays dark, black picture|screen|image, dark picture, no picture|image;
hdcp protected content: blu ray|blueray player, bluray, dvd, film, movie, netflix;
usb ports/disable: socket|port locked|blocked|shut|off|closed, lock|block|shut|close|glue
sockets|ports, nothing plugged in, copy to stick|usb, nobody copying stick|drive, stop people
plugging;
dynamic usb c disablement/undocked: leaves|away|off|from desk|dock, at desk|dock all sockets|ports,
once leaves desk, only at desk;
ports connectors: holes, sockets, plug holes, places to plug, where plug in;
headphone jack/3.5: headphone|earphone|aux hole|socket|plug, round hole;
external display/hdmi: beamer, second screen, telly, tv, hook up to tv|telly|screen, extra screen;
keyset bold/high contrast: weak|bad|poor eyesight|eyes|sight, read letters keys, letters on keys,
big|large|larger|bigger letters|print|font, see the letters|keys;
touchpad body palm/residual limb foot: amputee, without fingers|arms, no fingers|arms, 1 hand|arm
person|man|user|only|just, missing|lost finger|hand|arm, prosthesis, stump,
disabled|paralysed|paralyzed, w/o fingers, palsy;
accessibility: blind, deaf, wheelchair, handicapped, impaired, disability, dyslexia, hard of
hearing, colour blind, disabled people|person|user|worker;
voice commands: talk to it, speak to it, by voice, hands full, hands free, without hands, shout at
it;
dictation: talk instead of type, speak instead of type, types what say;
captions/subtitles: words under picture, text of what said, read what said;
material recycled: what made of, made of, recycled bottles, ocean plastic;
carbon emissions/footprint: co2, co 2, greenhouse, green officer|footprint, climate, footprint of
devices, pollution, dirty energy;
sustainability/recycling: green, eco, planet, environment friendly, throw away, scrap responsibly, e
waste, bin it, landfill, get rid of;
color: shade, hue;
motion sickness/discomfort: dizzy, sick, queasy, nausea, nauseous, headache, throw up, seasick,
tired eyes, eye strain, eyes tired, sore eyes, giddy;
age children/minimum: toddler, how old must|do|should, child wear, kids wear, too young, under age,
teenager, little ones, youngest;
contact lenses/calibration fails: lenses in eyes, lazy eye, squint, long lashes, eyelashes, makeup,
mascara, eye surgery, weeping eyes;
hand gestures/air tap: finger in air, wave hand, pinch in air, poke air, grab the air, point with
finger, fingers in the air;
hand tracking/gloves: wear|thick|work gloves, gloves on, in gloves, with gloves;
eye tracking/gaze: follows my eyes, where he looks|stares, stare at;
mixed reality holograms/spatial anchors: floating pictures|things|windows|stuff, 3d
stuff|things|pictures, things in the air, hovering;
spatial sound: sound from all around, hear where;
remote assist/video call expert: expert|specialist|colleague sees what i|he|they see, see through
my|his|their eyes, look over shoulder, expert far away, help from afar, show expert|specialist what,
call expert from site;
guides/step instructions: shows what to do next, walks through work, training on the job;
capture record video mixed reality: film what|through, film, record what sees, make a film|movie,
shoot a film|video, take a picture, selfie;
environmental test/temperature range: tested in heat|cold, torture test, put through paces;
military standard/mil std: army|military proof|grade|tough, battlefield;
rugged/durability: tough, tougher, hard knocks, rough, unbreakable, take a beating, beating;
ventilation clearance/airflow: room to breathe, air around it, gap around|behind|to wall, built into
wall|cupboard|furniture|cabinet, in a niche|cupboard|recess, box it in, boxed in, choke;
wall strength/structural: plaster board, plasterboard, drywall, brick wall, thin wall, wall
hold|strong|carry, rip out of wall;
unpack two people/lift: alone, on my own, single handed, one man job, two man job;
portrait tilt/angle: lean back, lean it back, tilt, flat like table, lay flat, like a table, lying
flat;
touch points/multi touch: how many fingers, ten fingers, several people touch, all touch at once;
pen pressure tilt: press harder, thicker line, thin and thick lines;
pen battery/aaa: what goes in pen|stylus|pencil, pen|stylus dead|flat|empty, lamp on pen red, red
pen|stylus, put in pen|stylus, glows|shines red;
pen tips/replacement nib: worn nib|tip|point, new nib|point, blunt;
pen storage/charging magnetic: where pen|pencil live|stow|put|park, lose pen, stick pen to;
screen brightness nits/sdr hdr: washed out, pale|dull picture|screen|colours|colors, too dark
screen|picture, colours look|odd|off|wrong, vivid, grey picture, film looks grey;
brightness control/kiosk dim: dim itself|when|after, darker when nobody, save screen, protect
screen, spare the screen;
antiglare/reflection: mirror, glare, reflections, shiny, see myself;
gorilla glass/scratch resistant: scratch, scratch proof, what glass;
sound/speakers dolby: bass, tinny, boom, rich sound;
audio jack/usb audio speaker external: own loudspeakers, louder speakers, hook up speakers;
network cable/ethernet port: wired net|network|internet, lan hole|plug, plug into network, wire to
the network;
two displays/dual 4k monitors: how many screens|monitors|telly, second monitor, two|three
screens|monitors, several screens;
cellular/5g lte: phone net|network, on the road internet, without wifi online, surf on the road,
signal on the road, works on the bus|train|road;
gps/location: where am i, find on a map, satnav;
wi fi band/5 ghz channel: slow wifi, weak wifi, patchy wifi, poor wifi, wifi keeps dropping;
physical ports lock/dma: plug in evil|rogue|strange|foreign stick|device, evil stick, rogue stick,
memory attack;
keep upright/handling: lying down|flat while|when cart|carry|move, lay down carry|move|cart;
"""
