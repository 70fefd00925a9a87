/** What the workspace's server sends to the page, and what the page sends back. */
import type { Block, Option, Text } from "./blocks";

export interface Person {
  id: string;
  name: string;
  role: string;
  timezone: string;
  /** A BCP 47 tag, like `de-DE`. */
  locale?: string;
}

export interface Command {
  command: string;
  description: string;
  usage_hint?: string;
}

/** An entry of the menus: of each message, or of the composer. */
export interface Shortcut {
  callback_id: string;
  kind: "message" | "global";
  name: string;
  description: string;
}

export interface Boot {
  team: { id: string; name: string };
  bot: { user_id: string; name: string };
  people: Person[];
  commands: Command[];
  shortcuts?: Shortcut[];
  /** Each message to the app begins a conversation of its own, with its answers below it. */
  agent?: boolean;
  /** The app listens when somebody wants it to stop. */
  stops?: boolean;
}

export interface Conversation {
  id: string;
  kind: "channel" | "dm";
  name: string;
  is_private: boolean;
}

export interface Attachment {
  color?: string;
  pretext?: string;
  title?: string;
  title_link?: string;
  text?: string;
  fallback?: string;
  blocks?: Block[];
}

/** A file in a message; `permalink` is where a person saves it. */
export interface FileObject {
  id: string;
  name: string;
  size: number;
  permalink: string;
}

export interface Message {
  ts: string;
  user?: string;
  bot_id?: string;
  username?: string;
  text?: string;
  blocks?: Block[];
  attachments?: Attachment[];
  files?: FileObject[];
  thread_ts?: string;
  reply_count?: number;
  edited?: { ts?: string };
  ephemeral?: boolean;
  /** What the app calls the conversation that this message began. */
  thread_title?: string;
  /** There while the app still writes it. */
  stream?: unknown;
}

export interface View {
  id: string;
  type: "modal" | "home";
  title?: Text;
  submit?: Text | null;
  close?: Text | null;
  blocks: Block[];
}

export type Container = { type: "message"; channel: string; ts: string } | { type: "view"; view_id: string };

/** One input's value in Slack's own shape, for example `{type: "datepicker", selected_date: …}`. */
export type StateValue = { type: string } & Record<string, unknown>;
export type Values = Record<string, Record<string, StateValue>>;

export type Action = StateValue & { block_id: string; action_id: string };

export interface Outcome {
  ok: boolean;
  error?: string;
  response_action?: "errors" | "update" | "push" | "clear";
  errors?: Record<string, string>;
}

export interface OptionsAnswer {
  options?: Option[];
  option_groups?: { label: Text; options: Option[] }[];
  error?: string;
}

export type Incoming =
  | { type: "message" | "message_changed" | "message_deleted"; channel: string; message: Message }
  | { type: "view_opened" | "view_updated"; view: View }
  | { type: "view_closed"; view: View }
  | { type: "home"; view: View | null }
  | {
      type: "status";
      channel: string;
      thread_ts?: string | null;
      status?: string;
      loading_messages?: string[] | null;
    }
  | {
      type: "prompts";
      channel: string;
      thread_ts?: string;
      title?: string | null;
      prompts: { title: string; message: string }[];
    }
  | { type: "failure"; text: string };
