/** The App Home of one person: published by the app, read again after a gap. */
import { useEffect, useRef, useState } from "react";
import { home, openHome, sentenceOf } from "../wire/client";
import type { View } from "../wire/types";
import { useHear, useLive } from "./live";

/** `undefined` until read, null until the app has published one. */
export function useHome(as: string, notify: (sentence: string) => void): View | null | undefined {
  const { generation } = useLive();
  const [view, setView] = useState<View | null>();
  const heard = useRef(0);
  useEffect(() => {
    let current = true;
    const before = heard.current;
    home(as)
      // What was published while this was on its way is newer than what was read.
      .then((read) => current && before === heard.current && setView(read))
      .catch((cause: unknown) => current && notify(sentenceOf(cause)));
    return () => {
      current = false;
    };
  }, [as, generation, notify]);
  useEffect(() => {
    openHome(as, "home").catch((cause: unknown) => notify(sentenceOf(cause)));
  }, [as, notify]);
  useHear((event) => {
    if (event.type !== "home") return;
    heard.current += 1;
    setView(event.view);
  });
  return view;
}
