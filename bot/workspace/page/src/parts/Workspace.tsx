/** The workspace as one person sees it: sidebar, the open conversation or Home, thread, modals. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { LiveProvider, useHear, useLiveStream, type Live } from "../live/live";
import { useConversations, useLooking, useMessagesOpened } from "../live/useConversations";
import { useNotices } from "../live/useNotices";
import { useUnread } from "../live/useUnread";
import { useViews } from "../live/useViews";
import { withoutThread, type Place } from "../place/address";
import { usePlace } from "../place/usePlace";
import { directoryOf, DirectoryProvider, useDirectory } from "../surface/directory";
import type { Boot, Conversation, Person } from "../wire/types";
import { ConfirmProvider } from "./confirm";
import { ConversationPane } from "./ConversationPane";
import { HomePane } from "./HomePane";
import { NoticeList } from "./NoticeList";
import { PaneHead } from "./PaneHead";
import { Sidebar } from "./Sidebar";
import { ThreadPane } from "./ThreadPane";
import { ViewDialog } from "./ViewDialog";

interface Props {
  boot: Boot;
  me: Person;
  onConnected: () => void;
}

export function Workspace({ boot, me, onConnected }: Props) {
  const live = useLiveStream(me.id);
  useEffect(() => {
    if (live.generation > 1) onConnected();
  }, [live.generation, onConnected]);
  return (
    <LiveProvider value={live}>
      <Known boot={boot} me={me} live={live} />
    </LiveProvider>
  );
}

function Known({ boot, me, live }: { boot: Boot; me: Person; live: Live }) {
  const { conversations, problem, reload } = useConversations(me.id);
  const directory = useMemo(() => directoryOf(boot, me, conversations ?? []), [boot, me, conversations]);
  if (problem && !conversations) {
    return (
      <main className="picker">
        <p className="banner" role="alert">{problem}</p>
        <button type="button" className="button primary" onClick={reload}>Try again</button>
      </main>
    );
  }
  if (!conversations) return <p className="loading" role="status">Opening the workspace…</p>;
  return (
    <DirectoryProvider value={directory}>
      <ConfirmProvider>
        <Desk boot={boot} me={me} lost={live.lost} />
      </ConfirmProvider>
    </DirectoryProvider>
  );
}

function Desk({ boot, me, lost }: { boot: Boot; me: Person; lost: boolean }) {
  const { conversations, bot } = useDirectory();
  const [place, go] = usePlace();
  const [drawer, setDrawer] = useState(false);
  const notices = useNotices();
  const views = useViews(me.id, notices.notify);
  const open = conversationAt(place, conversations);
  const unread = useUnread(me.id, place.kind === "home" ? null : (open?.id ?? null));
  const thread = place.kind === "home" ? undefined : place.thread;
  const direct = conversations.find(({ kind }) => kind === "dm")?.id;
  const top = views.stack.at(-1);
  const openThread = useCallback((ts: string) => place.kind !== "home" && go({ ...place, thread: ts }), [place, go]);

  useHear((event) => {
    // A button of the Home is answered in the messages, where nobody looks while the Home is open.
    if (place.kind === "home" && event.type === "message" && event.channel === direct && event.message.user === bot.user_id)
      notices.notify(`${bot.name} has written to you in Messages.`, true);
    if (event.type !== "failure") return;
    // Behind an open modal a notice would go unseen.
    if (top) views.trouble(top.view.id, event.text);
    else notices.notify(event.text);
  });
  useEffect(() => {
    document.title = `${titleOf(place, open, bot.name)} · ${me.name} · Deskmate workspace`;
  }, [place, open, bot.name, me.name]);
  useEffect(() => setDrawer(false), [place]);
  useLooking(me.id, place.kind !== "home" && open?.kind === "channel" ? open.id : null);
  useMessagesOpened(me.id, place.kind !== "home" && open?.kind === "dm");

  return (
    <div className={thread ? "desk with-thread" : "desk"} data-drawer={drawer ? "open" : undefined}>
      <Sidebar me={me} place={place} current={open?.id ?? null} unread={unread} open={drawer} onGo={go} />
      {drawer && <button type="button" className="veil" aria-label="Close the sidebar" onClick={() => setDrawer(false)} />}
      <main className="pane" data-testid="pane">
        <PaneHead place={place} open={open} drawer={drawer} onDrawer={() => setDrawer(!drawer)} onGo={go} />
        {lost && <p className="banner" role="alert" data-testid="connection-lost">The connection to the workspace is lost. Trying again…</p>}
        {place.kind === "home" && <HomePane failed={notices.notify} />}
        {place.kind !== "home" && open && (
          <ConversationPane
            conversation={open}
            role={me.role}
            commands={boot.commands}
            onThread={openThread}
            failed={notices.notify}
          />
        )}
        {place.kind !== "home" && !open && <Nowhere onGo={go} />}
      </main>
      {thread && open && (
        <ThreadPane key={thread} conversation={open} thread={thread} onClose={() => go(withoutThread(place))} failed={notices.notify} />
      )}
      {top && <ViewDialog key={top.view.id} as={me.id} open={top} views={views} />}
      <NoticeList {...notices} />
    </div>
  );
}

function Nowhere({ onGo }: { onGo: (place: Place) => void }) {
  return (
    <div className="empty">
      <h3>There is no such conversation</h3>
      <p>It may have another name, or you may not be in it.</p>
      <button type="button" className="button" onClick={() => onGo({ kind: "messages" })}>Go to your messages</button>
    </div>
  );
}

function conversationAt(place: Place, conversations: Conversation[]): Conversation | null {
  const fits = ({ id, kind, name }: Conversation) =>
    place.kind === "channel" ? id === place.name || (kind === "channel" && name === place.name) : kind === "dm";
  return conversations.find(fits) ?? null;
}

function titleOf(place: Place, open: Conversation | null, bot: string): string {
  if (place.kind === "home") return `${bot} Home`;
  if (open === null) return "Not found";
  return open.kind === "dm" ? bot : `#${open.name}`;
}
