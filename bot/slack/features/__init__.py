"""The features of Deskmate: one file each, one line here."""

from bot.slack.features import (
    account,
    ask,
    contact,
    deal,
    deskmate,
    escalate,
    gaps,
    home,
    kb,
    log,
    message,
    opp,
    order,
    pipeline,
    proposal,
    task,
    undo,
)

DUTIES = (
    ask.FEATURE,
    log.FEATURE,
    opp.FEATURE,
    account.FEATURE,
    contact.FEATURE,
    task.FEATURE,
    order.FEATURE,
    escalate.FEATURE,
    pipeline.FEATURE,
    kb.FEATURE,
    gaps.FEATURE,
    deal.FEATURE,
    proposal.FEATURE,
    undo.FEATURE,
)
FEATURES = (
    *DUTIES,
    message.feature(DUTIES),
    deskmate.feature(DUTIES),
    home.feature(DUTIES),
)
