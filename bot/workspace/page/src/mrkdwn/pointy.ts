/** What stands between `<` and `>`: a mention, a broadcast, a date or a link. */
import type { Inline } from "./tokens";
import { unescape } from "./tokens";

const SAFE = /^(?:https?:|mailto:|tel:)/i;

/** Whether an address may be opened: never one that would run script. */
export const isSafe = (address: string): boolean => SAFE.test(address);

/** Null when it is none of these; the caller then keeps the characters as they are. */
export function pointy(inside: string): Inline | null {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : inside.slice(bar + 1);
  if (/^@[A-Z0-9]+$/.test(target)) return { kind: "user", id: target.slice(1), label };
  if (/^#[A-Z0-9]+$/.test(target)) return { kind: "channel", id: target.slice(1), label };
  if (target.startsWith("!")) return special(target.slice(1), label);
  if (SAFE.test(target)) return { kind: "link", href: unescape(target), label: label || target.replace(/^mailto:|^tel:/i, "") };
  return null;
}

function special(target: string, label: string | null): Inline | null {
  if (["here", "channel", "everyone"].includes(target)) return { kind: "broadcast", range: target };
  const group = /^subteam\^([A-Z0-9]+)$/.exec(target);
  if (group?.[1]) return { kind: "group", id: group[1], label };
  const [head, timestamp, format, link] = target.split("^");
  if (head !== "date" || !timestamp || !format) return null;
  return {
    kind: "date",
    timestamp: Number(timestamp),
    format,
    link: link && SAFE.test(link) ? unescape(link) : null,
    fallback: unescape(label ?? timestamp),
  };
}
