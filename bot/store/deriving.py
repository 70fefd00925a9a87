"""What is derived from the names of the record to find them by, and kept up as a few change."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from bot.store.forms import Form, Forms
from bot.store.readings import latin
from bot.store.spelling import spellings, words


class Called(Protocol):
    """A record with a name."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...


LEGAL_FORMS = frozenset(
    words(
        "inc ltd llc llp gmbh ag kg corp corporation company co plc sa sas sarl srl spa sl lda ltda"
        " kk limited pty bv nv oy ab"
    )
)
# Written without a gap, before the name or behind it.
_ATTACHED_FORMS = ("株式会社", "有限会社", "合同会社")


def without_legal_form(folded: str) -> str:
    """The name less what kind of company it is; the name itself where nothing is left."""
    parts = folded.split()
    while len(parts) > 1 and parts[-1] in LEGAL_FORMS:
        parts.pop()
    return detached(" ".join(parts))


def detached(name: str) -> str:
    """The name less a kind of company that is written without a gap: `株式会社さくら商事`."""
    for form in _ATTACHED_FORMS:
        name = name.removeprefix(form).removesuffix(form).strip() or name
    return name


def spelt(name: str, aliases: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return dict.fromkeys(parts for written in (name, *aliases) for parts in spellings(written))


def _name_parts(name: str) -> tuple[str, ...]:
    first, *rest = name.split() or [""]
    parts = [first, *rest[-1:], " ".join(rest), " ".join((first, *rest[:1]))]
    return tuple(dict.fromkeys(part for part in parts if part and part != name))


def forms_of_account(account: Called) -> Iterator[Form]:
    names = (*getattr(account, "aliases", ()), detached(account.name))
    for parts in spelt(account.name, names):
        yield Form(parts, account.id, True)
        if parts and parts[-1] in LEGAL_FORMS:
            yield Form(parts[:-1], account.id, True)
        for end in range(1, len(parts)):
            yield Form(parts[:end], account.id, False)
        for word in parts[1:]:
            yield Form((word,), account.id, False)


def forms_of_contact(contact: Called) -> Iterator[Form]:
    for name in {contact.name, contact.name.replace(" ", "")}:
        for parts in (*spellings(name), *latin(name)):
            yield Form(parts, contact.id, True)


def all_forms(forms_of: Callable[[Any], Iterable[Form]], rows: Iterable[Any]) -> Forms:
    forms = Forms()
    for row in rows:
        for form in forms_of(row):
            (forms.add if form.full else forms.add_part)(form.parts, form.record_id)
    return forms


def parts_of_contact(contact: Called) -> Iterator[str]:
    for part in _name_parts(contact.name):
        for parts in (*spellings(part), *latin(part)):
            yield " ".join(parts)


KeptUp = Callable[[Any, Iterable[Any], Iterable[Any]], Any]


def _forms_kept(forms_of: Callable[[Any], Iterable[Form]]) -> KeptUp:
    def kept(forms: Forms, gone: Iterable[Any], come: Iterable[Any]) -> Forms:
        return forms.changed(
            (form for row in gone for form in forms_of(row)),
            (form for row in come for form in forms_of(row)),
        )

    return kept


def _groups_kept(key: str) -> KeptUp:
    def kept(groups: Mapping[Any, Sequence[Any]], gone: Iterable[Any], come: Iterable[Any]) -> Any:
        new = dict(groups)
        for row in gone:
            new[getattr(row, key)] = [o for o in new[getattr(row, key)] if o.id != row.id]
        for row in come:
            group = [*new.get(getattr(row, key), ()), row]
            new[getattr(row, key)] = sorted(group, key=lambda one: one.id)
        return new

    return kept


def _names_kept(
    named: Mapping[str, Sequence[int]], gone: Iterable[Called], come: Iterable[Called]
) -> Mapping[str, Sequence[int]]:
    new = dict(named)
    for row in gone:
        for part in parts_of_contact(row):
            new[part] = tuple(i for i in new.get(part, ()) if i != row.id)
    for row in come:
        for part in parts_of_contact(row):
            new[part] = tuple(dict.fromkeys((*new.get(part, ()), row.id)))
    return new


# What is kept up with a change of some rows; the rest is small and derived anew.
KEPT_UP: Mapping[str, KeptUp] = {
    "account_forms": _forms_kept(forms_of_account),
    "contact_forms": _forms_kept(forms_of_contact),
    "contacts_named": _names_kept,
    "contacts_of": _groups_kept("account_id"),
    "deals_of": _groups_kept("account_id"),
    "deals_owned": _groups_kept("owner_id"),
    "tasks_owned": _groups_kept("owner_id"),
}
