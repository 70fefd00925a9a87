"""What people say of power: batteries, charging, switching on and off, sleeping and waking.

Data only; see `knowledge.saying`.
"""

SAID = """
battery life/active use hours runtime: keep|kept|go going without
cable|lead|plug|charger|cord|socket|mains, last|run|work|go|goes|keep|stay|hold without
cable|lead|plug|charger|charging|cord|socket|mains, walk around|about without cable|lead|cord,
before plug in|again, before|until|till dies|flat|empty|dead|recharge, away from
socket|plug|wall|mains, off the mains, far|long on one charge, on a|one|single|full charge|battery,
between charges, untethered, run out of juice|power|battery, how long juice, long on battery, all
day without charging, whole shift, full shift;
battery charging/charge: top up, juice up, fill up battery, load battery, tank up, refuel, recharge,
get juice, back to full, from flat to full;
battery limit/charge capacity always plugged: plugged|hooked in|up
all|24|day|night|always|permanently|forever|constantly|continuously,
always|permanently|constantly|never plugged|unplugged|hooked, leave|left plugged in,
hang|hangs|hung|sit|sits|live on the charger|plug|mains|cable, on the charger|cable all, at
till|kiosk|counter plugged, never unplug, till 24, cells wear|swell|age, battery
wear|swell|bloat|age, wear|worn out battery|cells, save|spare battery|cells;
continuously/continuous 24 hours: round|around the clock, day and night, night and day, non stop,
nonstop, all day all night, all day and night, 24 7, never close|switched|turned|off|sleeps, without
a break|pause, always on|running|lit, all day long, permanently on|running|lit, lit
day|permanently|always, in one go, every hour, day in day out, without ever switching|turning off;
burn in/image retention: ghost image|picture, picture stays|sticks|burnt|burned, burnt in, ghost of
picture, shadow of picture, logo stays;
wake on power/automatically start reconnected power: boot|start|come|turn|switch|power|wake|go by|on
itself|themselves|own power|juice|electricity|mains|morning, juice|power|electricity|mains|current
back|returns, come|came back|alive by itself|themselves, come up again by, come up|back again,
boot|start|switch|turn by itself|themselves|alone, boot|start itself|themselves|alone, after
blackout|outage|brownout, after power|mains|electricity cut|outage|failure, blackout,
power|mains|electricity cut|gone|fails|failure|outage, cut power|mains|electricity, nobody|noone
push|press button, no one push|press button, without pushing|pressing|touching button, switch
themselves|itself on;
wake on lan/wol: wake|rouse|woken over|by|from|at network|cable|wire|night|far|afar|distance|remote,
come alive, come alive over cable|network, wake|rouse|start|boot|switch them from
office|afar|distance|desk, wake up overnight|night, alive over cable, wake sleeping
machines|pcs|laptops, rouse them, rouse;
sleep/standby: doze, nap, nod off, falls asleep, goes|go dark|black, snooze, sleeping;
sleep timeout/screen turn off inactivity: how soon|quickly|long|fast dark|sleep|asleep|black, after
how long|many dark|sleep|black, idle before, left alone before;
hibernation: deep sleep, hibernates;
power off/shut down: switch|turn|power off|down, kill power, pull plug, go|goes|shut off;
restart/reboot: switch|turn off and on, turn it on|off again, off and on again, boot again|anew,
power cycle;
power button: on button|switch, off button|switch, start button|knob, button to switch on;
power consumption/watts: eat|suck|draw|use|burn|guzzle power|electricity|juice|energy,
electricity|power bill, how hungry, thirsty, power hungry;
power management policy/plan settings: sleep|energy|power scheme|profile|plan, energy
settings|saving|scheme, power saving;
better performance/power mode: speed slider, faster slider, slider tweak, full speed, maximum speed,
top speed;
ac power/plugged battery: wall socket|plug|outlet|power, away from socket|wall, on the mains, from
the wall;
hot swap: swap battery while, change battery while;
voltage/v: foreign|american|european socket|mains|current, abroad socket|plug;
surge protector: lightning, spikes, power spike|surge;
uninterruptible power/ups: backup power, emergency power;
charge time/fully charged hours: how long|fast until|till|to full|topped|charged|fill, quick|fast
fill, time to fill;
charger watts/power supply 65w: which brick, small brick, weak charger, any charger|brick, phone
charger|brick, other charger|brick, charge from phone|car|train, borrow a charger;
led indicators/battery level lights: how many dots|lights|lamps lit, see how full|charged|much
juice, lights at back, how full;
standby/two weeks: drawer, in a drawer, left lying, unused for weeks|days;
battery replaceable/replacement: swap|change|replace cells|accu|accumulator, new cells, tired
battery|cells, battery tired|old|weak;
power delivery/charge through dock: brick feeds laptop|tablet, feed power, one cable does all;
troubleshoot power/no power: stone dead, dead as a doornail, wont|doesnt|does not|refuses|will not
come|turn|start|switch|boot on|up, dark and dead, no sign of life, nothing happens button|press,
lifeless;
modern standby/connected: asleep but online, light sleep;
battery life optimization/dim: save juice|power, squeeze more out, make it last longer, last longer;
"""
