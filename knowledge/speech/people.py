"""What people say of accounts, of those who come and go, of signing in and of sharing a machine.

Data only; see `knowledge.saying`.
"""

SAID = """
deleted user account/removed leaves departed former employee: got|was|been|gets|is|were
fired|sacked|axed, fired, sacked, laid off, made redundant, redundancy, left|leaves|quit|resigned
firm|company|job|business|office|us|shop|school|practice|organisation, left the place, gone for
good, moved on, was|were|been let go, dismissed, resigned, retired, kicked out, handed in notice, ex
employee|colleague|worker|staff, no longer here|with us|works, walked out job|firm, leaver, school
leavers, graduated, wiped login|account|user|him|her, killed account|login, scrapped login|account;
user license removed/unassigned: took|taken|take away|back|off license|licence|seat|word, lost
license|licence, pulled license|licence, without license|licence|seat any more, license|licence
taken|gone|pulled;
manager access files/secondary owner: boss copy|get|wants|rescue|see|read|save|look|needs
his|her|their|stuff|files, boss rescue|copy|get|wants stuff|files|drive|folder|back, successor,
takes over his|her|files, take over files, boss of, line manager, supervisor;
shared computer activation/shared users: in shifts, shifts same|one|a pc|pcs|desk|machine|computer,
share 1|a|the|same pc|computer|machine|desk, same desks|pc|machine|computer, take turns, hot desk,
rotate over|between|among pcs|desks|computers|machines, 1|single|same pc|computer|machine
everybody|everyone|all|several|many|shifts|nurses|pupils|students|workers, everybody|everyone logs
in|on, everybody|everyone uses same|one|a, many people one|a pc|computer|machine, different
people|users|nurses|students same|one|each|every pc|machine|computer|desk, whoever sits, pool
computers|pcs, lab|library|classroom computers|pcs|machines, kiosk pc;
activation limit/count installations 5 pcs: burn|eat|use|waste|cost up installs|seat|activation,
burn|eat installs, run out of installs|activations, eating up, how many
pcs|machines|macs|computers|laptops put|install, kick one off, kick off, put office on;
device based license: per machine|box|pc, license machine|pc|computer not person|people|user, for
the machine;
multiple users/sharing device profiles: hand|pass|goes around|round, hand out to
visitors|guests|pupils|students|customers, shared between|among|by, one headset|goggles for
all|many|everybody, everybody tries, hundreds|dozens of people|folks|visitors|users, take turns
goggles|headset, keep changing, changes hands;
user profiles deleted inactivity threshold: toss|throw|kick|chuck|clear|boot|drop|purge
them|users|folks|people|old out|off, toss, try once never return, never come|return back|again, once
and never, idle|unused users|accounts|profiles|people, forget people|users, clear|clean out old
users|accounts|profiles;
kiosk mode/assigned access single app: only|just|nothing but 1|two|that|three|a few
app|program|thing, must not get at|out|into, nothing else, lock down to|so, not wander off, keep
from wandering|playing, visitors must|should|can|may only, nothing but programs|apps|1|2, cant get
out, stuck in one app, nail|pin down;
sign in/authentication credentials: log on|in, sign on, logon, login;
one time code/temporary access pass web sign: little|short|six|throwaway code|number|digits, code on
phone|mobile, code from phone|mobile, code goes stale|off|bad, that code;
lifetime expires: goes|go|gets|turns stale|off|bad, stale, runs out, how long valid|good|fresh,
lapse, no longer works|good|valid;
password rotation/password change automatically: new|fresh secrets|passwords|passphrase, come up
with fresh|new, change secret|passwords itself|themselves, type new|fresh login|secrets, login
secret, secret word, makes up secrets;
multifactor authentication: second check|factor|proof, text message code, two step, 2fa, code by
text|sms;
pin: secret number, four digits|numbers, 4 digits;
guest account/external users: outsiders, outside people|folks|person|firm, folks|people
from|at|in|of other|outside|another firm|company|business, not in|from our|the firm|company, partner
firm, freelancer, contractor, suppliers, strangers, builder, architect, temp;
local administrator/admin rights install: locked down pc|pcs|computer|machine, without rights, no
admin|special rights, install themselves|himself|herself, install on their own, off the portal, not
boss of their pc, fetch|pull|download word|office|excel themselves|own|portal|self, self install;
administrator/it department: it guy|folks|people|bloke|lady|department|team|man|girl, computer
guy|man|people|folks|bloke, techie, tech guy|team, sysadmin, network guy, helpdesk, help desk;
device account resource mailbox: room login|mailbox|account, its own login|mailbox|account, panel
login|account, login of room|panel|screen;
personal profile work profile/privacy visibility: private|personal
things|stuff|photos|pics|pictures|life|apps|data, spy|snoop|peek|pry on|at, boss see|read|look|peek,
keep work private|apart|separate, separate work private|home, private and work, nosy, see people
private;
autopilot enrollment/registration device: zero touch setup|registration, register|registration new
one, sets itself up, set up by itself|themselves, straight from factory|box|shop to user|staff|desk,
unbox and go, ready out of box, redo registration|setup, zero touch;
student/education: pupils, kids, school, teacher, classroom, head teacher, college, uni, university,
lads;
prevent users install apps/store block: load|put|install games|rubbish|junk, play games, kids
games|play, stop kids|pupils|staff|them loading|installing|playing, games, cant load;
nonprofit/charity: charity, church, ngo;
frontline workers/firstline: shop floor staff|workers|people, cashiers, till staff, no desk, on
their feet, factory hands, pickers, nurses, drivers, waiters, warehouse workers|staff|people;
user limit/maximum 300 users: how many heads|seats|people|staff|souls, caps|tops|maxes out, cap on
heads|seats|people, biggest firm|company, heads, too big, outgrow|outgrown;
unlicensed onedrive account/archived fee: drive|folder of ex|former|gone|people left, nobody has
seat|license|licence drive|folder, orphan, orphaned drive|files|folder, leftover
drives|files|accounts;
admin role/nonglobal: half admin, small admin, limited|restricted boss|admin, not full admin, less
power, lesser admin;
administrator group settings/access: who may change|touch settings, only it may change, open
settings, forgot admin password|login, lost admin password|login, locked out of settings|admin;
local account/offline without microsoft: without an account, no account|login, just a local;
microsoft entra join/azure active directory: office login|account, work login|account, company|firm
login|account, same login|password as pc|office|work;
phone sign in authenticate: log|sign in with|by|through phone|mobile, use phone instead of password,
phone instead;
windows hello pin/passwordless: without typing|a password, no password, hate passwords, tired of
passwords;
automatic sign in/kiosk auto login: logs itself in, no login screen, straight in, without logging in
starts;
guest visitor/kiosk: drop in, walk up, passers by, random people;
users per device/63 64: how many people|users|logins|accounts on|fit|share one|a|it, how many can
share;
group license assignment: whole class at once, whole department, all in one go;
work profile corporate owned/android enterprise: company phone private, own phone for work, split
phone, two lives, half private;
screen lock/inactivity timeout: locks itself, walk away unlocked|and leave, leave it open, left
unattended, stands unattended, nobody looking after;
family personal use/home: wife, husband, at home too, private use, use at home;
onboarding first run/oobe setup: very first start, switch on first time, first switch on, out of the
box steps, what happens first, hello screen, take out of box and;
customize oobe/first start: skip the questions, skip questions|screens|setup, no questions at first
start;
"""
