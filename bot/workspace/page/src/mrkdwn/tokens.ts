/** Slack's mrkdwn read into tokens. Whatever is not markup stays text: nothing is ever dropped. */

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "strike"; inside: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "emoji"; name: string }
  | { kind: "user" | "channel" | "group"; id: string; label: string | null }
  | { kind: "broadcast"; range: string }
  | { kind: "date"; timestamp: number; format: string; link: string | null; fallback: string }
  | { kind: "link"; href: string; label: string };

export type Line =
  | { kind: "lines"; inside: Inline[] }
  | { kind: "quote"; inside: Inline[] }
  | { kind: "fence"; text: string };

/** Slack escapes exactly these three; every other `&…;` is what somebody wrote. */
export function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
