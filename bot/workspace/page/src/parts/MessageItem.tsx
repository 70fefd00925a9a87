/** One message in a list: who, when, what, and the way into its thread. */
import { clockTime, dayName, shortClockTime } from "../mrkdwn/dates";
import { rootOf } from "../live/list";
import { useDirectory } from "../surface/directory";
import type { Message } from "../wire/types";
import { Avatar } from "./Avatar";
import { Eye, Reply } from "./icons";
import { MessageBody } from "./MessageBody";
import { MessageTools } from "./MessageTools";
import { StopButton } from "./StopButton";

/** In a list of whole conversations: what began one, an answer, the last of them. */
export type InConversation = "none" | "root" | "answer" | "last-answer";

interface Props {
  message: Message;
  channel: string;
  inConversation: InConversation;
  /** Follows the same author closely: no second avatar and name. */
  continued: boolean;
  onThread?: ((ts: string) => void) | undefined;
  failed: (sentence: string) => void;
}

export const momentOf = (ts: string): Date => new Date(Number(ts.split(".")[0]) * 1000);

export function authorOf(message: Message, directory: ReturnType<typeof useDirectory>): { id: string; name: string; bot: boolean } {
  const id = message.user ?? message.bot_id ?? directory.bot.user_id;
  const bot = message.bot_id !== undefined || id === directory.bot.user_id;
  const name = message.username ?? directory.personName(id) ?? (bot ? directory.bot.name : id);
  return { id, name, bot };
}

export function MessageItem({ message, channel, inConversation, continued, onThread, failed }: Props) {
  const directory = useDirectory();
  const author = authorOf(message, directory);
  const when = momentOf(message.ts);
  const time = clockTime(when, directory.timezone, directory.locale);
  const replies = message.reply_count ?? 0;
  const writing = message.stream !== undefined;
  return (
    <li
      className={`message${continued ? " continued" : ""}${message.ephemeral ? " ephemeral" : ""} ${inConversation}`}
      data-testid="message"
      data-ts={message.ts}
      data-author={author.id}
      data-ephemeral={message.ephemeral ? "true" : undefined}
      aria-label={`${author.name} at ${time}`}
    >
      <div className="message-side">{continued ? <Time when={when} time={time} short /> : <Avatar id={author.id} name={author.name} bot={author.bot} />}</div>
      <div className="message-main">
        {message.ephemeral && (
          <p className="only-you" data-testid="only-you">
            <Eye /> Only visible to you
          </p>
        )}
        {!continued && (
          <p className="message-head">
            <strong>{author.name}</strong>
            {author.bot && <span className="tag">App</span>}
            <Time when={when} time={time} />
          </p>
        )}
        <MessageBody message={message} channel={channel} failed={failed} />
        {writing && (
          <p className="in-writing">
            <span className="writing" data-testid="writing" aria-label="still being written" />
            <StopButton channel={channel} thread={rootOf(message)} failed={failed} />
          </p>
        )}
        {message.edited && <small className="edited">(edited)</small>}
        {onThread && inConversation === "last-answer" && !writing && (
          <button type="button" className="thread-link" data-testid="go-on" onClick={() => onThread(rootOf(message))}>
            <Reply /> Reply
          </button>
        )}
        {onThread && replies > 0 && inConversation === "none" && (
          <button type="button" className="thread-link" data-testid="open-thread" onClick={() => onThread(message.ts)}>
            <Reply /> {replies} {replies === 1 ? "reply" : "replies"}
          </button>
        )}
      </div>
      {!message.ephemeral && (
        <MessageTools message={message} channel={channel} onThread={onThread} failed={failed} />
      )}
    </li>
  );
}

function Time({ when, time, short = false }: { when: Date; time: string; short?: boolean }) {
  const { timezone, locale } = useDirectory();
  return (
    <time dateTime={when.toISOString()} title={`${dayName(when, timezone)}, ${time} (${timezone})`}>
      {short ? shortClockTime(when, timezone, locale) : time}
    </time>
  );
}
