/** The first screen: who is looking at the workspace. */
import { addressOf } from "../place/address";
import type { Boot } from "../wire/types";
import { Avatar, Mark } from "./Avatar";
import { byRole, roleWord } from "./roles";

export function Wordmark() {
  return (
    <span className="wordmark">
      <Mark />
      <span>
        <strong>Deskmate</strong> workspace
      </span>
    </span>
  );
}

export function PersonPicker({ boot, unknown }: { boot: Boot; unknown: string | null }) {
  return (
    <main className="picker" data-testid="person-picker">
      <Wordmark />
      <h1>Who are you?</h1>
      <p>
        Everyone here sees the workspace with their own eyes. Open several people in several tabs to see both sides of a
        conversation.
      </p>
      {unknown && <p className="banner" role="alert">Nobody here has the id {unknown}. Please choose a person.</p>}
      {boot.people.length === 0 ? (
        <p className="empty">
          No people yet. Load a book of business with <code>deskmate crm import FILE.json</code>, then reload this page.
        </p>
      ) : (
        <ul aria-label="People">
          {byRole(boot.people).map(({ id, name, role, timezone }) => (
            <li key={id}>
              <a className="person" href={addressOf(id, null)} data-testid={`person-${id}`}>
                <Avatar id={id} name={name} />
                <span>
                  <strong>{name}</strong>
                  <small>
                    {roleWord(role)} · {timezone}
                  </small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
