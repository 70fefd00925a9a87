"""What people say of faults: slow, stuck, dead, torn, lost connections and strange pictures.

Data only; see `knowledge.saying`.
"""

SAID = """
slow performance/optimize: sluggish, crawls along, crawling, snail, takes ages|forever|years, dog
slow, treacle, like molasses, laggy, stutters, choppy, slow as, got slow, gets slower, so slow,
drags on, bogged down, speed it|them|things up, make faster, run faster|smoother;
freeze/not responding restart: frozen, freezes, hung, hangs up, seized, locks up, locked up, stuck
fast, wont react|respond|budge, doesnt react|respond|budge, no reaction, ignores me|them|him,
nothing moves, screen stands still;
crash/closes unexpectedly: dies on me|them, falls over, conks out, packs up, quits on its own, keeps
quitting|closing, kicks me|them|him out, throws me|them|him out;
error message/code: number pops|shows|comes up, weird message, complaint on screen, red text,
strange code, gibberish, moans that, complains that;
not recognized/detected connection: doesnt see|find|notice|know it|stick|mouse|keyboard|screen, isnt
seen|found|noticed, not seen|found|noticed, pretends nothing, blind to, acts as if;
wifi connection lost/drops disconnects: falls off|out of wifi|network|net, loses wifi|net|network,
wifi gone|dies|flaky|vanishes, flaky, patchy, drops out, cuts out, cut off all the time, keep
losing;
cannot sign in/locked account: cant get in, cannot get in, locked out, shut out, wont let
me|him|her|them|us in, doesnt let in, refuses password|pin|login, password not accepted|taken,
forgot password|pin|code, forgotten password|pin|code, door shut;
flickering display: flickers, blinks, flashes, twitching picture, jumping picture, picture jumps,
strobe;
color calibration/display: pinkish, greenish, bluish, off colour|color, colours|colors
odd|strange|off|wrong|weird|funny, blue|green|red|yellow tinge|tint|cast, looks
pink|green|blue|yellow, patches of colour|color, blotchy;
visual quality/blurry clear: foggy, hazy, double picture|image|vision, seeing double, out of focus,
smudgy, unsharp, cant read text, words swim, milky;
audio distorted/sound crackling: crackles, crackling, buzzing, tinny, scratchy sound, robot voice,
sounds like a robot, choppy sound|voice;
microphone not working/mute: nobody hears me|him|her|us|them, cannot hear me|us|him, cant hear
us|me, they dont hear, other side hears nothing, talk and nobody hears;
printer/print not working: wont print, refuses to print, paper stays empty;
battery drains/not charging: empties fast, flat in no time|hours, empty by noon|lunch, dies
early|too soon|quickly, doesnt fill|charge|load, wont fill|charge|load|take juice, stays empty,
stuck at percent, drinks battery, eats battery, leaks power;
swollen battery/expansion safety: bulging, bulges, puffed up, puffy, bloated, belly, swells,
swelling, lid lifts, case bent open;
screen protector display damage: dead spot, crack runs, glass broken|burst|split, pane broken;
device wont start/troubleshoot power: nothing happens, no light|lamp comes, brick, bricked, stays
black|dark, black as night, wont wake|come on|go on, does nothing, corpse, play dead, kick it alive;
update failed/stuck: refresh failed|stops, patch fails|stuck|stops, stops halfway, never gets to the
end, breaks off, keeps failing;
missing/not showing: vanished, disappeared, is nowhere, cannot find it anywhere, went missing, got
lost, not there any more, no longer there, dont see it, cant find it;
lost holograms/anchors wrong place: things drift|wander|moved|stand wrong, pictures
drift|wander|moved, not where left|put, walked away, in wrong place, gone astray, stuff moved;
tracking lost/poor lighting surfaces: loses its bearings|footing, get|gets|find its bearings, cannot
find its way, doesnt know where it is, looking glasses, mirrors, mirrored, glass walls, shiny
floor|things|surface|walls, polished, dim lights|light, too dark, very dark, half dark, candle,
darkened, pitch dark, all white, bare room;
pen not working/not writing: wont write|draw, doesnt write|draw, skips, scratches, writes nothing,
draws nothing, no ink;
touch wrong place/calibrate screen: taps land|hits wrong|beside, touches wrong spot|place, finger
off;
keyboard not working/detached keys: keys dead|stuck|do nothing, letters missing, types double|twice,
key sticks, typing nothing;
noise/fan loud coil: rattles, rattling, whistling, howls, howling, roaring, roars, vacuum cleaner,
jet engine, drone, humming;
interference/wireless channel: too many wifis|networks, crowded air, other radios, neighbours wifi,
microwave oven;
connect troubleshoot projection: wont connect|link|hook, refuses to connect|link, doesnt
connect|link|pair, cannot|cant get picture, picture doesnt arrive|come, no picture comes|arrives;
factory defect/defective unit: faulty, duff, dodgy, rotten, came broken|dead|damaged, broken from
start, arrived broken|dead|damaged, dead on arrival, damaged in transit|delivery, broken in the
post;
data loss/back up files: lose everything|all|work|files|data, losing everything|all|work|files|data,
will be lost, everything lost, do we lose, does he lose, do they lose, wiped out;
conflict/two versions: overwrote, overwrites, saved over, two copies clash, clash, clobbered, mine
against his;
liquid damage/spill: soup, beer, cola, juice spilled|over, coffee on, tea on, got wet, drowned, fell
in water, bath;
"""
