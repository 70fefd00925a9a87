/** The prompts an app offers in a conversation, until the next message is written there. */
import { useEffect, useState } from "react";
import { useHear } from "./live";

export interface Prompts {
  title: string | null;
  prompts: { title: string; message: string }[];
}

export function usePrompts(channel: string): Prompts | null {
  const [prompts, setPrompts] = useState<Prompts | null>(null);
  useHear((event) => {
    if (!("channel" in event) || event.channel !== channel) return;
    if (event.type === "prompts") setPrompts({ title: event.title ?? null, prompts: event.prompts });
    if (event.type === "message") setPrompts(null);
  });
  useEffect(() => setPrompts(null), [channel]);
  return prompts;
}
