/** Draws mrkdwn as React elements. Text goes in as text nodes only, never as HTML. */
import { Fragment, type ReactNode } from "react";
import { useDirectory } from "../surface/directory";
import { dateByPattern } from "./dates";
import { signOf } from "./emoji";
import { inline } from "./inline";
import { lines } from "./lines";
import { isSafe } from "./pointy";
import { unescape, type Inline } from "./tokens";

export function Mrkdwn({ text }: { text: string }) {
  return (
    <div className="mrkdwn">
      {lines(text).map((line, index) =>
        line.kind === "fence" ? (
          <pre key={index}>{line.text}</pre>
        ) : line.kind === "quote" ? (
          <blockquote key={index}>
            <Marks inside={line.inside} />
          </blockquote>
        ) : (
          <p key={index}>
            <Marks inside={line.inside} />
          </p>
        ),
      )}
    </div>
  );
}

/** Plain text with its `:emoji:` codes drawn, for labels, titles and buttons. */
export function Plain({ text }: { text: string }) {
  const parts = text.split(/(:[a-z0-9_+'-]+:)/);
  return <>{parts.map((part, index) => (index % 2 ? (signOf(part.slice(1, -1)) ?? part) : unescape(part))).join("")}</>;
}

function Marks({ inside }: { inside: Inline[] }): ReactNode {
  return inside.map((token, index) => (
    <Fragment key={index}>
      <Mark token={token} />
    </Fragment>
  ));
}

function Mark({ token }: { token: Inline }): ReactNode {
  switch (token.kind) {
    case "text":
      return token.text;
    case "bold":
      return <strong><Marks inside={token.inside} /></strong>;
    case "italic":
      return <em><Marks inside={token.inside} /></em>;
    case "strike":
      return <s><Marks inside={token.inside} /></s>;
    case "code":
      return <code>{token.text}</code>;
    case "emoji":
      return <span role="img" aria-label={token.name.replaceAll("_", " ")}>{signOf(token.name) ?? `:${token.name}:`}</span>;
    case "link":
      return <Link href={token.href}><Marks inside={labelMarks(token.label)} /></Link>;
    case "broadcast":
      return <span className="mention loud">@{token.range}</span>;
    case "date":
      return <DateMark token={token} />;
    default:
      return <Mention token={token} />;
  }
}

/** A label that looks like an address itself must not become a link inside the link. */
function labelMarks(label: string): Inline[] {
  return /^https?:/.test(label) ? [{ kind: "text", text: unescape(label) }] : inline(label);
}

/** A link to a new tab; an address that is not safe to open leaves only its words. */
export function Link({ href, children }: { href: string; children: ReactNode }) {
  if (!isSafe(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Mention({ token }: { token: Extract<Inline, { kind: "user" | "channel" | "group" }> }) {
  const directory = useDirectory();
  const label = token.label && unescape(token.label).replace(/^[@#]/, "");
  if (token.kind === "channel") return <span className="mention">#{directory.channelName(token.id) ?? label ?? token.id}</span>;
  const name = token.kind === "user" ? directory.personName(token.id) : null;
  const mine = token.id === directory.me ? " mine" : "";
  return <span className={`mention${mine}`}>@{name ?? label ?? token.id}</span>;
}

function DateMark({ token }: { token: Extract<Inline, { kind: "date" }> }) {
  const { timezone } = useDirectory();
  if (!Number.isFinite(token.timestamp)) return token.fallback;
  const shown = dateByPattern(token.timestamp, token.format, timezone);
  const time = <time dateTime={new Date(token.timestamp * 1000).toISOString()}>{shown}</time>;
  return token.link ? <Link href={token.link}>{time}</Link> : time;
}
