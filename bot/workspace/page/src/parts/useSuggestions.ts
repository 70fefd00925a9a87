/** The open list of completions: what it offers, which one is active, and the keys that belong to it. */
import { useState, type KeyboardEvent } from "react";
import { useDirectory } from "../surface/directory";
import type { Command } from "../wire/types";
import { suggestions, type Suggestion } from "./completion";

export interface Suggestions {
  found: Suggestion[];
  at: number;
  /** The text has changed: start from the top, and show the list again if it was put away. */
  restart: () => void;
  hide: () => void;
  /** True when the key was the list's. */
  takes: (event: KeyboardEvent) => boolean;
}

export function useSuggestions(text: string, caret: number, commands: Command[], choose: (one: Suggestion) => void): Suggestions {
  const directory = useDirectory();
  const [hidden, setHidden] = useState(false);
  const [active, setActive] = useState(0);
  const found = hidden ? [] : suggestions(text, caret, commands, directory);
  const at = Math.min(active, found.length - 1);

  const takes = (event: KeyboardEvent): boolean => {
    const suggestion = found[at];
    if (suggestion === undefined) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const enters = event.key === "Enter" && !event.shiftKey && !suggestion.complete;
    if (step !== undefined) setActive((at + step + found.length) % found.length);
    else if (event.key === "Escape") setHidden(true);
    else if (event.key === "Tab" || enters) choose(suggestion);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const restart = () => {
    setHidden(false);
    setActive(0);
  };
  return { found, at, restart, hide: () => setHidden(true), takes };
}
