"""What words of other languages mean to a search in English sheets.

Data only. A word is looked up by its beginning (`garant` for garantía, Garantie and garanzia), a
Japanese one anywhere in the text: `how it begins: what it means; …`.
"""

from functools import cache

from knowledge.glossary import table

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
def foreign(language: str) -> dict[str, str]:
    """The beginnings of a language's words → English words; empty for other languages."""
    return table(FOREIGN.get(language, ""))
