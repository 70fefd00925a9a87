"""Plain language, in direct messages and by mention: changes, questions and things to show."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from bot.assistant.reading import Read, Reading
from bot.assistant.requests import (
    AskProduct,
    DraftEmail,
    DropCard,
    Export,
    LookAfterSheets,
    PrepareCall,
    Request,
    ShowAccount,
    ShowActivities,
    ShowCard,
    ShowContact,
    ShowDay,
    ShowEscalations,
    ShowHistory,
    ShowOpportunity,
    ShowPipeline,
    ShowQuotas,
    ShowSettings,
    ShowTasks,
    Smalltalk,
    TakeBack,
    TrackOrder,
)
from bot.saying import later, say, speak
from bot.slack import asking, exporting, last_card
from bot.slack.feature import Feature
from bot.slack.features import (
    account,
    ask,
    contact,
    deal,
    deskmate,
    digest,
    draft,
    escalate,
    files,
    kb,
    links,
    log,
    order,
    pipeline,
    preferences,
    proposal,
    quotas,
    task,
)
from bot.slack.invocation import Invocation, Reply, Said
from bot.slack.listening import Listening
from bot.slack.services import Services

THANKS = re.compile(
    r"\b(thanks?|thx|ta|cheers|perfect|great|danke|merci|gracias|obrigad[oa]|grazie|bedankt)\b|👍|🙏"
)

ABILITIES = later(
    "I answer product questions, write down calls, keep your deals up to date and show accounts, "
    "tasks and orders. Try “Log call with Contoso, 12 min, wants a quote”, “Move Contoso to "
    "proposal” or “How long is the warranty?”; /deskmate help shows the rest."
)
CHANGES = later("Prepare the changes")
TITLES: dict[type, str] = {
    AskProduct: later("Look in the product sheets"),
    DraftEmail: later("Gather what the e-mail needs"),
    Export: later("Gather what you may take along"),
    LookAfterSheets: later("Look after the sheets"),
    PrepareCall: later("Prepare the call"),
    ShowAccount: later("Look the account up"),
    ShowActivities: later("Look through what was logged"),
    ShowContact: later("Look the contact up"),
    ShowDay: later("Look through what is due"),
    ShowEscalations: later("Look through the escalations"),
    ShowHistory: later("Look through your last changes"),
    ShowOpportunity: later("Look the deal up"),
    ShowPipeline: later("Add up the pipeline"),
    ShowQuotas: later("Add up the quotas"),
    ShowSettings: later("Look your settings up"),
    ShowTasks: later("Look through the tasks"),
    Smalltalk: later("Say hello"),
    TakeBack: later("Take your last change back"),
    TrackOrder: later("Track the order"),
}
SCOPES = {
    "app_mentions:read": "to answer when it is mentioned in a channel",
    "channels:history": "to read the thread it is mentioned in, so that follow-ups make sense",
    "groups:history": "the same in private channels it was invited to",
    "im:history": "to read what you write to it, and the turns before",
    "chat:write": "to answer",
}


def feature(others: Iterable[Feature]) -> Feature:
    """The feature that also answers `help` and `undo`, as `/deskmate` does for `others`."""
    guide = deskmate.guiding(others)

    def register(listening: Listening) -> None:
        listening.messages(answer)

    def answer(services: Services, invocation: Invocation) -> Said:
        word = invocation.text.strip(" .!?").lower()
        if word == "help" or invocation.text == "?":
            return guide.start()
        if word == "undo":
            return deskmate.take_back(services, invocation)
        return run(services, invocation)

    return Feature("message", register, scopes=SCOPES, events=("app_mention", "message.im"))


def run(services: Services, invocation: Invocation) -> Said:
    """What answers the words, and then what can be done with the files that came along."""
    if not (invocation.text or invocation.files):
        return Reply(say(ABILITIES))
    if linked := links.sent(services, invocation):
        return linked
    said = _answers(services, invocation) if invocation.text else ()
    if invocation.files:
        return (*said, *files.offers(services, invocation)) or files.hint(services, invocation)
    return said or Reply(say("I did not understand that. {abilities}", abilities=say(ABILITIES)))


def _answers(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    """Changes on one card first, then what was asked to be seen, then what was unclear."""
    actor = invocation.actor
    last = last_card.found(services, invocation)
    card = None if last is None else last.card
    reading = services.read(invocation.text, actor, invocation.history, card)
    speak(actor.language, reading.language, actor.locale)
    if files.asked(invocation) and not reading.actions and ask.is_question(invocation.text):
        return (files.answer(services, invocation, invocation.text),)
    if last is not None and (told := _of_the_card(services, invocation, last, reading)):
        return told
    changes = proposal.commands_of(reading.actions)
    requests = [_as_typed(one) for one in reading.actions if isinstance(one.action, Request)]
    titles = [say(CHANGES)] if changes else []
    titles += [say(TITLES[type(one)]) for one in requests]
    if len(titles) > 1:
        invocation.progress.plan(titles)
    replies = []
    if changes:
        replies.append(proposal.card(services, invocation, changes))
        invocation.progress.done()
    for request in requests:
        replies.append(_SHOWN[type(request)](services, invocation, request))
        invocation.progress.done()
    if reading.clarify is not None:
        replies.append(asking.back(reading.clarify, invocation, reading.choices))
    if reading.note is not None:
        replies.append(Reply(reading.note))
    return tuple(replies)


def _of_the_card(
    services: Services, invocation: Invocation, last: last_card.LastCard, reading: Reading
) -> tuple[Reply, ...]:
    """What a message does with the last card; `undo that` is meant of an open one, too."""
    if reading.instead:
        notes = [Reply(reading.note)] if reading.note else []
        return (*last_card.instead(services, invocation, last, reading.actions), *notes)
    asked = {type(read.action) for read in reading.actions}
    taken_back = asked == {TakeBack} and last.standing.receipt is None
    if asked == {DropCard} or taken_back:
        return last_card.drop(services, invocation, last)
    return (last_card.show(services, invocation, last),) if asked == {ShowCard} else ()


def _as_typed(read: Read) -> Request:
    """A product question in the person's own words: what they follow up goes along beside it."""
    assert isinstance(read.action, Request)
    typed = read.evidence.get("question") if isinstance(read.action, AskProduct) else None
    return AskProduct(typed) if typed else read.action


