"""What rows refer to, found in the record: by the other tool's id, by name, by e-mail address."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.folding import fold
from bot.store.foreign.rows import PEOPLE, Draft, Rows
from bot.store.mapping import SHEETS
from bot.store.models import Account, AccountAlias, Contact, Opportunity, Rep
from bot.store.portions import portions

_LONG_ID = 18  # of Salesforce: the last three letters only check the fifteen before them
_SHORT_ID = 15
_CALLED = {"accounts": "account", "contacts": "contact", "opportunities": "deal"}


@dataclass(slots=True)
class Links:
    """Gives drafts their keys and references; `unlinked` counts what was left empty."""

    session: Session
    rows: Rows
    unknown_owners: bool = False
    without_account: bool = False
    unlinked: Counter[str] = field(default_factory=Counter)
    _accounts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _known: dict[str, set[str]] = field(default_factory=dict)
    _people: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _within: dict[tuple[str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _twins: Counter[str] = field(default_factory=Counter)

    def records(self, drafts: list[Draft]) -> list[tuple[Draft, dict[str, Any]]]:
        """The drafts as records of an import, each beside its row; faults go to the rows."""
        self._read(drafts)
        made = []
        for draft in drafts:
            record = dict(draft.values)
            if self.rows.name != "accounts" and not self._link_account(draft, record):
                continue
            self._link_others(draft, record)
            self._link_person(draft, record)
            record["id"] = self._key(draft, record)
            made.append((draft, record))
        return made

    def _read(self, drafts: list[Draft]) -> None:
        for name, field_name in (("accounts", "account"), ("contacts", "contact")):
            self._known[name] = self._there(name, [one.said[field_name] for one in drafts])
        deals = [one.said["opportunity"] for one in drafts]
        self._known["opportunities"] = self._there("opportunities", deals)
        own = [one.said["id"] for one in drafts] if self.rows.name in self._known else []
        self._known.setdefault(self.rows.name, set()).update(self._there(self.rows.name, own))
        called = [one.said["account_name"] for one in drafts]
        if self.rows.name == "accounts":
            called = [one.values.get("name") or "" for one in drafts]
        self._read_accounts({fold(name) for name in called if name})
        for rep in self.session.scalars(select(Rep)):
            for word in (rep.name, rep.email, rep.slack_user_id):
                if word:
                    self._people[fold(word)].add(rep.slack_user_id)

    def _there(self, name: str, said: Iterable[str]) -> set[str]:
        if not any(said):
            return set()
        column = getattr(SHEETS[name].model, SHEETS[name].key)
        keys = {self._foreign(one) for one in said if one}
        found: set[str] = set()
        for some in portions(keys):
            found.update(self.session.scalars(select(column).where(column.in_(some))))
        return found

    def _read_accounts(self, names: set[str]) -> None:
        for some in portions(names):
            named = select(Account.folded, Account.external_key).where(Account.folded.in_(some))
            alias = select(AccountAlias.folded, Account.external_key).join(
                Account, Account.id == AccountAlias.account_id
            )
            for query in (named, alias.where(AccountAlias.folded.in_(some))):
                for name, key in self.session.execute(query):
                    self._accounts[name].add(key)
        keys = {key for found in self._accounts.values() for key in found}
        self._read_within(keys | self._known["accounts"])

    def _read_within(self, accounts: set[str]) -> None:
        """Contacts and deals of these accounts, by name."""
        if self.rows.name == "accounts":
            return
        for model, name in ((Contact, "contacts"), (Opportunity, "opportunities")):
            joined: Any = model
            query = select(Account.external_key, joined.name, joined.external_key).join(
                Account, Account.id == joined.account_id
            )
            for some in portions(accounts):
                for account, called, key in self.session.execute(
                    query.where(Account.external_key.in_(some))
                ):
                    self._within[name, account, fold(called)].add(key)

    def _link_account(self, draft: Draft, record: dict[str, Any]) -> bool:
        said, called = draft.said["account"], draft.said["account_name"]
        key = self._foreign(said) if said else ""
        found = {key} if key in self._known["accounts"] else self._accounts.get(fold(called), set())
        if len(found) == 1:
            (record["account"],) = found
            return True
        if not said and not called and self.without_account:
            self.unlinked["row without an account"] += 1
            return False
        field_name = "account_name" if called else "account"
        self.rows.fault(draft.row, field_name, _missing(called or said, len(found)))
        return False

    def _link_others(self, draft: Draft, record: dict[str, Any]) -> None:
        if self.rows.name != "activities":
            return
        for field_name, target in (("contact", "contacts"), ("opportunity", "opportunities")):
            said, called = draft.said[field_name], draft.said[f"{field_name}_name"]
            key = self._foreign(said) if said else ""
            found = {key} if key in self._known[target] else set()
            if not found and called:
                found = self._within.get((target, record["account"], fold(called)), set())
            if len(found) == 1:
                (record[field_name],) = found
            elif said or called:
                self.unlinked[f"{_CALLED[target]} unknown to the record"] += 1

    def _link_person(self, draft: Draft, record: dict[str, Any]) -> None:
        field_name = PEOPLE.get(self.rows.name)
        said = draft.said.get(field_name or "", "")
        if field_name is None or not said:
            return
        found = self._people.get(fold(said), set())
        if len(found) == 1:
            (record[field_name],) = found
        elif self.unknown_owners:
            self.unlinked["owner unknown to the record"] += 1
        else:
            what = f"'{said[:60]}' is no rep by name or e-mail address"
            if found:
                what = f"{len(found)} reps are called '{said[:60]}'; give the e-mail address"
            self.rows.fault(draft.row, field_name, what)

    def _key(self, draft: Draft, record: dict[str, Any]) -> str:
        """The tool's own id; without one, that of the same thing in the record, or a digest."""
        if draft.said["id"]:
            return self._foreign(draft.said["id"])
        name = fold(str(record.get("name") or ""))
        if self.rows.name == "accounts":
            there = self._accounts.get(name, set())
        else:
            there = self._within.get((self.rows.name, record["account"], name), set())
        if name and len(there) == 1:
            return next(iter(there))
        return self._digest(record, name)

    def _digest(self, record: Mapping[str, Any], name: str) -> str:
        parts = [self.rows.name, str(record.get("account")), name]
        if self.rows.name == "activities":
            parts += [str(record.get(one)) for one in ("kind", "occurred_at", "rep", "summary")]
            # Two calls that are alike in everything are two calls.
            told = "\n".join(parts)
            self._twins[told] += 1
            parts.append(str(self._twins[told]))
        return self._foreign(hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32])

    def _foreign(self, said: str) -> str:
        first = said.replace("|", ";").split(";")[0].strip().strip("{}")
        if self.rows.tool.key == "salesforce" and len(first) == _LONG_ID:
            first = first[:_SHORT_ID]
        return f"{self.rows.tool.key}:{first}"


def _missing(called: str, number: int) -> str:
    if number:
        return f"{number} accounts are called '{called[:60]}'; the file must name its id"
    if not called:
        return "is empty; rows without an account are left out with --skip-without-account"
    return f"'{called[:60]}' is not an account of the record; import the accounts first"
