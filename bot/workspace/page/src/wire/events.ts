/** The live stream of one person: reconnects by itself and says when the page may have missed something. */
import type { Incoming } from "./types";

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;

export interface Listener {
  heard: (event: Incoming) => void;
  /** Called on every (re)connection: whatever was read before may be stale. */
  connected: () => void;
  lost: () => void;
}

/** Opens the stream; the answer closes it. The browser's own retry gives up on an error answer, so ours goes on. */
export function listen(as: string, listener: Listener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  const open = () => {
    source = new EventSource(`/page/events?${new URLSearchParams({ as }).toString()}`);
    source.onopen = () => {
      pause = FIRST_PAUSE;
      listener.connected();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = parsed(data);
      if (event !== null) listener.heard(event);
    };
    source.onerror = () => {
      source?.close();
      listener.lost();
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function parsed(data: string): Incoming | null {
  try {
    return JSON.parse(data) as Incoming;
  } catch {
    return null;
  }
}
