/** Who and what the page knows by id: people, the bot, channels, and the reader's own time zone and locale. */
import { createContext, useContext } from "react";
import type { Boot, Conversation, Person, Shortcut } from "../wire/types";

export interface Directory {
  me: string;
  timezone: string;
  locale: string;
  people: Person[];
  bot: { user_id: string; name: string };
  conversations: Conversation[];
  shortcuts: Shortcut[];
  agent: boolean;
  /** Whether the app listens when somebody wants it to stop. */
  stops: boolean;
  personName: (id: string) => string | null;
  channelName: (id: string) => string | null;
}

export function directoryOf(boot: Boot, me: Person, conversations: Conversation[]): Directory {
  const names = new Map(boot.people.map((person) => [person.id, person.name]));
  names.set(boot.bot.user_id, boot.bot.name);
  const channels = new Map(conversations.map((conversation) => [conversation.id, conversation.name]));
  return {
    me: me.id,
    timezone: usable(me.timezone),
    locale: spoken(me.locale ?? "en"),
    people: boot.people,
    bot: boot.bot,
    conversations,
    shortcuts: boot.shortcuts ?? [],
    agent: boot.agent ?? false,
    stops: boot.stops ?? false,
    personName: (id) => names.get(id) ?? null,
    channelName: (id) => channels.get(id) ?? null,
  };
}

/** A time zone the browser does not know must not take the whole page down. */
function usable(timezone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/** Nor must a tag that is none. */
function spoken(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}

const DirectoryContext = createContext<Directory | null>(null);
export const DirectoryProvider = DirectoryContext.Provider;

export function useDirectory(): Directory {
  const directory = useContext(DirectoryContext);
  if (directory === null) throw new Error("A directory is missing around this part of the page.");
  return directory;
}
