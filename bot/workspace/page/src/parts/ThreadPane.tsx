/** A thread in the side panel: its root, its replies, and a composer of its own. */
import { useMessages } from "../live/useMessages";
import { useStatus } from "../live/useStatus";
import { useDirectory } from "../surface/directory";
import type { Conversation } from "../wire/types";
import { Composer } from "./Composer";
import { Problem } from "./ConversationPane";
import { Cross } from "./icons";
import { MessageList } from "./MessageList";
import { StatusLine } from "./StatusLine";

interface Props {
  conversation: Conversation;
  thread: string;
  onClose: () => void;
  failed: (sentence: string) => void;
}

export function ThreadPane({ conversation, thread, onClose, failed }: Props) {
  const directory = useDirectory();
  const { list, problem, reload } = useMessages(directory.me, conversation.id, thread);
  const status = useStatus(conversation.id, thread);
  const where = conversation.kind === "dm" ? directory.bot.name : `#${conversation.name}`;
  return (
    <aside
      className="thread"
      aria-label="Thread"
      data-testid="thread"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <header className="pane-head">
        <div>
          <h2 data-testid="thread-title">{list?.[0]?.thread_title ?? "Thread"}</h2>
          <p>{where}</p>
        </div>
        <button type="button" className="icon-button" aria-label="Close thread" data-testid="close-thread" onClick={onClose}>
          <Cross />
        </button>
      </header>
      {problem && <Problem sentence={problem} onRetry={reload} />}
      {list ? (
        <MessageList
          key={thread}
          label="Messages in this thread"
          list={list}
          channel={conversation.id}
          empty={<p className="empty">This thread is gone.</p>}
          failed={failed}
        />
      ) : (
        <p className="loading" role="status">{problem ? "" : "Loading the thread…"}</p>
      )}
      <StatusLine channel={conversation.id} status={status} failed={failed} />
      <Composer key={`composer-${thread}`} channel={conversation.id} thread={thread} label="Reply in this thread" testId="thread-composer" commands={[]} onSent={reload} />
    </aside>
  );
}
