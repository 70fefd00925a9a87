/** What a message says: its blocks, or its text where it has none, and its attachments. */
import { useState } from "react";
import { Blocks } from "../blocks/Blocks";
import { Link, Mrkdwn } from "../mrkdwn/Mrkdwn";
import { useDirectory } from "../surface/directory";
import { SurfaceProvider } from "../surface/surface";
import { useSurfaceState } from "../surface/useSurfaceState";
import type { Block } from "../wire/blocks";
import { MessageFiles } from "./Files";
import type { Attachment, Message, Values } from "../wire/types";

interface Props {
  message: Message;
  channel: string;
  failed: (sentence: string) => void;
}

const NONE: Block[] = [];

export function MessageBody({ message, channel, failed }: Props) {
  const { me } = useDirectory();
  const [values, setValues] = useState<Values>({});
  const blocks = message.blocks?.length ? message.blocks : NONE;
  const surface = useSurfaceState({
    as: me,
    container: { type: "message", channel, ts: message.ts },
    blocks,
    values,
    setValues,
    failed,
  });
  return (
    <SurfaceProvider value={surface}>
      {blocks.length > 0 ? <Blocks blocks={blocks} /> : <Mrkdwn text={message.text ?? ""} />}
      {message.files && <MessageFiles files={message.files} />}
      {message.attachments?.map((attachment, index) => <AttachmentBox key={index} attachment={attachment} />)}
    </SurfaceProvider>
  );
}

/** Slack takes `#36a64f` and three names of its own. */
const NAMED: Record<string, string> = { good: "#2f9e62", warning: "#d99a20", danger: "#c2413b" };

function AttachmentBox({ attachment }: { attachment: Attachment }) {
  const { color = "", pretext, title, title_link, text, fallback, blocks } = attachment;
  const stripe = NAMED[color] ?? (/^#?[0-9a-f]{6}$/i.test(color) ? `#${color.replace("#", "")}` : undefined);
  const empty = !blocks?.length && !text && !title;
  return (
    <>
      {pretext && <Mrkdwn text={pretext} />}
      <div className="attachment" style={stripe ? { borderLeftColor: stripe } : undefined}>
        {title && <strong>{title_link ? <Link href={title_link}>{title}</Link> : title}</strong>}
        {blocks?.length ? <Blocks blocks={blocks} /> : text && <Mrkdwn text={text} />}
        {empty && <Mrkdwn text={fallback ?? ""} />}
      </div>
    </>
  );
}
