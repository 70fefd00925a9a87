"""What words mean to a search in English sheets: other languages' words and other ways to say it.

Data only. Words are given as they are typed, in lower case: `what is said: what it means; …`. A
word in another language is looked up by its beginning (`garant` for garantía, Garantie and
garanzia), a Japanese one anywhere in the text.
"""

from functools import cache

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
selling call phone line urgent asap question regarding step steps hand way ways
"""

# What a rep says, and what sheets also say. The word itself goes on counting.
ALSO = """
heavy: weight; weigh: weight; weighs: weight; light: weight; lighter: weight;
lightest: weight; big: size dimensions; thick: dimensions thickness;
thin: dimensions thickness; tall: height dimensions; wide: width dimensions;
screen: display; screens: display displays; monitor: display; monitors: displays;
ram: memory; cpu: processor; chip: processor; gpu: graphics; ssd: storage; disk: storage;
colour: color; colours: colors; licence: license; licences: licenses; seats: users license;
seat: license user; webcam: camera; charger: power supply; adapter: adaptor; cable: cord;
bright: brightness; nits: brightness; box: package included; comes: included;
ships: included shipping; wifi: wi-fi wireless; goggles: headset; headset: device;
laptop: notebook; tablet: device; phone: telephone; specs: specifications;
spectacles: eyeglasses glasses; glasses: eyeglasses; eyewear: eyeglasses;
os: operating system; app: application; lasts: battery life; last: life;
guarantee: warranty; price: cost pricing; cost: price pricing; cheap: price; turn: enable;
activate: enable; delete: remove; fix: troubleshoot; broken: repair damage;
hot: temperature; warm: temperature; cold: temperature; win10: windows 10;
win11: windows 11; o365: microsoft 365 office; m365: microsoft 365;
tts: text-to-speech voice; eol: end support servicing
"""

# What reps write short.
SHORT = """
dev: development; std: standard; prem: premium; biz: business; ent: enterprise; sub: subscription;
subs: subscriptions; lic: license; lics: licenses; kb: keyboard; kbd: keyboard; bt: bluetooth;
fw: firmware; res: resolution; mem: memory; batt: battery; temp: temperature; dims: dimensions;
warr: warranty; info: information; config: configuration; configs: configurations; mgmt: management;
yr: year; yrs: years; mth: month; mths: months; wks: weeks; incl: included; excl: excluded;
approx: approximately; avg: average; req: requirements; reqs: requirements; pwr: power; pw: password
"""

FOREIGN = {
    "es": """
bater: battery life; dura: battery life last; horas: hours; pes: weight;
pantalla: display screen; memoria: memory ram; almacen: storage; disco: storage;
garant: warranty; precio: price; cuesta: price cost; coste: price cost; color: colors;
cargador: charger power supply; puerto: ports; teclado: keyboard; lápiz: pen; ratón: mouse;
auricular: headphones headset; gafas: eyeglasses glasses; licencia: license;
usuario: users; dispositiv: devices; instal: install; correo: email mailbox;
buzón: mailbox; nube: cloud storage; cámara: camera; resoluci: resolution; tamaño: size;
procesador: processor; compatib: compatible supported; actualiza: update;
incluid: included; caja: box included package; pulgadas: inch; reunion: meetings;
sala: room; envío: shipping; empresa: business; temperatura: temperature; soporte: support;
brillo: brightness; repara: repair; reemplaz: replacement; plazo: time deadline;
hábil: business; siguiente: next
""",
    "de": """
akku: battery life; batterie: battery life; laufzeit: battery life; stunden: hours;
schwer: weight; gewicht: weight; wieg: weight; leicht: weight; bildschirm: display screen;
speicher: memory storage; arbeitsspeicher: memory ram; festplatte: storage;
garant: warranty; preis: price; kostet: price cost; kosten: price cost; farbe: colors;
ladeger: charger power supply; netzteil: power supply; anschl: ports; tastatur: keyboard;
stift: pen; maus: mouse; kopfhörer: headphones; brille: eyeglasses glasses;
lizenz: license; nutzer: users; benutzer: users; gerät: devices; install: install;
postfach: mailbox; kamera: camera; auflösung: resolution; größe: size;
prozessor: processor; kompatib: compatible supported; unterstütz: support supported;
hochkant: portrait rotate; hochformat: portrait; drehen: rotate rotation; aktualis: update;
lieferumfang: box included package; lieferung: shipping; besprechung: meetings; raum: room;
temperatur: temperature; helligkeit: brightness; repar: repair; austausch: replacement;
durchschnitt: average; dock: dock
""",
    "fr": """
