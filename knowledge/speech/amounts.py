"""What people say of amounts: how many, how much, how often, at most and at least, and when.

Data only; see `knowledge.saying`.
"""

SAID = """
maximum/limit up to: at most, tops, at the very most, upper limit|end|bound, ceiling, no more than,
as many as, highest number, how many can, how many may, roof, limit upwards, at max, cap, more than
how many, before it is full|bursts, break point, stretch to, goes up to, biggest possible, largest
possible;
minimum/at least required: at the least, at minimum, bare minimum, no less than, lowest, smallest
possible, least possible, get away with, how little, how few, at the very least, weakest, cheapest
that works;
how often/every days frequency: how frequently, in what rhythm, every how many, at what intervals,
regularly, each how many, times a year|month|week|day, rhythm;
duration/time limit days: for how long, how much time, until when, how many days|weeks|months|hours,
by when, within what time, time left, what deadline, last call, how many sleeps;
minutes timeout: after how many minutes, minutes idle|unused, idle for, nobody touches for,
untouched for;
default value/setting: unless changed, unless told otherwise, as it comes, normally set, if nobody
touches|changes, if you leave it alone, as shipped, what is it set to, preset, standard setting,
without doing anything;
recommended/best practice: rule of thumb, advise, advice, what is best, smart way, wise, clever way,
sensible, good idea to, better to, makes sense, pros do, what does maker say;
required/requirements: must have, cannot do without, have to have, musts, is it a must, necessary,
compulsory, obligatory, do they really need, needs first, before they start|can start, what do they
need, is needed;
optional/not required: nice to have, not a must, voluntary, can be left out, skip it;
supported/compatible: gets along, get along with, plays along|nice|nicely, play nice, goes together,
go together, work together, works together, talk to each other, understands, understand each other,
swallow, does it take|eat|read|swallow, accepts, will it take|eat|swallow|like, digest, cope with,
copes with, handle, can deal with;
not supported/unsupported limitations: doesnt like|take|eat|swallow, wont like|take|eat|swallow,
catch, any catch, the catch, drawbacks, downsides, what cant it do, what doesnt work, snags, snag,
hitch, small print, fine print, whats missing, strings attached, gotcha, gotchas;
automatically/automatic: by itself, by themselves, on its own, on their own, all by, without
anybody|anyone|human, without lifting a finger, unattended, hands off, self acting, of its own
accord, magically;
manually/manual: by hand, the hard way, one by one, each single one, on foot, separately each;
simultaneously/at the same time: in parallel, at once, together at, both at once, side by side, same
moment, in one go;
temporary/time limited: for a while, only for now, for some days, short term, just for today, for
one day;
permanent/cannot be undone: for keeps, for ever, for good, no return, no way back, irreversible,
final, point of no return, set in stone;
notification/alert email: heads up, gets warned|told|informed|notified, are told, is told, do they
hear, let know beforehand, warn, warned, warning beforehand, gives a shout, tell before, forewarned,
beforehand, ping;
percentage/percent: how big a part, what share, out of a hundred, what fraction;
faster compared/times performance: quicker than, how much quicker|faster|stronger, beats, outruns,
leaves behind, speed gain;
included/in the box: thrown in, comes along, part of the deal, in the bag, in the parcel|package,
unpacked, lies in box, what falls out, when they open the box|parcel, what do they get, get for the
money, gets in the box, all in, bundled in;
sold separately/additional purchase: cost extra, costs extra, pay extra, extra to pay, bought extra,
buy extra, on top, not thrown in, paid separately, surcharge;
released/available since: new on the market, came on the market, born, hit the shelves|market|shops,
launched, first sold, how old;
discontinued/no longer available: no longer made|sold|built, not made|sold|built any more, taken off
shelves|market, out of production, died out, phased out, sold out for good;
available countries/regions: where can they|you|we get|buy, in which lands|countries, overseas,
across the border, foreign branch, branch abroad, sell it there;
languages supported: tongues, speaks which, what tongues, which tongues, understands
german|french|spanish|italian|japanese|dutch;
weight kg pounds: what does it weigh, on the scales, how light, light enough, feather, brick heavy,
ton, back breaking, kilos;
dimensions width height depth: footprint, how broad|deep|tall, fit through door, through the
door|lift|elevator, take up room|space|desk, tape measure, centimetres, fit on shelf|desk|wall;
storage capacity/gb tb: how much fits|room|space|memory, how many gigs, gigs, gigabytes, terabytes,
room for, how many files|photos|songs fit, space inside;
file size/limit gb: how big|fat|large can|may|file|a, big files, huge file, giant file, files up to;
users limit/number: how many people|heads|folks|staff|colleagues|persons|men|kids|pupils, head
count, headcount, how big a team|crowd|group, crowd of;
devices number/per user: how many gadgets|machines|boxes|gizmos|screens|toys, gadgets per, machines
per person|head;
temperature celsius fahrenheit: how hot|cold|warm, degrees, too hot|cold, heat wave, frost, minus
degrees, below zero, sub zero;
distance meters feet: how far, how near, how close, reach how far, range, paces, steps away, metres
away, yards;
time zone/business hours: what hours, opening hours, when open|staffed|reach, at weekends, at
weekend, on sundays|saturdays, at night too, office hours, out of hours;
within days/business days delivery: how fast comes|come|arrives|arrive|get, how soon
comes|come|arrives|arrive|get|there, how many days until|till;
version number/build: which edition, which release, how new must, new enough, too old, how
old|ancient|fresh may|can|must, old enough, vintage;
speed mbps gbps bandwidth: how quick the line|net, how fat the line|pipe, data rate, pipe, fast
enough line|net, thick line;
"""
