/** Marks inside a line: emphasis by Slack's word-boundary rules, code, emoji, links, mentions and dates. */
import { signOf } from "./emoji";
import { pointy } from "./pointy";
import { unescape, type Inline } from "./tokens";

const EMPHASIS = { "*": "bold", _: "italic", "~": "strike" } as const;
type Mark = keyof typeof EMPHASIS;

const BARE_LINK = /^https?:\/\/[^\s<>|]+/;
const EMOJI = /^:([a-z0-9_+'-]+)(?:::skin-tone-[2-6])?:/;
const WORD = /[\p{L}\p{N}]/u;

export function inline(source: string): Inline[] {
  const found: Inline[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") found.push({ kind: "text", text: unescape(plain) });
    plain = "";
  };
  let at = 0;
  while (at < source.length) {
    const token = tokenAt(source, at);
    if (token === null) {
      plain += source[at];
      at += 1;
    } else {
      flush();
      found.push(token.token);
      at = token.end;
    }
  }
  flush();
  return found;
}

interface Found {
  token: Inline;
  end: number;
}

function tokenAt(source: string, at: number): Found | null {
  switch (source[at]) {
    case "`":
      return codeAt(source, at);
    case "<":
      return pointyAt(source, at);
    case ":":
      return emojiAt(source, at);
    case "*":
    case "_":
    case "~":
      return emphasisAt(source, at, source[at] as Mark);
    case "h":
      return bareLinkAt(source, at);
    default:
      return null;
  }
}

function codeAt(source: string, at: number): Found | null {
  const end = source.indexOf("`", at + 1);
  const text = source.slice(at + 1, end);
  if (end <= at + 1 || text.includes("\n")) return null;
  return { token: { kind: "code", text: unescape(text) }, end: end + 1 };
}

function pointyAt(source: string, at: number): Found | null {
  const end = source.indexOf(">", at);
  if (end < 0) return null;
  const token = pointy(source.slice(at + 1, end));
  return token && { token, end: end + 1 };
}

function emojiAt(source: string, at: number): Found | null {
  const match = EMOJI.exec(source.slice(at, at + 80));
  const name = match?.[1];
  if (!match || !name || signOf(name) === undefined) return null;
  return { token: { kind: "emoji", name }, end: at + match[0].length };
}

/** A mark opens before a non-space at a word's edge and closes after a non-space at one, on one line. */
function emphasisAt(source: string, at: number, mark: Mark): Found | null {
  const before = source[at - 1];
  const next = source[at + 1];
  if ((before && (WORD.test(before) || before === mark)) || !next || /\s/.test(next) || next === mark) return null;
  for (let end = source.indexOf(mark, at + 2); end > 0; end = source.indexOf(mark, end + 1)) {
    const inside = source.slice(at + 1, end);
    if (inside.includes("\n")) return null;
    if (closes(source, end, mark) && !cutsCode(inside)) {
      return { token: { kind: EMPHASIS[mark], inside: inline(inside) }, end: end + 1 };
    }
  }
  return null;
}

function closes(source: string, end: number, mark: Mark): boolean {
  const last = source[end - 1] ?? " ";
  const after = source[end + 1];
  return !/\s/.test(last) && last !== mark && (!after || (!WORD.test(after) && after !== mark));
}

/** A closing mark inside a code span or a link's brackets is part of that, not of the emphasis. */
function cutsCode(inside: string): boolean {
  const ticks = inside.split("`").length - 1;
  return ticks % 2 === 1 || inside.lastIndexOf("<") > inside.lastIndexOf(">");
}

function bareLinkAt(source: string, at: number): Found | null {
  if (at > 0 && WORD.test(source[at - 1] ?? "")) return null;
  const match = BARE_LINK.exec(source.slice(at));
  if (!match) return null;
  const text = match[0].replace(/(?:[.,;:!?)\]*_~'"]|&gt;)+$/, "");
  if (/^https?:\/\/$/.test(text)) return null;
  return { token: { kind: "link", href: unescape(text), label: text }, end: at + text.length };
}
