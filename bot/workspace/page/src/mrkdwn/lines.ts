/** The outer shape of a mrkdwn text: code fences, quotes and plain lines. */
import { inline } from "./inline";
import { unescape, type Line } from "./tokens";

const FENCE = /```([\s\S]+?)```/g;
const QUOTE = /^(?:&gt;|>) ?/;

export function lines(source: string): Line[] {
  const found: Line[] = [];
  let from = 0;
  for (const match of source.matchAll(FENCE)) {
    found.push(...quotesAndLines(trimmedAround(source.slice(from, match.index), from > 0, true)));
    found.push({ kind: "fence", text: unescape(bare(match[1] ?? "")).replace(/^\n|\n$/g, "") });
    from = match.index + match[0].length;
  }
  found.push(...quotesAndLines(trimmedAround(source.slice(from), from > 0, false)));
  return found;
}

/** A fence is its own block, so the line break beside it is not an empty line. */
function trimmedAround(text: string, afterFence: boolean, beforeFence: boolean): string {
  const head = afterFence ? text.replace(/^\n/, "") : text;
  return beforeFence ? head.replace(/\n$/, "") : head;
}

/** Links inside a fence are shown as their address or label, as Slack does. */
function bare(text: string): string {
  return text.replace(/<(https?:[^|>]+)(?:\|([^>]*))?>/g, (_, href: string, label?: string) => label ?? href);
}

function quotesAndLines(text: string): Line[] {
  if (text === "") return [];
  const groups: { quoted: boolean; rows: string[] }[] = [];
  for (const row of text.split("\n")) {
    const quoted = QUOTE.test(row);
    const last = groups.at(-1);
    const content = quoted ? row.replace(QUOTE, "") : row;
    if (last && last.quoted === quoted) last.rows.push(content);
    else groups.push({ quoted, rows: [content] });
  }
  return groups.map(({ quoted, rows }) => ({
    kind: quoted ? "quote" : "lines",
    inside: inline(rows.join("\n")),
  }));
}
