/** The live stream as React sees it: who listens, and how often it has (re)connected. */
import { createContext, useContext, useEffect, useRef, useState } from "react";
import { listen } from "../wire/events";
import type { Incoming } from "../wire/types";

type Hear = (event: Incoming) => void;

export interface Live {
  /** Grows with every connection: what was read before it may be stale. */
  generation: number;
  lost: boolean;
  subscribe: (hear: Hear) => () => void;
}

/** How long a broken stream may take to come back before the page mentions it. */
const PATIENCE = 2500;

export function useLiveStream(as: string): Live {
  const [generation, setGeneration] = useState(0);
  const [lost, setLost] = useState(false);
  const listeners = useRef(new Set<Hear>());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(as, {
      heard: (event) => listeners.current.forEach((hear) => hear(event)),
      connected: () => {
        clearTimeout(timer);
        timer = undefined;
        setLost(false);
        setGeneration((before) => before + 1);
      },
      lost: () => {
        timer ??= setTimeout(() => setLost(true), PATIENCE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [as]);
  const [subscribe] = useState(() => (hear: Hear) => {
    listeners.current.add(hear);
    return () => void listeners.current.delete(hear);
  });
  return { generation, lost, subscribe };
}

const LiveContext = createContext<Live>({ generation: 0, lost: false, subscribe: () => () => undefined });
export const LiveProvider = LiveContext.Provider;
export const useLive = (): Live => useContext(LiveContext);

/** Hears every event; the listener may change from one drawing to the next. */
export function useHear(hear: Hear): void {
  const { subscribe } = useLive();
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => subscribe((event) => latest.current(event)), [subscribe]);
}
