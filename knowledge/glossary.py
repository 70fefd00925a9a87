"""What reps say and how sheets say it.

Data only. Words are given as they are typed, in lower case: `what is said: what it means; …`.
"""

from functools import cache

from knowledge.words import words

# Words that rarely tell one sheet from another, beside a language's smallest ones.
CHATTER = """
hallo hola bonjour salut ciao olá danke gracias merci obrigado grazie bitte test
customer customers client clients guy guys lady buyer prospect they them their he she his her we
us our you your me i im i'm he's want wants wanted need needs needed know knows knew ask asks
asked asking tell says said say pls please thx thanks hi hello hey quick one ok okay so just
really exactly actually maybe also too any some thing things stuff like get gets got go goes
going give gives would could should will shall was were been being am if then than as these
those into out about over under does doesn't don't isn't can't cannot let lets see show find
mean means whats what's hows how's theres there's wheres where's which whose use using used good
ballpark right now currently today anything something someone anyone still yet only not no yes
vs versus or and but because while during between both either each per same different difference
compare compared possible able come comes work works make makes put take look looking sell
selling call phone line urgent asap question regarding step steps hand way ways myself
yourself itself himself herself ourselves themselves
"""

# What stands behind the name of a product.
MODELS = """
air book buds camera desktop dock headset headphones keyboard laptop max mini monitor mouse notebook
pad pen phone plan plus pro projector scanner screen series speaker suite tablet ultra watch webcam
"""

# What a rep says, and what sheets also say. The word itself goes on counting.
ALSO = """
cord: cable; megapixels: mp; megapixel: mp; mpx: mp; stick: drive; parts: components; part:
component; components: parts; replaced: replacement; heavy: weight; weigh: weight; weighs: weight;
lighter: weight; lightest: weight; heavier: weight; big: size dimensions; bigger: size dimensions;
biggest: max maximum largest; thick: dimensions thickness; thin: dimensions thickness; tall: height
dimensions; wide: width dimensions; long: length duration; high: height; deep: depth; fast: speed;
faster: speed; quick: speed; speed: rate bandwidth; qualify: eligible; qualifies: eligible;
entitled: eligible; loud: noise volume; hot: temperature; warm: temperature; cold: temperature;
dark: light backlit; bright: brightness; nits: brightness; brightness: luminance; sharp: resolution;
max: maximum; min: minimum; screen: display; screens: display displays; monitor: display; monitors:
displays; panel: display; ram: memory; cpu: processor; chip: processor; gpu: graphics; ssd: storage;
disk: storage; drive: storage; space: storage; wattage: watt power; watts: power; charger: power
supply; plug: power connector; juice: battery power; adapter: adaptor; cable: cord; colour: color;
colours: colors; licence: license; licences: licenses; seats: users license; seat: license user;
subscription: plan; package: plan; bundle: plan; webcam: camera; box: package included; carton: box
package; comes: included; included: box separately; bundled: included; ships: included shipping;
missing: included; inside: included; wifi: wi-fi wireless; wlan: wi-fi wireless; lan: ethernet
network; internet: online network; web: browser online; offline: connection; goggles: headset;
headset: device; glasses: eyeglasses; spectacles: eyeglasses glasses; eyewear: eyeglasses; laptop:
notebook; notebook: laptop; tablet: device; computer: device pc; machine: device pc; pc: device
computer; phone: telephone; stylus: pen; mic: microphone; speaker: audio; sound: audio; picture:
image display; video: camera; whiteboard: canvas; specs: specifications; os: operating system; app:
application; apps: applications; program: application; lasts: battery life; last: life; runtime:
battery life; stamina: battery; guarantee: warranty; cover: warranty coverage; price: cost pricing;
cost: price pricing; cheap: price; msrp: price; rrp: price; fee: charge cost; bill: charge; buy:
purchase order bought; bought: purchase buy; order: purchase; sell: sale reseller sold; sold:
available sell; turn: enable; activate: enable activation; switch: turn enable; deactivate: disable;
stop: disable; block: disable restrict; promotion: bundle discount; promo: promotion bundle
discount; deal: promotion bundle discount; discount: promotion bundle; rebate: discount; delete:
remove; deleted: removed; wipe: erase reset; erase: wipe; fix: troubleshoot repair; broken: repair
damage; broke: repair; mend: repair; swap: replacement exchange; replace: replacement; fails: error
issue; crash: error; return: exchange; send: ship return; post: ship mail; socket: port outlet
connector connection; finish: color; finishes: colors; fit: compatible compatibility; fits:
compatible compatibility; compatible: supported compatibility; supported: support; handle: support;
allowed: supported permitted; needs: requires requirements; need: require requirements; hook:
connect; attach: connect; connect: connection; join: connect; link: connect; hang: mount; mounted:
mount; install: setup installation; installed: installation; setup: configure install; change:
configure manage; restore: recover; recover: restore; back: restore; backup: restore; login: sign
account; log: sign; password: credentials; admin: administrator; boss: administrator; staff: users
employees; employee: user; people: users; users: people; person: user; rights: permissions; safe:
security; secure: security; hacked: security; encrypt: encryption; country: region; countries:
regions; abroad: country region; language: languages; shop: store reseller; dealer: reseller
partner; date: release; launch: release; launched: released; expire: end; expires: end; expiry: end;
until: end; eol: end support servicing; retire: end support; retired: end support; old: original;
latest: newest current; ceiling: limit maximum; limit: maximum quota; quota: limit; allowance: limit
quota; cutoff: deadline; deadline: cutoff; meeting: meetings conference; conference: meeting; call:
calls; calls: calling; mailbox: email; mail: email mailbox; clean: wipe; cleaning: clean disinfect;
disinfect: clean wipe; waterproof: water resistance; rugged: durability; drop: shock; win10: windows
10; win11: windows 11; o365: microsoft 365 office; m365: microsoft 365; tts: text-to-speech voice;
lit: backlight backlit; upright: portrait;
black: color; white: color; grey: color; gray: color; silver: color; red: color; blue: color; green:
color; pink: color; gold: color; touchscreen: touch display; arrive: delivery; arrives: delivery;
arriving: delivery; valid: lifetime; american: us; british: uk; canadian: canada; dutch:
netherlands; swedish: sweden; norwegian: norway; danish: denmark; finnish: finland; german: germany;
french: france; spanish: spain; italian: italy; portuguese: portugal; swiss: switzerland; austrian:
austria; belgian: belgium; irish: ireland; polish: poland; japanese: japan; chinese: china;
australian: australia; indian: india; brazilian: brazil; mexican: mexico; trial: tried;
licenses: seats
"""

