/** The head of the open pane: its name, and for the app its two tabs, Home and Messages. */
import type { Place } from "../place/address";
import { hashOf } from "../place/address";
import { useDirectory } from "../surface/directory";
import type { Conversation } from "../wire/types";
import { Avatar } from "./Avatar";
import { Hash, Lock, Menu } from "./icons";
import { onPlainClick } from "./onPlainClick";

interface Props {
  place: Place;
  open: Conversation | null;
  drawer: boolean;
  onDrawer: () => void;
  onGo: (place: Place) => void;
}

export function PaneHead({ place, open, drawer, onDrawer, onGo }: Props) {
  const { bot } = useDirectory();
  const withApp = place.kind === "home" || open?.kind === "dm";
  return (
    <header className="pane-head">
      <button type="button" className="icon-button drawer-button" aria-label="Sidebar" aria-expanded={drawer} data-testid="sidebar-toggle" onClick={onDrawer}>
        <Menu />
      </button>
      <div className="pane-title">
        {withApp ? (
          <h1>
            <Avatar id={bot.user_id} name={bot.name} bot small /> {bot.name}
          </h1>
        ) : (
          <h1>
            {open?.is_private ? <Lock /> : <Hash />} {open?.name ?? (place.kind === "channel" ? place.name : "")}
          </h1>
        )}
        {withApp && <Tabs place={place} onGo={onGo} />}
      </div>
    </header>
  );
}

function Tabs({ place, onGo }: { place: Place; onGo: (place: Place) => void }) {
  const tabs: { place: Place; word: string; current: boolean }[] = [
    { place: { kind: "home" }, word: "Home", current: place.kind === "home" },
    { place: { kind: "messages" }, word: "Messages", current: place.kind !== "home" },
  ];
  return (
    <nav className="tabs" aria-label="Tabs">
      {tabs.map((tab) => (
        <a
          key={tab.word}
          href={hashOf(tab.place)}
          aria-current={tab.current ? "page" : undefined}
          data-testid={`tab-${tab.word.toLowerCase()}`}
          onClick={onPlainClick(() => onGo(tab.place))}
        >
          {tab.word}
        </a>
      ))}
    </nav>
  );
}
