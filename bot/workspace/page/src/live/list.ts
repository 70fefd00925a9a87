/** A list of messages and what one event makes of it. */
import type { Incoming, Message } from "../wire/types";

export type MessageEvent = Extract<Incoming, { channel: string; message: Message }>;

export const isMessageEvent = (event: Incoming): event is MessageEvent =>
  event.type === "message" || event.type === "message_changed" || event.type === "message_deleted";

const isReply = ({ ts, thread_ts }: Message): boolean => thread_ts !== undefined && thread_ts !== ts;

/** Whether a list of that thread (or, without one, of the channel's roots) shows this message. */
export function belongs(message: Message, thread: string | undefined): boolean {
  return thread === undefined ? !isReply(message) : message.ts === thread || message.thread_ts === thread;
}

export function applied(list: Message[], event: MessageEvent): Message[] {
  const others = list.filter(({ ts }) => ts !== event.message.ts);
  if (event.type === "message_deleted") return others;
  if (event.type === "message_changed" && others.length === list.length) return list;
  return [...others, event.message].sort((one, two) => (one.ts < two.ts ? -1 : 1));
}
