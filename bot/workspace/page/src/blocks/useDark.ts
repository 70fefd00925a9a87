/** Whether the reader's system asks for dark colours, followed as it changes. */
import { useSyncExternalStore } from "react";

const query = window.matchMedia("(prefers-color-scheme: dark)");

const subscribe = (changed: () => void): (() => void) => {
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

export const useDark = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
