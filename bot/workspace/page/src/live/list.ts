/** A list of messages and what one event makes of it. */
import type { Incoming, Message } from "../wire/types";

export type MessageEvent = Extract<Incoming, { channel: string; message: Message }>;

export const isMessageEvent = (event: Incoming): event is MessageEvent =>
  event.type === "message" || event.type === "message_changed" || event.type === "message_deleted";

export const isReply = ({ ts, thread_ts }: Message): boolean => thread_ts !== undefined && thread_ts !== ts;

/** The message that began the conversation this one belongs to. */
export const rootOf = ({ ts, thread_ts }: Message): string => thread_ts ?? ts;

/** Whether a list of that thread (or, without one, of the channel's roots) shows this message. */
export function belongs(message: Message, thread: string | undefined): boolean {
  return thread === undefined ? !isReply(message) : message.ts === thread || message.thread_ts === thread;
}

const inOrder = (one: Message, two: Message): number => (one.ts < two.ts ? -1 : 1);

/** One conversation after the other, each with its answers. */
const byConversation = (one: Message, two: Message): number =>
  rootOf(one) === rootOf(two) ? inOrder(one, two) : rootOf(one) < rootOf(two) ? -1 : 1;

export function applied(list: Message[], event: MessageEvent, whole = false): Message[] {
  const others = list.filter(({ ts }) => ts !== event.message.ts);
  if (event.type === "message_deleted") return others;
  if (event.type === "message_changed" && others.length === list.length) return list;
  return [...others, event.message].sort(whole ? byConversation : inOrder);
}
