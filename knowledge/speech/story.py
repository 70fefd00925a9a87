"""What only tells who asks, and where and why.

Data only; see `knowledge.saying`. Nothing is meant by it.
"""

SAID = """
/: bloke, chap, fella, fellow, lad, lass, gal, gentleman, folk, handyman, cleaner, doctor, nurse,
electrician, fitter, crew, army, navy, military, bank, hospital, clinic, ward, museum, factory,
warehouse, studio, church, hotel, restaurant, lobby, researchers, auditor, worried, scared, afraid,
hates, wonders, reckons, claims, somehow, damn, bloody, giant, massive, enormous, whatsoever,
anyway, suddenly, apparently, supposedly, basically, honestly, grumbles, moans, insists, swears,
keen, dying to, desperate, control|waiting|server|operating|living|engine room,
call|training|shopping|health|day care|test centre|center, shop|factory|trading floor,
small|big|little|large firm|company|office|shop|business, security|law|building|insurance|accounting
firm, recording|yoga|film|photo studio, warehouse|shop|office|factory|field|sales|night
staff|crew|guys|team|people, research crew|team|ship|station, field crew|team, navy|army|police|fire
crew|folks|guys|people|customer|client|contractor, hospital|care ward, head teacher, no idea, any
idea, is there a way, is there anything, anything for that, got something|anything for, do we
have|sell, have we got, what is that called, what's that thing called, wants to know,
guy|chap|lady|customer complains, is|are scared, is|are worried, worried that, worried about, is it
true, they keep asking, rang me, on the phone, drives me mad|crazy|nuts, fed up, bad idea, good
idea, ok to, is that ok|allowed|possible, by any chance, at the moment, to be honest, if you ask me,
the other day, back in the day;
"""
