/** The requests of the page. A failure is always an `Unreachable` whose message a person can read. */
import type { Action, Boot, Container, Conversation, Message, OptionsAnswer, Outcome, Values, View } from "./types";

export class Unreachable extends Error {}

/** What a person is told of a failure of any kind. */
export function sentenceOf(cause: unknown): string {
  return cause instanceof Unreachable ? cause.message : "Something went wrong on this page. Please load it again.";
}

const GONE = "The workspace does not answer. Is `make run` still running? Nothing you typed is lost.";

async function exchange<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    throw new Unreachable(GONE, { cause });
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Answer;
  throw new Unreachable(sentenceIn(body) ?? `The workspace answered with an error (${response.status}). Please try again.`);
}

function sentenceIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null) return null;
  const { error } = body as { error?: unknown };
  return typeof error === "string" && error.includes(" ") ? error : null;
}

function read<Answer>(path: string, query: Record<string, string | undefined>): Promise<Answer> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return exchange(`/page/${path}?${new URLSearchParams(given).toString()}`);
}

function send<Answer>(path: string, body: unknown): Promise<Answer> {
  return exchange(`/page/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export const boot = (): Promise<Boot> => read("boot", {});

export const conversations = async (as: string): Promise<Conversation[]> =>
  (await read<{ conversations: Conversation[] }>("conversations", { as })).conversations;

export const messages = async (as: string, channel: string, thread_ts?: string): Promise<Message[]> =>
  (await read<{ messages: Message[] }>("messages", { as, channel, thread_ts })).messages;

/** The modals that are open for this person, the visible one last. */
export const views = async (as: string): Promise<View[]> => (await read<{ views: View[] }>("views", { as })).views;

export const home = async (as: string): Promise<View | null> =>
  (await read<{ view: View | null }>("home", { as })).view;

export const openHome = (as: string, tab: "home" | "messages"): Promise<Outcome> =>
  send("home/open", { as, tab });

/** `files` are ids that `upload` gave. */
export const post = (as: string, channel: string, text: string, thread_ts?: string, files: string[] = []): Promise<Outcome> =>
  send("messages", { as, channel, text, ...(thread_ts === undefined ? {} : { thread_ts }), ...(files.length ? { files } : {}) });

/** Hands a file over; it is shown once a message takes its id along. */
export const upload = (as: string, file: File): Promise<Outcome & { id?: string }> =>
  exchange(`/page/files?${new URLSearchParams({ as, name: file.name }).toString()}`, { method: "POST", body: file });

/** Ends what the app does in a thread. */
export const stop = (as: string, channel: string, thread_ts: string): Promise<Outcome> =>
  send("stop", { as, channel, thread_ts });

/** Tells which channel this person reads now. */
export const look = (as: string, channel: string): Promise<Outcome> => send("looking", { as, channel });

export const callShortcut = (as: string, callback_id: string, container?: Container): Promise<Outcome> =>
  send("shortcuts", { as, callback_id, ...(container === undefined ? {} : { container }) });

export const act = (as: string, container: Container, action: Action, values: Values): Promise<Outcome> =>
  send("actions", { as, container, action, state: { values } });

export const submitView = (as: string, view_id: string, values: Values): Promise<Outcome> =>
  send("views/submit", { as, view_id, state: { values } });

/** Closes a modal and those above it; with `all`, the whole stack. */
export const closeView = (as: string, view_id: string, all: boolean): Promise<Outcome> =>
  send("views/close", { as, view_id, all });

export const options = (
  as: string,
  container: Container,
  block_id: string,
  action_id: string,
  value: string,
): Promise<OptionsAnswer> => send("options", { as, container, block_id, action_id, value });
