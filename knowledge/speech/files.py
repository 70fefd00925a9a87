"""What people say of files: keeping, losing, finding and sharing them.

Data only; see `knowledge.saying`.
"""

SAID = """
restore/recover deleted recycle bin: rescue, salvage, retrieve, bring|get|fetch|dig|have
it|them|files|stuff|drive|folder|things|those|these back, wants drive|files|folder|stuff back, want
back, beyond rescue|saving|hope, gone for good|ever, lost for good|ever, get back, bring back, undo
delete, undelete, any chance back|left, still exist, threw|thrown|chucked away|out|it, binned,
trashed, in the bin|trash, by accident|mistake, oops;
retention/retention period days: how long
keep|kept|hang|stay|around|until|till|before|has|have|got|left, how much longer|time, before
gone|beyond, until|till gone, until|till everything|stuff|files|data|all gone|vanish|disappear|lost,
how long got;
permanently deleted/data deleted: everything|all|stuff|files|data|it gone|lost|wiped|destroyed, gone
for ever|good, vanish, disappear, no way back, beyond recovery, destroyed;
storage limit/quota tb gb: how much room|space|fits, room for files|photos|pics, fill up the
drive|disk|cloud|folder, full up, runs out of room|space, how many gigs|photos|files fit;
file size limit/maximum: how fat|big|large|huge|heavy file|drawing|video|upload|attachment|model,
fat, too big|fat|large file|to send|to open;
share/sharing external: let others|outsiders|people|folks|partners|them look|see|peek|read, show
files|folders outsiders|others|partners, mail|send plans|drawings|files|documents|stuff
cloud|link|thru|through, pass on, give access, hand out files, swap files, exchange files,
through|thru the cloud, open to all|everyone|world;
anyone links/anonymous sign: without logging|signing|login|account|him|password in, without
him|her|them logging|signing, without login|account|password, no login|account|password|sign needed,
anybody|everybody with link;
expiration link/expire time limit: stop working|opening after, stop work after
week|days|month|while, dies|dead after, self destruct, only for a|one|some week|day|month, for a
limited time, times out, time bomb, after a week|month|while;
turned on by default/default setting: out of the box, from the start|beginning,
flip|flick|switch|turn that|it|this on first, have to switch|turn|flip, automatically on, already
on|active, as delivered, factory setting;
sync/synchronize offline: copy on both, same files everywhere|both, up to date everywhere, copies to
cloud, carbon copy;
files on demand: not take up|fill space|room|disk, take no room|space, only when opened;
version history: old|older|earlier|previous|yesterday version|copy|state, go back to yesterday, time
machine, earlier draft, what it was before;
ransomware/restore your onedrive: held to ransom, encrypted by crooks|criminals, all files
scrambled, blackmail, kidnapped;
legal hold/ediscovery: court, lawsuit, sued, sue, lawyer, judge, trial in court, evidence;
audit log: who did what, who opened|touched|changed|deleted, trace, paper trail;
data residency/eu data boundary geography: leave europe|country|germany|france|switzerland|eu, where
files|data|stuff kept|sit|live|lie|stored, which country|land kept|stored|sit, stay|kept in
country|europe|eu|germany|france, in europe, on european soil;
gdpr/compliance regulation: privacy law|rules, data protection law|officer|rules, european law,
brussels;
migrate/move: bring over, carry over, shift files|stuff, move over, haul over, switch|come from
google|dropbox;
download: pull down, fetch, suck down, pull it off;
upload: push up;
viewer mode/view print unlicensed: just|only|merely look|read|view|see|peek
spreadsheets|files|documents, look at spreadsheets|documents|files, look and print, send to|them
printer, nobody pays for|a seat, without paying, no license|licence|seat for them, only read, just
reading, only open and print;
activation prompts/prompted activate: nagging, popup, pop ups, keeps asking, pestering, annoying
window|message;
reduced functionality mode/read only view print: can he|she|they still type|edit|write, keep|go on
typing|writing|editing, stop working|typing, still type|edit|write, cripple, locked out
word|excel|office, still has word|office|excel, what can still do, turns grey, keep typing;
asset tag characters/length: how many letters|characters|signs|digits fit|go|can|long,
inventory|stock number|tag|sticker|label, sticker number, number burnt|burned in, label digitally;
print/printer: paper copy, on paper;
collaborate/coauthoring same document: type|write|work same document|file|time together, at once in
one file, together on a, two people same file;
team meeting content/end session cleans up: scribbled|drew|drawn|wrote|written, next
lot|people|group|team|meeting|ones see, walked|left out|away pressed|touched nothing|anything, see
what we wrote|drew|did, still on board|screen when, pressed nothing, wipe board|screen, what we
scribbled|wrote|drew, leave traces, clear|clean the board;
version limits/500 major versions: how many old|older|earlier copies|versions|drafts, copies pile
up, old drafts, keep every draft;
site storage limit/sharepoint space: department|team folder|site full, share is full, how big
team|department folder|site, room for a department;
add storage space/buy extra: buy room|space|more, more room|space, room|space ran|running out, drive
is full, bursting, full to the brim;
default storage 1 tb/onedrive per user: room|space each|per person|head|user gets, everybody gets
room|space, how much room each|per, space per head;
recycle bin 93 days/second stage: rubbish bin, dust bin, waste basket, bin emptied, emptied the bin,
empty bin;
restore deleted user onedrive/powershell: months ago deleted|left|sacked|fired, weeks back|ago
left|sacked|fired, left weeks|months ago, after 30 days gone, too late to rescue|restore|save;
retention policy hold: must keep for years, keep for ten|seven years, by law keep, not allowed to
delete, tax office;
link people in organization/specific people: only colleagues|staff, only that person, one person
only;
guest expiration/access review: forget|forgot to remove outsiders|guests, outsiders after project,
when project ends|over;
block download/view only: look but not take|copy|save, no saving, cannot take home, hands off;
sensitive site restricted access/advanced management: prying eyes, off limits, keep curious out,
curious colleagues;
sync client/offline files: work on train|plane, in the air, tunnel, without net then later, catches
up later, offline edits;
camera roll photos upload/transfer pictures: get pics|pictures|photos|films|videos off|out|onto|to
pc|computer|headset|goggles, copy pics|pictures|photos|films to pc, pictures from goggles|headset
to;
clear spaces/delete holograms: forget the room|place, forget a room, wipe the room|map, room data;
usb transfer/explorer: plug goggles|headset into pc|computer, through cable to pc;
outlook new/offline pst: mail program, mail app, mailer, old mail archive, mails without net;
mailbox size/50 gb: how many mails, mails fit, mail full, box full of mails;
"""