def _tasks(services: Services, invocation: Invocation, request: ShowTasks) -> Reply:
    wanted = task.Page(request.due_before, owner=request.owner)
    return task.shown(services, invocation, wanted)


def _orders(services: Services, invocation: Invocation, request: TrackOrder) -> Reply:
    wanted = order.Page(request.account_id, request.order_id, request.late)
    return order.shown(services, invocation, wanted)


def _pipeline(services: Services, invocation: Invocation, request: ShowPipeline) -> Reply:
    shown = pipeline.chart if request.chart else pipeline.page
    return shown(services, invocation, pipeline.Page(request.wanted))


def _activities(services: Services, invocation: Invocation, request: ShowActivities) -> Reply:
    return log.shown(services, invocation, request.wanted)


def _escalations(services: Services, invocation: Invocation, request: ShowEscalations) -> Reply:
    return escalate.listed(services, invocation, request.account_id)


def _contact(services: Services, invocation: Invocation, request: ShowContact) -> Reply:
    return contact.card(services, invocation, request.contact_id)


def _day(services: Services, invocation: Invocation, _request: ShowDay) -> Reply:
    return digest.now(services, invocation)


def _history(services: Services, invocation: Invocation, _request: ShowHistory) -> Reply:
    return deskmate.history(services, invocation, "")


def _quotas(services: Services, invocation: Invocation, _request: ShowQuotas) -> Reply:
    return quotas.shown(services, invocation)


def _settings(services: Services, invocation: Invocation, _request: ShowSettings) -> Reply:
    return preferences.shown(services, invocation)


def _export(services: Services, invocation: Invocation, _request: Export) -> Reply:
    return exporting.by_words(services, invocation, "")


def _sheets(services: Services, invocation: Invocation, request: LookAfterSheets) -> Reply:
    order = f"{request.care} {request.about}".strip()
    return kb.run(services, replace(invocation, text=order))


def _taken_back(services: Services, invocation: Invocation, _request: TakeBack) -> Reply:
    return deskmate.take_back(services, invocation)


def _account(
    services: Services, invocation: Invocation, request: ShowAccount | PrepareCall
) -> Reply:
    return account.card(services, invocation, request.account_id)


def _deal(services: Services, invocation: Invocation, request: ShowOpportunity) -> Reply:
    return deal.card(services, invocation, request.opportunity_id)


def _answer(services: Services, invocation: Invocation, request: AskProduct) -> Reply:
    if files.asked(invocation):
        return files.answer(services, invocation, request.question)
    return ask.answer(services, invocation, request.question)


def _draft(services: Services, invocation: Invocation, request: DraftEmail) -> Reply:
    return draft.write(services, invocation, request)


def _greeting(_services: Services, invocation: Invocation, _request: Smalltalk) -> Reply:
    name = invocation.actor.name.split(" ")[0]
    if THANKS.search(invocation.text.lower()):
        return Reply(say("You are welcome, {name}.", name=name))
    return Reply(say("Hello {name}! {abilities}", name=name, abilities=say(ABILITIES)))


_SHOWN: dict[type, Callable[[Services, Invocation, Any], Reply]] = {
    AskProduct: _answer,
    DraftEmail: _draft,
    Export: _export,
    LookAfterSheets: _sheets,
    PrepareCall: _account,
    ShowAccount: _account,
    ShowActivities: _activities,
    ShowContact: _contact,
    ShowDay: _day,
    ShowEscalations: _escalations,
    ShowHistory: _history,
    ShowOpportunity: _deal,
    ShowPipeline: _pipeline,
    ShowQuotas: _quotas,
    ShowSettings: _settings,
    ShowTasks: _tasks,
    Smalltalk: _greeting,
    TakeBack: _taken_back,
    TrackOrder: _orders,
}
