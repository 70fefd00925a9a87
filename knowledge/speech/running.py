"""What people say of running a fleet: leaving staff, rights, set-up, updates, old systems.

Data only; see `knowledge.saying`.
"""

SAID = """
deleted user/account files retained: my|our guy quits|leaves|left, quits the firm|job|company, hands
in notice, walks out, walked out, storms out, got the sack|boot|chop, given the boot|sack, fires
someone|somebody|people, sacks someone|somebody, lays off, laid off, departs, departed, gone to
competitor|rival, goes to competitor|rival, jumps ship, dies, passed away, deceased, no longer
employed, former colleague|employee|worker|staff, person who left, people who left, someone leaves,
somebody leaves, staff leaves|leave, employee leaves, when leaving, after leaving, on the way out;
files of deleted user/access manager owner: lose his|her|their files|stuff|work|documents, get at
his|her|their files|stuff|documents|folder, who gets his|her|their files|stuff, inherits, inherit,
next in line, replacement person takes over, look into his|her|their files|folder, hand over
his|her|their files|stuff, pass on his|her|their files|stuff, what becomes of his|her|their
files|stuff, save his|her|their files|stuff;
inactive sites/unused policy: nobody uses|opens any more, dead sites|folders|rooms, forgotten
sites|folders, lying around, gathering dust, cobwebs, orphaned, unused for months, clean up old
sites|folders, tidy up, clear out, wild growth, sprawl, jungle of folders|sites, mess of folders;
site owner/permissions: who is in charge, whose site, in charge of folder|site, master of folder;
oversharing/access permissions report: too many see|can see, sees too much, everybody sees, anyone
can read, open to everybody, who can see what, who sees what, shared too far|widely;
guest access/external people: outsiders, supplier, freelancer, contractor, accountant, tax adviser,
consultant, customer of theirs, partner firm, outside person|people|helper, somebody from outside,
people outside, without a login|account of ours;
approve/administrator consent: say yes to, green light, wave through, sign off, rubber stamp, nod,
blessing, give ok;
admin role/least privilege: keys to the kingdom|castle, master key, all powerful, too much power,
almighty, limited rights, only the rights, may do everything;
delegate/assign roles: someone else do it, hand over to colleague, deputy, stand in, give colleague
the right, let secretary|assistant do;
block user/prevent access: lock him|her|them out, shut him|her|them out, throw out, keep out, bar
from, kick off, cut off access, chuck off;
prevent users changing settings/restrict: fiddle with settings, fiddle, fiddles, fiddling, meddle,
mess with|around, tinker with settings, play with settings, touch the settings, hands off settings,
keep fingers|hands off, cannot change anything, tamper, tampers, tampering, muck about, monkey with;
reset device/remove everything: start clean, clean slate, empty it, back to square one, wipe clean,
make like new, scrub, as good as new, hand it to next, for the next owner|person|user, factory
fresh;
recover/recovery image usb: revive, rescue, resurrect, bring back from dead, save the patient, back
on its feet, back to life;
deploy/many devices enrollment: hundred machines|laptops|tablets, dozens of
machines|laptops|tablets, whole lot of machines|laptops, set up in one go, set up
fifty|forty|thirty|twenty|200|100, whole fleet|batch|pallet, pallet of, mass rollout, no one wants
to touch each, unpack and work, straight to the user|staff|home, ship straight to;
imaging/custom image deployment: our own setup|windows on it, clone, cloning, copy one machine to
all, master machine|copy, golden, put our windows on;
register/enroll device management: put under control, bring under control, take under wing, sign up
machine, tie to firm|company, link to firm|company, make it ours, known to firm|company;
unenroll/remove from management: set free, release from firm|control, let go, free the machine, no
longer ours, unlock after sale, still belongs to old|previous firm|owner;
remote management/cloud settings: from afar, from a distance, from the office desk, from
headquarters, without going there|walking|driving|travelling, without anyone on site, nobody on
site, over the net, from home, without visit, central, from one spot|place;
schedule restart/updates maintenance hours: reboot at night, restart|reboot at 3am|2am|4am, while
everyone sleeps, after closing|hours, outside lessons|work|opening, when shop closed, in the small
hours, over night, on the weekend, not during meetings|lessons|work;
defer updates/delay: hold back|off, put off, wait a bit|while|month, not right away, let others go
first, slow lane, later wave, keep old one for while, stave off;
install updates/manually check: get newest, fetch newest, newest software|fixes, bring up to date,
freshen, catch up, latest fixes|patches, up to scratch;
automatic updates/how apps updated: refreshes itself, renews itself, keeps itself fresh, freshens
up, fresh by itself;
roll back/uninstall update: undo, back to before, return to old, step back, turn back, change back,
previous state;
upgrade windows/supported versions operating system: jump to newer|newest|next, hop to, move up to,
go from 10|ten to, leap, make the jump, switch system, new windows on old|it, old windows;
downgrade/windows 10: go back to 10|ten, back to old windows, older windows on new, rather old
windows, put 10|ten on, hates eleven|11;
end of support/servicing date: when is it over|dead|history, how long looked after|cared|fixed, when
do fixes|patches stop, fixes|patches promised, fixes promised, dropped by maker, no more
fixes|patches|care, sell by date, expiry, shelf life, how long will maker|microsoft care, over the
hill, too old for fixes, left in the rain, abandoned, put to rest, pension, on its last legs, years
left, last legs, has it had its day;
serial number/asset tag: number on back|sticker|bottom, sticker number, inventory number|sticker,
stock number, tell them apart, which is which, label each, tag each;
inventory/devices report list: list of machines|laptops|tablets, how many we have, who has what,
overview, see all at a glance, at a glance;
shared device/multiple users sign in: several people same, passes from hand to hand, goes from hand
to hand, handed round|around, next shift, early shift, late shift, night shift takes over, everyone
uses same, one for the whole team|class|crew|ward, change hands, take turns, one for all, whoever is
on duty, on duty;
kiosk mode/single app restricted: only this one program|app, nothing else than, cannot wander,
cannot leave the program|app, museum visitors, show piece, exhibition, trade fair, stand at fair,
info point, self service, in shop window, only one thing;
automatic sign in/no password: straight away without login, without typing anything, no login, skip
login, walks up and uses, pick it up and go;
sign in without password/windows hello security key: hates typing passwords, no more passwords, rid
of passwords, look and in, stare to log, little key, key on keyring|keychain, plug in a key, usb key
log|sign, thumb on;
pin forgotten/reset sign in: forgot the number|digits|code|pin, number forgotten, code forgotten;
privacy/data collected: what does maker|microsoft see|know|learn, spies on, snoops, snooping,
collects about us, sends home, big brother, watched, nosy, looks over shoulder, tattles;
data protection/encrypted storage theft: thief, thieves, burglar, gets stolen, stolen from
car|train|bag, falls into wrong hands, wrong hands, finds it on the train, left in
taxi|cab|train|bus, someone finds it, pinched, nicked, swiped, grabs disk|drive, get at the
data|files, read the disk|drive, safe if stolen, fiddles with disk|drive, pulls disk|drive;
removable drive/ssd retention repair: take out first, must come out, what comes out first, keep
disk|drive in house, stay in the house, files stay in house, files stay here, data must not leave,
pull-out disk|drive, pull out disk|drive, slide out disk|drive;
backup/save settings: spare copy, second copy, copy for safety, safe copy, copy just in case,
insurance copy, stash a copy, put aside;
log files/collect: black box, what happened, history of what, protocol for support, evidence for
support;
test/validate before rollout: dry run, dress rehearsal, try on a few, pilot group, guinea pigs,
small group first, check it works before;
"""
