"""What people say of warranties, repairs, exchanges, orders, wiping and help.

Data only; see `knowledge.saying`.
"""

SAID = """
limited warranty/covered coverage: guarantee, is cover gone|void|lost|off, cover gone|void|over,
covered by ms|microsoft|makers, who pays repair|damage, on the house repair, still covered, cover
from ms|microsoft;
self repair/replacement component: swap|change|fix|mend|repair|open
himself|themselves|herself|ourselves|yourself|own|it, handyman, diy, screwdriver, open it up, own
workshop, do repair himself|themselves|ourselves, tinker;
void warranty/affect: lose guarantee|cover|warranty, cover gone, guarantee gone;
inoperable/warranty service: bricked, kaput, wrecked, bust, dead as, fix themselves, can they fix;
advanced exchange/replacement defective device return: dud, lemon, swap|replacement|exchange
tablet|unit|laptop|device|machine, send|ship new first|before, new one before old|sending, got
his|her|their|a swap, never|didnt|not post|send|sent|returned|mailed dud|old|broken|back|it,
keep|kept dud|broken|old, broken|faulty|dud|dead unit|one back, keep both, next day swap;
retail price fee/charged return: what will be billed|charged, never posted|sent|returned, hang on
to;
repair/service request: mend, fix up, in the workshop, mechanic repairs|mends|fixes, engineer came,
in for repair;
onsite service technician/reimage software: mechanic|engineer|repair man|technician
came|comes|home|visit|house|office, home|house visit|repair|call, comes to door|office, put
files|windows|data back, who puts files|windows|software, home visit repair cover;
extended hardware service/protection plan: longer|extra|better cover|guarantee|insurance, insurance,
repair cover, drop cover, cover for drops;
purchase within 45 days/original purchase date: how quick|fast|soon|long buy|after|must|get
cover|plan|guarantee|insurance, after buying, once bought|machine is bought, add later cover|plan,
afterwards cover;
australia: down under, sydney, melbourne, aussie, perth;
united states: the states, yankees, american, stateside;
united kingdom: britain, brits, england, london;
erase/data eraser wipe secure: scrap machines|laptops|tablets|pcs, nothing|none left|remains on,
wipe|clean|scrub before|for|selling|sold|off, sell|sold off|on old|tablets|laptops|machines|pcs, get
rid of old|laptops|tablets|machines, flog, resell, donate, hand on to next, pass on to next, clean
off, thumb drive wipe;
certificate of sanitization/data eraser: paper proof, proof on paper, proof nothing|wiped|gone,
prove|proof nothing|wiped|erased|gone|clean, auditor, in writing, black on white, written proof;
factory reset/recovery: factory state|settings|new, back to new|factory|zero, like new, day one,
start from scratch, start afresh, start over;
interrupt reset/power off process: pulled|yanked|kicked plug|cord|cable, cleaner pulled, half way,
halfway, in the middle of reset, during reset;
support contact/customer support center: who|whose ring|helpdesk|hotline, ring up, whose
helpdesk|hotline, hotline, helpline, phone number, ring for help, who do they ring, number to ring,
complain to;
diagnostic toolkit/hardware test: checks, click through checks, what is wrong|broken, tell
if|whether duff|broken|faulty|dud, duff part, duff, faulty part, health check, check up, is it
broken or, find fault|culprit, whats wrong;
troubleshoot/issue: play up, act up|funny|strange|weird, misbehaves, hiccups, acting up, goes
mad|crazy|nuts, wonky, on the blink;
stuck/progress download: hangs, hang at percent, freezes at, doesnt get past, never finishes;
proxy server: filtering box, web filter, behind a filter;
delivery/shipping: arrive at door, posted, parcel, courier, dhl, ups parcel;
transfer ownership/unenroll semm: sold off, sold on, new owner, give up ownership|control, previous
owner, second hand, secondhand, used one off ebay, bought used, let go of, still locked by, locked
by old;
register device/serial number: enter number, number on back|bottom;
unpack/packaging: unwrap, out of the carton|crate, crate;
in region same unit repair/same device returned: own machine|unit|device|laptop|tablet back, get the
same one|machine|unit back, my own back, very same one|machine|unit, not a
stranger|another|different one|machine, not somebody elses;
next business day replacement/advanced exchange: new one tomorrow, by tomorrow, next day swap|one,
next morning, quick swap, how fast new one|swap|replacement, how soon new|swap|replacement;
authorized service provider/locations: shop nearby|near, who may mend|fix|open|repair, local shop,
repair shop, mender, around the corner;
warranty claim form/proof of purchase: paper to fill, fill in, fill out, form to send, receipt, lost
receipt, till slip;
warranty status check/serial: still in|under cover|guarantee, how long left|still covered|guarantee,
cover run out, see if covered, check cover;
retain drive/hard drive retention: keep disk|drive when|if sent|repaired|swapped, disk must not
leave, disk stays, not hand over disk|data;
data privacy service/reset before sending: wipe before sending, what about data when|if sent, do
they read|see|look files|data repair, somebody sees files|data, strangers see|read data|files;
shipping label box/return packaging: which box to send|post|use, keep the box|carton, threw
box|carton away, no carton|box left, own box;
out of warranty fee/repair: too old for cover, cover ran out, after the cover, cover is over, no
cover left;
accidental damage/protection plan: own fault, his fault, her fault, dropped it, kids dropped, sat on
it, drove over, ran over, stepped on, coffee, tea, juice over;
dead pixel/display defect: dot|spot|line on screen|display|panel|picture, black dot, stripe on
screen, bright dot;
recovery image/usb recover reinstall: bring back to life, revive, brick to life, wont boot|start any
more, start over with stick, stick to rescue, rescue stick, fresh windows, put windows on
again|anew, lay windows fresh, reinstall;
recovery tool/reimage: flash, reflash, flash anew, rescue disk|drive;
bitlocker recovery key/save: asks|wants for|a long number|code|key, long number, 48 digits, blue
screen wants key|number, key lost, nobody has key, where is key kept, unlock key;
hardware version/sku model number: which one have i|they, tell which model|one, exact model, what
model, name plate;
firmware update dock: refresh brick|dock|box|station, brick needs update, newest inside the dock;
report a problem/feedback hub: grumble to, tell microsoft|ms, moan to, complain, wish list, suggest;
diagnostic logs/collect: what to send the|to support, black box, send them logs;
known issues/bug: known trouble|problem|bug, is that a bug, others have that|it, do others have;
camera replace/lens orientation: put new camera|eye, camera upside down, picture upside down, upside
down, camera broken swap|replace;
not updating/stuck update: wont update, doesnt update|refresh, no updates coming, never updates,
stays on old version|build, stuck on old;
touch not working/calibrate: doesnt react|feel|respond finger|touch, ignores finger|touch, touch
dead|gone|mad, ghost touches, taps by itself, no reaction touch;
mirroring fails/miracast troubleshoot: cannot|cant|wont beam|cast|mirror, beam|cast
drops|stutters|fails|breaks|lags, picture stutters, choppy;
resale/recycle trade: give old ones|laptops|machines, trade in, part exchange;
"""
