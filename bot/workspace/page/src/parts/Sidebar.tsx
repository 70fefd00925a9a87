/** The left column: who is looking, the channels, and the direct message with the app. */
import type { ReactNode } from "react";
import { addressOf, hashOf, withoutThread, type Place } from "../place/address";
import { useDirectory } from "../surface/directory";
import type { Conversation, Person } from "../wire/types";
import { Avatar } from "./Avatar";
import { Chevron, Hash, Lock } from "./icons";
import { MenuButton } from "./MenuButton";
import { onPlainClick } from "./onPlainClick";
import { Wordmark } from "./PersonPicker";
import { byRole, roleWord } from "./roles";

interface Props {
  me: Person;
  place: Place;
  current: string | null;
  unread: ReadonlySet<string>;
  open: boolean;
  onGo: (place: Place) => void;
}

export function Sidebar({ me, place, current, unread, open, onGo }: Props) {
  const { conversations, bot } = useDirectory();
  const channels = conversations.filter(({ kind }) => kind === "channel");
  const direct = conversations.filter(({ kind }) => kind === "dm");
  const entry = (conversation: Conversation, target: Place, face: ReactNode) => (
    <Entry
      key={conversation.id}
      testId={conversation.kind === "dm" ? "conversation-direct" : `conversation-${conversation.name}`}
      current={conversation.id === current}
      unread={unread.has(conversation.id)}
      href={hashOf(target)}
      onGo={() => onGo(target)}
    >
      {face}
    </Entry>
  );
  return (
    <nav className={open ? "sidebar open" : "sidebar"} aria-label="Workspace" data-testid="sidebar">
      <Wordmark />
      <PersonSwitcher me={me} place={place} />
      <h2>Channels</h2>
      <ul>
        {channels.map((channel) =>
          entry(
            channel,
            { kind: "channel", name: channel.name },
            <>
              {channel.is_private ? <Lock /> : <Hash />} {channel.name}
            </>,
          ),
        )}
      </ul>
      <h2>Direct messages</h2>
      <ul>
        {direct.map((conversation) =>
          entry(
            conversation,
            { kind: "messages" },
            <>
              <Avatar id={bot.user_id} name={bot.name} bot small /> {bot.name} <span className="tag">App</span>
            </>,
          ),
        )}
      </ul>
    </nav>
  );
}

interface EntryProps {
  testId: string;
  current: boolean;
  unread: boolean;
  href: string;
  onGo: () => void;
  children: ReactNode;
}

function Entry({ testId, current, unread, href, onGo, children }: EntryProps) {
  return (
    <li>
      <a
        className={`entry${current ? " current" : ""}${unread ? " unread" : ""}`}
        aria-current={current ? "page" : undefined}
        data-testid={testId}
        href={href}
        onClick={onPlainClick(onGo)}
      >
        {children}
        {unread && <span className="unread-mark"><span className="for-readers">new messages</span></span>}
      </a>
    </li>
  );
}

function PersonSwitcher({ me, place }: { me: Person; place: Place }) {
  const { people } = useDirectory();
  const face = (
    <>
      <Avatar id={me.id} name={me.name} />
      <span className="who">
        <strong>{me.name}</strong>{" "}
        <small>{roleWord(me.role)}</small>
      </span>
      <Chevron />
    </>
  );
  // Another person may not see this thread; the conversation itself is a safe place to land.
  const there = withoutThread(place);
  return (
    <MenuButton name={`${me.name} ${roleWord(me.role)}, switch person`} face={face} className="person-switcher" testId="person-switcher">
      {byRole(people).map((person) => ({
        key: person.id,
        testId: `switch-to-${person.id}`,
        current: person.id === me.id,
        href: addressOf(person.id, there),
        onChoose: () => location.assign(addressOf(person.id, there)),
        label: (
          <>
            <Avatar id={person.id} name={person.name} small />
            <span>
              {person.name} <small>{roleWord(person.role)}</small>
            </span>
          </>
        ),
      }))}
    </MenuButton>
  );
}

