/** The messages of a channel or thread: read once, then kept true by events, read again after a gap. */
import { useCallback, useEffect, useRef, useState } from "react";
import { messages as readMessages, sentenceOf } from "../wire/client";
import type { Message } from "../wire/types";
import { applied, belongs, isMessageEvent, type MessageEvent } from "./list";
import { useHear, useLive } from "./live";

export interface Messages {
  /** Null until read for the first time. */
  list: Message[] | null;
  problem: string | null;
  reload: () => void;
}

interface Held {
  key: string;
  list: Message[];
}

/** `whole` is for a list that shows the answers below what they answer. */
export function useMessages(as: string, channel: string, thread?: string, whole = false): Messages {
  const { generation } = useLive();
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = `${as}/${channel}/${thread ?? ""}`;
  const newest = useRef(0);
  // What comes while the list is being read, which may be older than that.
  const missed = useRef<MessageEvent[] | null>(null);

  const reload = useCallback(() => {
    const mine = ++newest.current;
    missed.current = [];
    readMessages(as, channel, thread).then(
      (list) => {
        if (mine !== newest.current) return;
        setHeld({ key, list: (missed.current ?? []).reduce((now, event) => applied(now, event, whole), list) });
        missed.current = null;
        setProblem(null);
      },
      (cause: unknown) => {
        if (mine !== newest.current) return;
        missed.current = null;
        setProblem(sentenceOf(cause));
      },
    );
  }, [as, channel, thread, key, whole]);

  useEffect(reload, [reload, generation]);
  useEffect(() => () => void newest.current++, []);

  useHear((event) => {
    if (!isMessageEvent(event) || event.channel !== channel) return;
    if (!whole && !belongs(event.message, thread)) return;
    missed.current?.push(event);
    setHeld((now) => (now?.key === key ? { key, list: applied(now.list, event, whole) } : now));
  });
  return { list: held?.key === key ? held.list : null, problem, reload };
}
