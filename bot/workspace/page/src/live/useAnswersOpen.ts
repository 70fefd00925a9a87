/** Opens the thread in which the app answers what this person has just written. */
import { useRef } from "react";
import { useDirectory } from "../surface/directory";
import { useHear } from "./live";

export function useAnswersOpen(channel: string, wanted: boolean, open: (ts: string) => void): void {
  const { me } = useDirectory();
  const latest = useRef<string | null>(null);
  useHear((event) => {
    if (!wanted || event.type !== "message" || event.channel !== channel) return;
    const { ts, user, bot_id, thread_ts } = event.message;
    if (user === me && (thread_ts === undefined || thread_ts === ts)) latest.current = ts;
    if (bot_id && thread_ts !== undefined && thread_ts === latest.current) {
      latest.current = null;
      open(thread_ts);
    }
  });
}
