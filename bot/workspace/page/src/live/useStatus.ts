/** "Deskmate is thinking…": the app's own status lines, by channel and thread. */
import { useEffect, useState } from "react";
import { useHear } from "./live";

interface Status {
  thread: string | undefined;
  lines: string[];
}

const FORGOTTEN_AFTER = 120_000;
const TURN = 3000;

/** What goes on, and in which thread. */
export interface GoingOn {
  line: string;
  thread: string | undefined;
}

/** The line to show under a channel (any thread of it) or under one thread; null when nothing goes on. */
export function useStatus(channel: string, thread?: string): GoingOn | null {
  const [status, setStatus] = useState<Status | null>(null);
  const [turn, setTurn] = useState(0);
  const concerns = (other: string | undefined) => thread === undefined || other === thread;

  useHear((event) => {
    if (!("channel" in event) || event.channel !== channel) return;
    if (event.type === "status" && concerns(event.thread_ts ?? undefined)) {
      const lines = [event.status ?? "", ...(event.status ? (event.loading_messages ?? []) : [])].filter(Boolean);
      setStatus(lines.length > 0 ? { thread: event.thread_ts ?? undefined, lines } : null);
      setTurn(0);
    } else if (event.type === "message" && event.message.bot_id) {
      setStatus((now) => (now?.thread === event.message.thread_ts || now?.thread === undefined ? null : now));
    }
  });
  useEffect(() => setStatus(null), [channel, thread]);
  useEffect(() => {
    if (status === null) return;
    const forget = setTimeout(() => setStatus(null), FORGOTTEN_AFTER);
    const next = status.lines.length > 1 ? setInterval(() => setTurn((before) => before + 1), TURN) : undefined;
    return () => {
      clearTimeout(forget);
      clearInterval(next);
    };
  }, [status]);
  const line = status?.lines[turn % status.lines.length];
  return status === null || line === undefined ? null : { line, thread: status.thread };
}
