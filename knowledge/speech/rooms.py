"""What people say of meetings, calls and the rooms that they are held in.

Data only; see `knowledge.saying`.
"""

SAID = """
welcome screen/start: what shows nobody|idle|unused, nobody at|in front, nobody is at, when idle,
resting, lock it, lock like pc, show when nobody;
maintenance window/hours updates restart: rebooted|restarted in
middle|during|mid|meeting|pitch|presentation, in middle of pitch|meeting|presentation|call|lesson,
starts itself again|anew during, reboots by itself|on own, why reboot|restart, mid meeting, busy all
time, use day and night reboot|restarts;
meeting participants/attendees limit: how many join|people|faces|attend, faces on screen, crowd, how
many in meeting|video;
recording/transcript: tape, on tape, film the meeting, minutes of meeting, write minutes, notes for
me;
join meeting one touch: jump into, hop on call, start the call, push to join;
default volume/speaker settings: how loud starts|folks|when|default, how loud it is, loudness when,
loud whenever, loud at start;
proximity/occupancy sensor: sees|notices|knows somebody|someone|people enter|coming, wakes when|if
enter|someone|people|walk, someone walks in, walk into|in room;
calendar/schedule: book the room, booking, agenda, who has room, diary;
room booking mailbox: reserve, book it;
camera framing/field: follows speaker|me|people, keeps in picture|frame, whole room in picture, cut
out of picture;
teams rooms/migrate windows: turn into teams, switch to teams room, new brain;
portrait rotate: upright, on its side, turn it round, turned sideways, sideways, stand it up,
standing up;
stylus pens two/simultaneous: two people draw|write|scribble, both draw|write|scribble, several
draw, at same time draw|write;
inking/whiteboard: draw, scribble, doodle;
site planning/room layout: where stand|hang it, how far sit|away|back, furthest seat, back of the
room;
power outlet circuit/dedicated: own fuse, fuse, blow fuse, extension lead;
sign out sessions/reset: forgets everything, cleared after;
intune/mobile device management: from one desk|place|console, from afar, steer all, all machines at
once, without touching each, remote control fleet, fleet;
deploy/deployment image: roll out, rollout, put on all|every, set up hundreds|many|dozens, push out,
onto all;
provisioning package: setup on stick, ready made setup;
network boot/pxe: load system off|over|from cable|network|net, start|boot off|from|over
cable|network|net, boot off the network, off the cable instead;
boot usb alternate device/volume down: start|boot from|off stick|usb|drive|disk, which buttons, load
from stick;
group policy/setting: one rule for all, force on all, forced on every, company rule, forces one;
uefi settings/bios: fiddle in bios, bios, deep settings;
windows updates/policies online connect: come up for|so patches|updates|rules, patches|updates and
rules, below deck, so that patches|rules|updates;
mobile device management/compliance policy: house rules;
virtual machine/virtual desktop: pc in cloud, computer in the cloud, thin client, terminal server;
share wired ingest/hdmi in: plug laptop into board|panel|screen|wall, cable laptop to
board|panel|screen, show laptop over cable, guest laptop on board|panel|screen;
touch latency/ink: lag, laggy, pen lags, slow pen, delay in pen;
start meeting without/ad hoc: out of the blue, spontaneous, quick huddle, huddle;
one click join missing/third party zoom webex: zoom, webex, google meet, other meeting program, not
teams call|meeting;
windows 10 team migrate/teams rooms upgrade: old board|panel|hub to new, new life for old, still on
team, old software on board|panel, which way forward, old os on board|panel, before it dies;
apps install/store line of business: own program|app on board|panel|hub|goggles|headset, put
program|app on board|panel|hub|goggles|headset, home made app, our own app;
sideload/app installer: without the shop|store, from a stick install, app from stick, file with app;
website as app/pwa: web page as program|app|icon, site as icon;
suspend timeout/session: how long till|until|before board|panel|hub forgets|clears|sleeps|ends, ends
by itself, closes by itself;
screen saver/ambient: idle picture, picture when idle;
meeting room size/participants recommended: how big a room, how many people room, small room|huddle
room|hall which, which size for, room for twenty|ten|thirty people;
speakerphone/certified audio: hear us at far, echo, hall echo;
calendar sync/exchange device account fails: doesnt show meetings|bookings, bookings dont|not show,
no meetings on screen, empty calendar, schedule empty|missing;
quick start/first setup steps: get started, up and running, how to begin, where to begin;
adoption/training: get people to use, teach people|staff, nobody uses it, staff dont use, people
shy, win people over;
update dock semm/usb port authorize: only our|own laptops|machines at dock|desk|brick, stranger
plugs in, stranger at desk, strange laptop at dock;
usb c single cable/docking: one plug for all, one wire for everything, everything over one;
management portal/monitor devices: see all machines|laptops|tablets, overview of all, list of all
machines|laptops, which machines are old, keep an eye on, bird eye;
support request/portal ticket: open a ticket, ticket, log a case, where to report;
system restore/snapshots: turn the clock back;
ad hoc meeting/free to use: just walk up, nobody booked, not booked;
"""
