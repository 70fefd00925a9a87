"""What people say of attacks, secrets, rules and trust.

Data only; see `knowledge.saying`.
"""

SAID = """
malicious code/attack malware: hacker|crook|thief|baddie breaks|gets|sneaks in|into, nasty
stuff|thing|code|bug, nasties, virus, trojan, bug in, intruder, cyber crook, break|broke into,
hacker, hacked;
removed powering off/anti persistence: switch|turn off and on, still there once|after
switch|turn|off, survive reboot|restart|off, gone after restart|reboot, comes back after;
firewall: wall that keeps|stops|blocks, keeps intruders|crooks|hackers out|off, knock out wall, drop
the wall, protective wall, barrier;
disable/turn off: knock out, get rid of, shut up, silence, switch|flick off;
encryption/bit encrypts: scrambled, sniff|sniffing air|keys|types|data, eavesdrop, listen in, tap
the line, crook train, intercept, overhear, unreadable for, reads over the air, if stolen read,
nobody can read;
bitlocker/device encryption: stolen, theft, left on train, lost laptop|tablet, pinched laptop, pulls
out disk;
remote wipe/lost device: lost|stolen|nicked|left headset|goggles|laptop|tablet|phone, wipe from
afar|distance|office, kill from afar;
secure boot/uefi: tampered, trusted start, meddle, fiddle bios;
tpm: security chip, safe inside;
biometric data/iris stored locally: keeps picture eyes|face|fingers, eyes stored|kept|saved, what
happens face|eyes|fingerprint, where fingerprints|eyes|faces kept|go;
telemetry/diagnostic data: spies, sends home, phones home, tells microsoft, snitch, watches what do;
certifications/compliance: stamp, seal of approval, papers, approved for, tick the boxes, norms;
sensitivity labels/data loss prevention: leak out, slip out, secret papers|documents|files,
confidential|secret stamp, hush hush, trade secrets;
conditional access/unmanaged devices: own|private|home computer|pc|laptop|phone, home pc|computer,
byod, bring own, private phone|laptop, from internet cafe, from anywhere;
phishing/safe links: fake mail|email|bills, dodgy mail|link|attachment, scam, con mail, fraud mail;
spam: junk mail, rubbish mail;
phone hotspot tethering/cellular wifi: just|only a|with|their mobile|cell, with just mobile, online
with|through|over|via mobile|phone|cell, through their phone|mobile, mobile as modem, no office
network, use phone for internet, in the field internet;
fast roaming/802.11k 802.11r access points: walk|move|wander whole|between|through|around
warehouse|antennas|hall|floors|site, between antennas, drop|loses off|network|connection|signal|wifi
between|when|while, lose signal walking|moving|between, hop from antenna, antenna, loses connection
in aisles|hall;
vpn: tunnel, from home into office;
tcp port/open: door in network, which door, door network guys open|unlock, unlock door, hole in
firewall, poke hole;
miracast/wireless projection: beam, cast, throw|fling picture|screen, through|over|by the air,
picture through air, without cable picture|screen, mirror phone|screen|laptop, show laptop on,
picture beamed;
mouse without borders: same pointer|mouse both, one pointer|mouse both|two, 1 mouse|pointer
two|both|for|and, same pointer, one mouse|pointer for|on|over, single mouse;
touchback inkback: control laptop|notebook from wall|board|panel|screen, touch board moves laptop;
web browser/microsoft edge replaces: old explorer|browser, surf, browse web, internet explorer,
explorer;
offensive content/store apps: allowed list, only what we approve;
adminless/no administrator os: nobody can be boss, no super user, no root, rooting, jailbreak, jail
break;
state separation/isolation: sealed off, walled off, sandbox, fenced;
code integrity/application control allow only: only approved|allowed|our apps|programs, only our own
apps|programs, block all other apps|programs, rogue|strange|unknown program|apps|software, foreign
programs|software, black list, white list;
certificate install/scep: digital id, electronic id, trust paper;
802.1x wired authentication/network port: network asks who, wall socket network checks, only known
machines on network, port security;
enterprise wifi/eap network profile: office wifi with login|certificate, company wifi, firm wifi,
join the wifi;
windows update policies/pause: stop updates during, updates at night, only at night update, not in
working hours, during lessons;
dfci/lock uefi from cloud: turn off camera|mic|mike|microphone for|on good|hardware|all, kill
camera|microphone, no camera allowed|in, secret lab, camera ban, no cameras, ban on cameras, disable
the eye;
semm/surface enterprise management mode: lock the deep settings, nobody changes start|boot, boot
from stick forbidden|stop, stop booting from, keep pupils|users|people from booting;
secured core/virtualization security: built like a safe, like a fortress, safest
laptop|notebook|machine;
restrict microphone|camera privacy/consent: always listening, listens, listens in, secretly
records|films|listens, spying, film people secretly, bystanders;
general data privacy/delete personal data: delete everything about me|person, right to be forgotten,
forget a person, what do you know about me, erase person;
network endpoints/firewall allow list urls: which addresses|sites|urls open|let|allow|through, let
through the filter|proxy, white list addresses;
bandwidth/mbps: how fast line|internet|net, how fat line|pipe, thin line, slow line, slow internet,
line speed;
cloud connected/corporate network deployment: own server room, own network only, inside the firm
only, intranet only;
offline secure/no connectivity scenario: bunker, secret site, without any connection ever, no wire
in or out, high security;
mdm policy/device restrictions: forbid, forbidden, ban, prohibit, stop them using, take away
button|camera|feature, hide settings, hide the settings;
on premises/active directory configuration manager: own server in basement|cellar|house, nothing in
the cloud, server in basement|cellar;
report vulnerability/security response: spot|find|found hole|weakness, security hole, tell about
hole|weakness;
"""