batterie: battery life; autonomie: battery life; heures: hours; poids: weight;
pèse: weight; lourd: weight; écran: display screen; mémoire: memory ram; stockage: storage;
disque: storage; garant: warranty; prix: price; coût: price cost; couleur: colors;
chargeur: charger power supply; port: ports; clavier: keyboard; stylet: pen; souris: mouse;
casque: headphones headset; lunettes: eyeglasses glasses; licence: license;
utilisateur: users; appareil: devices; install: install; messagerie: mailbox email;
boîte: box mailbox; caméra: camera; résolution: resolution; taille: size;
processeur: processor; compatib: compatible supported; mise: update; inclus: included;
pouces: inch; réunion: meetings; salle: room; livraison: shipping;
température: temperature; luminosité: brightness; porte: wear fits; répar: repair;
retour: return turnaround; délai: time turnaround; moyen: average
""",
    "pt": """
bateria: battery life; dura: battery life last; horas: hours; pes: weight;
ecrã: display screen; tela: display screen; memória: memory ram; armazen: storage;
disco: storage; garant: warranty; preço: price; custa: price cost; cor: colors;
carregador: charger power supply; porta: ports; teclado: keyboard; caneta: pen;
fone: headphones; óculos: eyeglasses glasses; licença: license; utilizador: users;
usuário: users; dispositiv: devices; instal: install; correio: mailbox email;
câmera: camera; resolu: resolution; tamanho: size; processador: processor;
compat: compatible supported; atualiz: update; inclu: included;
caixa: box included package; polegadas: inch; reuni: meetings; sala: room;
entrega: shipping; temperatura: temperature; brilho: brightness
""",
    "it": """
batteria: battery life; autonomia: battery life; dura: battery life last; ore: hours;
pes: weight; schermo: display screen; memoria: memory ram; archivia: storage;
disco: storage; garanzia: warranty; prezzo: price; costa: price cost; color: colors;
caricat: charger power supply; alimentatore: power supply; porte: ports;
tastiera: keyboard; penna: pen; cuffie: headphones; occhiali: eyeglasses glasses;
licenz: license; utent: users; dispositiv: devices; install: install; casella: mailbox;
fotocamera: camera; risoluzione: resolution; dimension: size dimensions;
processore: processor; compatib: compatible supported; aggiorna: update; inclus: included;
scatola: box included package; pollici: inch; riunion: meetings; sala: room;
spedizione: shipping; temperatura: temperature; luminosità: brightness
""",
    "ja": """
バッテリ: battery life; 電池: battery life; 時間: hours; 重: weight;
画面: display screen; ディスプレイ: display; メモリ: memory ram;
ストレージ: storage; 保証: warranty; 価格: price; 値段: price;
いくら: price cost; 色: colors; カラー: colors; 充電: charging charger;
ポート: ports; キーボード: keyboard; ペン: pen; ヘッドホン: headphones;
メガネ: eyeglasses glasses; 眼鏡: eyeglasses glasses; ライセンス: license;
ユーザ: users; デバイス: devices; インストール: install; 台: devices;
メール: mailbox email; カメラ: camera; 解像度: resolution; サイズ: size;
プロセッサ: processor; 対応: supported compatible;
使え: supported compatible work; 更新: update; 付属: included;
同梱: included box; インチ: inch; 会議: meetings; 部屋: room;
温度: temperature; 明るさ: brightness; デル: dell;
縦: portrait rotate
""",
}


@cache
def also() -> dict[str, str]:
    """What a rep says → the words that sheets may have instead."""
    return _table(ALSO)


@cache
def short() -> dict[str, str]:
    """What reps write short → the word in full."""
    return _table(SHORT)


@cache
def foreign(language: str) -> dict[str, str]:
    """The beginnings of a language's words → English words; empty for other languages."""
    return _table(FOREIGN.get(language, ""))


def _table(text: str) -> dict[str, str]:
    pairs = (pair.split(":") for pair in text.replace("\n", " ").split(";") if pair.strip())
    return {said.strip(): meant.strip() for said, meant in pairs}
