/** Conversations that got something new while another one was open. */
import { useEffect, useState } from "react";
import { useHear } from "./live";

export function useUnread(me: string, open: string | null): ReadonlySet<string> {
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  useHear((event) => {
    if (event.type !== "message" || event.channel === open || event.message.user === me) return;
    setUnread((before) => new Set(before).add(event.channel));
  });
  useEffect(() => {
    if (open === null) return;
    setUnread((before) => (before.has(open) ? new Set([...before].filter((id) => id !== open)) : before));
  }, [open]);
  return unread;
}
