"""What people say of licences, plans and bills, of activation, updates and the end of support.

Data only; see `knowledge.saying`.
"""

SAID = """
extended offline access/stay activated without internet 180 days: no signal, no|without|lacking
internet|signal|web|net|network|connection|reception, half a year no|without|at|offline|away,
antarctic, antarctica, south|north pole, at the pole, research|polar station|ship, expedition,
submarine, oil rig, rig, at sea, middle of nowhere, jungle, off the grid, no reception, months
without|no|at|on, for months away|offline|without, months no internet|signal;
connect every 30 days/internet verify subscription status reduced functionality: weeks
no|without|at|away internet|signal|net|connection|sea, cruise, hiking, holiday, vacation,
sabbatical, weeks offline|away, phone home, check in, call home, weeks with no|without, trekking, in
the mountains, camping;
activated/activation license: keep|stay licensed|legal|legit|activated, legit, legal, above board,
unlock office|word|excel, keeps on working;
disconnected/never internet: never sees|goes|touches web|internet|online|net, air gapped, airgapped,
cut off from world|internet|net, never online;
update channel/semi annual enterprise channel features: new|nothing new
turns|comes|arrives|shows|pops up every, refreshes, changes every|each month, turns different, looks
different|every month, surprises, every few months, stands|stay still|same, nothing new, no
surprises, rarely changes, change as little|seldom, nobody sat|sits at|in front, drive|run|control
robots|machines, factory line, robots, unattended, nonhuman, leave it alone, keep still, moving
target;
current channel/new features soonest: latest toys, first in line, as soon as out, brand new
features, first to get;
ltsc/long term servicing channel: never changes, stands|stay still, frozen, edition that, medical
equipment|device|machine|scanner, runs a|the scanner|machine|device, scanner, mri, x ray, ct, cash
machine, atm, same for years, turns different, hates change;
security updates/patches: patched, fixes against hackers|viruses, plug holes, holes plugged, kept
safe, safe from hackers;
end of support/support ended: still safe|patched|cared, any more patched, stand|stood behind, drop
us, abandoned, goes on|keeps fixing, go on|keep fixing, looked after, for how many years, how many
years, cared for, fix innards, put out to grass;
mainstream support/years: stands behind, back it, years of fixes|patches;
windows 7: windows before 8, old seven, win seven, still on seven;
driver firmware updates/servicing lifecycle: innards software, software inside|innards, software of
the thing, inner software;
subscription expired/disabled canceled: quit|stop|forget|forgot|refuse paying|bill|payment|renew,
not|never|doesnt|dont pay|paid|renew, cant pay, card declined|bounced|expired, miss|skip a
payment|bill, lets lapse|run out|slide, behind with payments|bills, broke, bankrupt, payment
fails|bounces, quits, end the contract;
grace period/days: breathing space, leeway, how much time;
billing/invoice payment: monthly bill, charge card, what billed|charged, charged, pay for, foot the
bill, pay up, cough up, out of pocket, sting|stung;
cancel subscription/refund: get out of contract|plan|it, back out, change mind|their, pull out,
money back, opt out, stop the plan;
trial/free: try before, try out, have a go, taste, sample, on the house, gratis, no cost, for
nothing;
upgrade/switch plan: move up, bigger plan|package|bundle;
desktop apps/installed versions: real|proper|full desktop|word|programs|office|apps|excel, programs
on pc, on the machine not web, not just web|browser;
web apps/mobile browser: only in browser, in the browser, light version;
mac/macos: apple computer|laptop|machine|book, macbook, imac, apple;
ten devices/deactivate installation: kick one off, throw one off, sign out of one;
annual commitment/monthly term: tied in, tied down, locked in, month by month, for a year, notice
period, sign for a year, minimum term;
partner/reseller csp: middleman, shop that sells, dealer;
add on/additional: extra on top, bolt on;
minimum subscription/purchase requirement: how few, smallest number, at least how many, only two
people|staff, one man band, one man show, sole trader, freelancer alone;
included apps/what is in plan: what is in bundle|package, whats inside bundle|package|plan, do they
get word|teams|outlook with, part of the bundle;
visio project/same computer versions: flowchart program, planner program, side by side, two versions
next, mix old and new, both on one pc, next to old office|word|excel;
exclude teams install/deployment: without the chat|meeting program|app, leave out chat|teams, keep
teams out|off, stop chat|teams creeping|coming|landing, dont want chat|teams, sneaks onto, rid of
teams;
upgrade from older office/plan: come from old|ancient word|office|excel, still on
2010|2013|2016|2019, ancient word|excel|office, from office 2010|2013|2016, jump from old;
volume licensed/key management kms mak activation: key on paper, enter a key, serial, product key,
long key, key code;
monthly enterprise channel/predictable: once a month, same day each month, known day;
skip feature updates/defer delay: hold back updates, put off updates, postpone, wait with updates,
not so fast, later than others, let others try first;
preview/beta channel: guinea pig, testers, try out early, early bird, before everyone else;
roll back/previous version: go back to old|previous version|build, undo update, undo the update, bad
update, update broke, after update broken;
update history/latest build: what came with last|latest|newest, whats new in last|latest|newest,
last refresh, spring|autumn|fall refresh|update;
release date/available since: came out, how old is, been around, how long on market, on the market;
end of servicing date/lifecycle: how long looked after, how many years
patched|updates|fixed|cared|supported, when does it go|become out|obsolete|dead, gets old, outdated,
until when patched|cared|fixed, day it dies, last fixes|patches, stops getting
fixes|patches|updates, how long fixes|patches;
office 2019 2021/support ends: still patched old office|word, how long old office|word|excel;
windows 8.1/81 support: windows eight, 8 point 1;
windows 10 end of support/upgrade windows 11: windows ten dies|dead|ends, move to eleven|11, old
windows;
business premium security/defender intune: keeps crooks out bundle|plan, bundle|plan with
protection|virus|security, safest bundle|plan, which bundle|plan protects|safest;
compare defender business: protection against viruses;
payback/return on investment: worth the money|it, pay for itself, pays off|back, money well spent,
saves money, savings, cheaper in the long run, boss wants numbers, convince the boss|cfo;
unattended license/service accounts automation: robot program|account, no human behind|at, software
robot;
macos supported versions/recent: how old|new|fresh mac|apple|macbook system;
"""
