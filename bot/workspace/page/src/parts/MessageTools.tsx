/** What can be done with a message: reply in a thread, and the app's own shortcuts. */
import { rootOf } from "../live/list";
import { useDirectory } from "../surface/directory";
import type { Message } from "../wire/types";
import { Dots, Reply } from "./icons";
import { MenuButton } from "./MenuButton";
import { useShortcuts } from "./useShortcuts";

interface Props {
  message: Message;
  channel: string;
  onThread?: ((ts: string) => void) | undefined;
  failed: (sentence: string) => void;
}

export function MessageTools({ message, channel, onThread, failed }: Props) {
  const { bot } = useDirectory();
  const items = useShortcuts("message", failed, { type: "message", channel, ts: message.ts });
  if (!onThread && items.length === 0) return null;
  return (
    <div className="message-tools">
      {onThread && (
        <button type="button" className="icon-button" aria-label="Reply in thread" title="Reply in thread" data-testid="reply-in-thread" onClick={() => onThread(rootOf(message))}>
          <Reply />
        </button>
      )}
      {items.length > 0 && (
        <MenuButton name={`More actions of ${bot.name}`} face={<Dots />} className="icon-button" testId="message-shortcuts">
          {items}
        </MenuButton>
      )}
    </div>
  );
}
