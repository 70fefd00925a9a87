/** Short sentences about what failed or came unseen, shown for a while. */
import { useCallback, useRef, useState } from "react";

export interface Notice {
  id: number;
  sentence: string;
  /** News, not a failure. */
  news: boolean;
}

const SHOWN_FOR = 15_000;
const MOST = 3;

export interface Notices {
  notices: Notice[];
  notify: (sentence: string, news?: boolean) => void;
  dismiss: (id: number) => void;
}

export function useNotices(): Notices {
  const [notices, setNotices] = useState<Notice[]>([]);
  const next = useRef(0);
  const dismiss = useCallback((id: number) => setNotices((now) => now.filter((notice) => notice.id !== id)), []);
  const notify = useCallback(
    (sentence: string, news = false) => {
      const id = next.current++;
      setNotices((now) => [...now.filter((notice) => notice.sentence !== sentence), { id, sentence, news }].slice(-MOST));
      setTimeout(() => dismiss(id), SHOWN_FOR);
    },
    [dismiss],
  );
  return { notices, notify, dismiss };
}