# What reps write short.
SHORT = """
win: windows; dev: development; std: standard; prem: premium; biz: business; ent: enterprise; sub:
subscription; subs: subscriptions; lic: license; lics: licenses; kb: keyboard; kbd: keyboard; bt:
bluetooth; fw: firmware; res: resolution; mem: memory; batt: battery; temp: temperature; dims:
dimensions; warr: warranty; info: information; config: configuration; configs: configurations;
mgmt: management; yr: year; yrs: years; mth: month; mths: months; wks: weeks; incl: included; excl:
excluded; tb3: thunderbolt 3; tb4: thunderbolt 4; auth: authentication; acct: account; accts:
accounts; cfg: configuration; env: environment; org: organization; sw: software; hw: hardware; reg:
registry; cert: certificate; certs: certificates; cam: camera; vid: video; pic: picture; wty:
warranty; approx: approximately; avg: average; req: requirements; reqs: requirements; pwr: power;
pw: password; pwd: password; pswd: password; cust: customer; custs: customers; b4: before; btwn:
between; diff: difference; qty: quantity; sz: size; rst: reset; spd: speed; usr: user; usrs: users;
kybrd: keyboard; ver: version; wrnty: warranty; displ: display; opts: options; proc: processor; chg:
charge; chrgr: charger; msg: message; msgs: messages; ppl: people; mgr: manager; mtg: meeting; mtgs:
meetings; addr: address; pkg: package; spkr: speaker; spkrs: speakers; scrn: screen; emp: employee;
emps: employees; repl: replacement; maint: maintenance; avail: available; compat: compatible; nr:
number; freq: frequency; vol: volume; perms: permissions; upd: update; upds: updates; svc: service;
btn: button; btns: buttons; lang: language; langs: languages; backlite: backlit; bizness: business;
gpo: group policy; gpos: group policy;
srfc: surface; edu: education; wght: weight; howmuch: how much
"""


@cache
def also() -> dict[str, str]:
    """What a rep says → the words that sheets may have instead."""
    return table(ALSO)


@cache
def alike() -> dict[str, str]:
    """The same by stems: `sockets`, too."""
    return {words(said)[0]: meant for said, meant in reversed(also().items())}


@cache
def short() -> dict[str, str]:
    """What reps write short → the word in full."""
    return table(SHORT)


def table(text: str) -> dict[str, str]:
    """`said: meant; …` as a dictionary."""
    pairs = (pair.split(":") for pair in text.replace("\n", " ").split(";") if pair.strip())
    return {said.strip(): meant.strip() for said, meant in pairs}
