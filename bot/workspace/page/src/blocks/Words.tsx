/** A Slack text object, in whichever of its two languages it is written. */
import { Mrkdwn, Plain } from "../mrkdwn/Mrkdwn";
import type { Text } from "../wire/blocks";

export function Words({ text }: { text: Text | string | undefined }) {
  if (text === undefined) return null;
  if (typeof text === "string") return <Plain text={text} />;
  return text.type === "mrkdwn" ? <Mrkdwn text={text.text} /> : <span className="plain"><Plain text={text.text} /></span>;
}

export const textOf = (text: Text | string | undefined | null): string => (typeof text === "string" ? text : (text?.text ?? ""));
