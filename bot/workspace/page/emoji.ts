/** Keeps each emoji's name and sign; the search words that emojilib ships would be a fifth of the page. */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

interface Entry {
  char: string | null;
}

export function slimEmojiPlugin(): Plugin {
  return {
    name: "slim-emoji",
    enforce: "pre",
    load(id) {
      if (!/emojilib\/emojis\.json$/.test(id)) return null;
      const whole = JSON.parse(readFileSync(id, "utf-8")) as Record<string, Entry>;
      const named = Object.entries(whole).map(([name, { char }]) => [name, { char }] as const);
      return JSON.stringify(Object.fromEntries(named));
    },
  };
}
