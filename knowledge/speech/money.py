"""What people say of paying, plans, seats, buying and proof that it pays.

Data only; see `knowledge.saying`.
"""

SAID = """
cancel subscription/canceled expired: quits|stops|ends|drops|ditches|leaves|dumps|scraps
plan|contract|subscription|package|deal, quits|ends early, get out of the plan|contract|deal, wants
out, stop paying, stops paying, pull the plug on plan|contract, call it quits, wants to leave, gets
rid of plan, no longer wants the plan|package, lets it run out|lapse, contract is over|up, walks
away from plan|contract|deal;
data deleted after cancellation/subscription 90 180 days: leftover|left over|remaining
stuff|data|files|things, left behind, stuff|data|files they leave behind, what becomes of
data|files|stuff, what happens to data|files|stuff|mails, latest day, everything gone for good, gone
for good at latest;
subscription expired/grace period: card expired|declined|bounced|maxed, bill unpaid|open|bounces,
unpaid bill, forgot to pay|renew, forgets to pay|renew, in arrears, missed payment, behind with,
runs out of money, short of cash, payment didnt go through, money not arrived;
renew subscription/automatic renewal: goes on by itself, prolong, carry on another year, extend for
another year, another year, keep it going;
change plan/upgrade downgrade: move to a bigger|smaller|cheaper|better, switch to a
bigger|smaller|cheaper|better plan|package|bundle, smaller|lesser plan|package|bundle, go up|down a
step, trade up, scale down;
add licenses/buy more seats: one more person|seat|user|head, new colleague|starter|hire|joiner,
somebody new starts|joins, hires someone|people, growing team, extra seat|head|person, more seats;
remove license/reduce number: fewer seats|people|staff, cut seats|staff, someone less, one less,
drop a seat, pay for fewer, too many seats, empty seat, unused seat;
assign license/user: give seat|license|licence, hand out seats|licenses, who gets a seat, put
someone on plan, dish out, hand a seat;
license required/needs: need a seat, have to pay for, must they pay, cost a seat, pay for each,
without paying, get it free, need to buy, each needs its own, everybody needs own, own seat;
shared mailbox/license required: common|joint|group|team|info inbox|mailbox|address|letterbox, one
inbox for all|everybody, info address, sales@, inbox for several;
desktop apps/installed license plan: real programs, programs proper, put word on pc, not only in
browser, full fat, proper word;
price/cost per user month: what does it set back, how much a head, per head, damage, sting, hole in
pocket, price tag, expensive, dear, pricey;
discount/education nonprofit pricing: cheaper for, money off, rebate, haggle, bargain, special
price;
purchase/where to buy reseller: get hold of, where sold, lay hands on, order from whom, who sells,
which shop|dealer|store, point of sale, from whom, through which dealer;
buy directly/reseller partner: straight from maker|microsoft|manufacturer, direct from
maker|microsoft|manufacturer, without the dealer|middleman|reseller, skip the dealer|middleman, top
up with directly, go round the dealer, past the dealer;
add storage/extra file storage: top up gigabytes|space|storage|room, more gigabytes|gigs|room|space,
team sites are full, sites full, out of space, space is up|gone, overflowing;
volume licensing/agreement enterprise: bulk, in bulk, big contract, frame contract, framework deal,
wholesale;
one time purchase/perpetual license: pay once, buy once, buy it once, pay one time, bought outright,
no rent, own not rent, rather own, without monthly|yearly bill, no monthly|yearly fee, keep forever,
not rent, no renting;
subscription/monthly plan: rent, renting, pay every month, pay as you go, pay monthly, by the month;
free/no cost included: for nothing, gratis, costs nothing, on the house, no charge, without paying,
zero, not a penny|cent|dime, complimentary;
trial/evaluate: test drive, try first, look before buy, dip a toe, taste it, try it out, sniff at;
return on investment/payback savings economic: worth every penny|it|the money, pays off, pays back,
earn it back, earns its money, money saved, saves how much, cheaper over years, convince finance,
bean counters, cfo, worth the price, business case, convince the owner, recoup, break even, get
money back within;
productivity/time saved: saves time, hours saved, less time wasted, work faster, get more done, less
faffing;
fewer help desk calls/it support savings: less trouble for it, it has less work|trouble, fewer calls
to it, less nagging, calmer helpdesk;
sustainability/energy savings carbon: green, greener, good for planet, saves power|electricity,
power bill, electricity bill, tree hugger, eco;
proof of purchase/invoice: receipt, slip, paper that shows bought, bill from shop, lost the
receipt|bill|invoice;
order/shipping status: parcel, package where, when does it arrive;
small business/up to 300 users: tiny firm|company, mom and pop, family firm|business, handful of
people|staff, bakery, dentist, plumber, florist, hairdresser, garage, law office, little outfit,
outfit, start up;
what is the difference/compare plans: which of the bundles|plans|packages, cheapest bundle|plan
with, smallest bundle|plan with, dearest, big one or small one;
product key/activation: serial on the box, code on the box|card|sticker, key on sticker, type in
long key, key from box;
activation count/devices limit five: on how many gadgets|machines|boxes|pcs, how many machines per
head|person, his laptop and his pc, work pc and home, home as well, one person several machines;
reduced functionality/unlicensed read only: goes grey|gray, greyed out, cannot type, cant
type|save|edit any more, only look no typing, locks typing, stops letting type, what still works,
still open documents;
security plan/defender antivirus included: virus guard, virus protection in, guard against
viruses|crooks, bodyguard, safe from viruses|crooks, watchdog;
"""
