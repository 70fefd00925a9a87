/** The messages of a channel or thread, by day, kept at the newest unless the reader has scrolled up. */
import { memo, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { dayKey, dayName } from "../mrkdwn/dates";
import { isReply, rootOf } from "../live/list";
import { useDirectory, type Directory } from "../surface/directory";
import type { Message } from "../wire/types";
import { authorOf, MessageItem, momentOf, type InConversation } from "./MessageItem";

interface Props {
  label: string;
  list: Message[];
  channel: string;
  empty: ReactNode;
  /** The answers stand below what they answer. */
  whole?: boolean;
  onThread?: (ts: string) => void;
  failed: (sentence: string) => void;
}

const NEAR = 80;
const CLOSE_SECONDS = 300;

export function MessageList({ label, list, channel, empty, whole = false, onThread, failed }: Props) {
  const directory = useDirectory();
  const newest = list.at(-1);
  const { box, behind, catchUp, onScroll } = useStickyEnd(newest?.ts, newest?.user === directory.me);
  return (
    <div className="messages-frame">
      <div className="messages" ref={box} onScroll={onScroll} tabIndex={0} role="log" aria-live="polite" aria-label={label}>
        {list.length === 0 && empty}
        <ol data-testid="message-list">
          {list.map((message, index) => (
            <Row
              key={message.ts}
              message={message}
              before={list[index - 1]}
              inConversation={whole ? placeIn(message, list[index + 1]) : "none"}
              channel={channel}
              directory={directory}
              onThread={onThread}
              failed={failed}
            />
          ))}
        </ol>
      </div>
      {behind && (
        <button type="button" className="catch-up" onClick={catchUp}>
          New messages below
        </button>
      )}
    </div>
  );
}

interface RowProps {
  message: Message;
  before: Message | undefined;
  inConversation: InConversation;
  channel: string;
  directory: Directory;
  onThread: ((ts: string) => void) | undefined;
  failed: (sentence: string) => void;
}

/** Drawn again only when its own message, or the one before, changes: a list may hold hundreds. */
const Row = memo(function Row({ message, before, inConversation, channel, directory, onThread, failed }: RowProps) {
  const when = momentOf(message.ts);
  const newDay = !before || dayKey(momentOf(before.ts), directory.timezone) !== dayKey(when, directory.timezone);
  return (
    <>
      {newDay && (
        <li className="day">
          <span>{dayName(when, directory.timezone)}</span>
        </li>
      )}
      <MessageItem message={message} channel={channel} inConversation={inConversation} continued={!newDay && continues(before, message, directory)} onThread={onThread} failed={failed} />
    </>
  );
});

/** Where a message stands in a list of whole conversations. */
function placeIn(message: Message, after: Message | undefined): InConversation {
  if (!isReply(message)) return "root";
  return after !== undefined && rootOf(after) === rootOf(message) ? "answer" : "last-answer";
}

function continues(before: Message, message: Message, directory: Directory): boolean {
  const close = Number(message.ts) - Number(before.ts) < CLOSE_SECONDS;
  // What one person alone sees is a card as often as not: each stands for itself.
  const open = !before.ephemeral && !message.ephemeral;
  const alike = open && !before.reply_count && isReply(before) === isReply(message);
  return close && alike && authorOf(before, directory).name === authorOf(message, directory).name;
}

/**
 * Follows the end of the list, and goes there with what the reader has just written; once they are
 * elsewhere, says that something came instead of jumping.
 */
function useStickyEnd(last: string | undefined, own: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const height = useRef(0);
  const [behind, setBehind] = useState(false);
  const catchUp = () => {
    following.current = true;
    setBehind(false);
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    const frame = box.current;
    if (!frame) return;
    const follow = () => {
      height.current = frame.scrollHeight;
      if (following.current) frame.scrollTop = frame.scrollHeight;
    };
    const watch = new ResizeObserver(follow);
    watch.observe(frame);
    if (frame.lastElementChild) watch.observe(frame.lastElementChild);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (following.current || own) catchUp();
    else if (last !== undefined) setBehind(true);
  }, [last]);
  const onScroll = () => {
    const frame = box.current;
    // What grew since it was last looked at (a chart, late) moved the list, not its reader.
    if (!frame || (following.current && frame.scrollHeight !== height.current)) return;
    following.current = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR;
    if (following.current) setBehind(false);
  };
  return { box, behind, catchUp, onScroll };
}
