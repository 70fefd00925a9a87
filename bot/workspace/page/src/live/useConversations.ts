/** The conversations of one person, read again after every reconnection. */
import { useCallback, useEffect, useState } from "react";
import { conversations as readConversations, look, openHome, sentenceOf } from "../wire/client";
import type { Conversation } from "../wire/types";
import { useLive } from "./live";

interface Answer {
  conversations: Conversation[] | null;
  problem: string | null;
  reload: () => void;
}

export function useConversations(as: string): Answer {
  const { generation } = useLive();
  const [conversations, setConversations] = useState<Conversation[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(() => {
    readConversations(as).then(
      (read) => {
        setConversations(read);
        setProblem(null);
      },
      (cause: unknown) => setProblem(sentenceOf(cause)),
    );
  }, [as]);
  useEffect(reload, [reload, generation]);
  return { conversations, problem, reload };
}

/** Tells the app that its Messages tab is open; it need not care, so a failure is nobody's business. */
export function useMessagesOpened(as: string, open: boolean): void {
  useEffect(() => {
    if (open) openHome(as, "messages").catch(() => undefined);
  }, [as, open]);
}

/** Tells which channel is open, as Slack tells an agent; a failure is nobody's business either. */
export function useLooking(as: string, channel: string | null): void {
  useEffect(() => {
    if (channel !== null) look(as, channel).catch(() => undefined);
  }, [as, channel]);
}
