"""What people say of working with things: lending, calling, joining, printing, starting programs.

Data only; see `knowledge.saying`.
"""

SAID = """
device lending/external clients loan: lend, lends, lent, borrow, borrows, borrowed, borrower, on
loan, loaner, loaned, next borrower, hire out, hired out, hands it to customers, give it to
customers;
call another device/calls supported: ring each other, ring one another, phone each other, talk to
each other through, dial each other, ring up, ring from one to, from one to the other;
chat history cleared/session: what was typed|written|said, types while talking, chat text, typed
words, conversation still on|there, old chats|talk, read the chat later;
notified/blocked app launch message: sees a message why, told why, does he|she|worker see why, any
message why, explain why, say why it doesnt open|start|work, silent refusal, just nothing opens;
hotspot/mobile phone tethering: piggyback, through somebody|someone phone, off somebody|someone
phone, phone as router, share phone line|net|signal, phone shares its net;
radios disabled/bluetooth wifi off: radios killed|off|dead, kill all radios|radio, kill radio, no
radio, nothing that sends|transmits, must not transmit|send|radiate, airplane mode, flight mode,
radio silence, no wireless at all;
sample package/ready to use template: ready made, off the peg, off the shelf, finished recipe,
recipe, premade, prepared for, cookbook;
wired connection/ethernet wireless recommended: cable or wlan|wifi, wlan or cable, wifi or cable,
hang on cable|wire, by wire or, better by cable|wire, cable better, just as good over the air;
security key/token usb: token, dongle to log, bluetooth token, key fob, fob;
firmware code/written in house: who wrote, who makes the code|software, wrote the code, code it
boots, code it starts, own code, made in house, whose software;
antivirus/security software: virus scanner|program|software|guard, anti virus, antivirus, virus
checker, scanner for viruses;
another vendor/non microsoft third party: another brand|maker, other brand|maker, from somebody
else, different brand|maker, foreign brand|make, rival brand|product, competitor product;
standalone subscription/separate: only the protection|guard, just the protection|guard, nothing but
protection, on its own without, separately without, single without the rest, without the rest, no
mail no word, only that bit|part;
management portal/admin center: admin site|page, control page|site, cockpit, boss page, admin page;
eligible/eligibility windows 11: could move to newest, fit for newest|new windows, able to run
newest|new, take newest|new windows, good enough for newest|new, ready for newest|new windows;
service request/create support: log broken|faults|repairs|problem, report broken|faulty|defects,
register a fault|defect, hand in for repair;
retired/removed app discontinued: going away, goes away, vanishing, being
killed|axed|dropped|scrapped, gets the axe, scrapped, ditched by maker, on the way out, dies out;
publisher/desktop publishing: flyers, leaflets, brochures, posters, program for flyers|leaflets;
presentation/powerpoint: slides, slide show, slideshow, deck;
spreadsheet/excel: sums, number tables, calculation sheet, tables program;
email/outlook: mail box, post box, letters, electronic post, mails, mailing, inbox;
note taking/onenote: jot down, scribble notes, notebook on screen;
database/access: card index, customer list program;
video meeting/teams: face to face over screen, video talk, see each other on screen, talk over
screen, video chat, video chats, video calls, conference over net;
assistant ai/copilot: robot helper, clever helper, chat robot, machine that writes, writes for me,
sums up mails|meetings, summarise, helper that writes;
search/find content: hunt for, track down, dig up;
automation/power automate: robot clicks, does chores, chores, does routine by itself, flows;
drawing pen input/ink: handwriting, write by hand, sign with pen, signature, sketch, by hand on
screen;
convert handwriting/text: scrawl into text, make text of;
voice typing/speech: talk and it writes, say it and it types;
zoom magnifier/text size: make bigger, bigger picture, blow it up, enlarge, letters bigger, see
better, reading glass;
screen rotation/orientation: turn screen, turns round, on its head, upright or across;
multitasking windows/snap: two things next to each other, split screen, side by side on screen;
external monitor adapter/usb c: hook to a bigger screen, bigger screen, put picture on telly|tv, on
the telly|tv, show on the wall;
app window/place mixed reality: hang programs in air, pin to wall, pin things, stick window to wall,
put windows around;
remove app/uninstall: throw programs off, get programs off, clear programs, junk programs, bloat,
bloatware, crapware;
default apps/file opens: opens in wrong program, opens with, which program opens;
shortcut/gesture button: trick to get to, secret handshake, finger trick, swipe;
close app/exit session: get out of program, leave program, shut program, end it, finish it;
reinstall/cloud download delete drive contents: put it on again over the net, reinstall over
net|internet, fresh over the net, is stuff on it gone, stuff on it gone, everything on it gone;
recovery key/bitlocker locked: unlock key, unlock code, key nobody has, key nobody knows, asks for a
key, wants a key, long code on blue;
wipe device/former employee user account: knows his|her|old login, nobody knows login|password, ex
employee device|headset|laptop, left without password|login, get back in use, make usable again,
still his|her|their login on it, tied to ex|former|old;
energy plan/power profile custom: own energy|power|sleep plan|scheme|profile, energy plans, power
plans, home made plan;
processor brand/amd intel choice: chip brand, which chip|silicon|brain, brand of chip, red or blue;
detached keyboard/use while: keys off|away|pulled, keys pulled off, lies on the table, keys in lap,
type at a distance, keys apart, take keys off and;
warranty length/years: how long guarantee|cover|covered, years of guarantee|cover, guarantee years;
asset tag length/characters: how long may|can it be, how many letters|digits|signs, length allowed,
longest name|number|tag;
years of updates/driver firmware six: keep patching, patching innards, patch its innards, years
patched|patching|fixed|patches, how many years keep|fix;
continue to work/no longer supported: just stop opening, stop opening|starting|working there, still
open|start|run|work there, goes on working, keep on opening, carry on opening|working, dead from one
day;
best suited/ideal users: who is it for, made for whom, what sort of people, for what kind of people,
fits whom, right one for, suits whom;
compare weight/lightest portable: easy to carry, carry about, carry around all day, schlep, lug
around, on the move, always travelling, travels a lot, road warrior, commuter;
powerful performance/demanding: heavy work, hard work, crunch, crunches, big
drawings|films|videos|models, cad, video cutting, cut videos, rendering, serious work, heavy
lifting;
"""
