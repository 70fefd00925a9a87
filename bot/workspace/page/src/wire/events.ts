/** The live stream of one person: reconnects by itself and says when the page may have missed something. */
import type { Incoming } from "./types";

/**
 * A browser allows six connections to one host, over all tabs. A tab that nobody sees gives its stream back
 * after this long and reads everything anew when it is seen again.
 */
const UNSEEN = 5000;
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
  let unseen: ReturnType<typeof setTimeout> | undefined;
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
  const rest = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const onVisibility = () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = setTimeout(rest, UNSEEN);
    else if (source === null) open();
  };
  open();
  if (document.hidden) onVisibility();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(unseen);
    rest();
  };
}

function parsed(data: string): Incoming | null {
  try {
    return JSON.parse(data) as Incoming;
  } catch {
    return null;
  }
}
