/**
 * Blocks drawn by slack-blocks-to-jsx: rich text, markdown, plans, tasks, charts and files. Blocks with
 * text objects are ours, because that package reads mrkdwn as Markdown: it loses lines that start with
 * `#`, turns `2 * 3` into `2 ** 3`, and takes the colons out of `10:30:45`.
 */
import { Component, type ReactNode } from "react";
import { Message, type Block as LibraryBlockShape } from "slack-blocks-to-jsx";
import { dateByPattern } from "../mrkdwn/dates";
import { signOf } from "../mrkdwn/emoji";
import { useDirectory } from "../surface/directory";
import type { Block } from "../wire/blocks";
import { Unknown } from "./Unknown";
import { useDark } from "./useDark";

export default function Drawing({ block }: { block: Block }) {
  const directory = useDirectory();
  const dark = useDark();
  const users = [...directory.people, { id: directory.bot.user_id, name: directory.bot.name }].map(({ id, name }) => ({ id, name }));
  const channels = directory.conversations.map(({ id, name }) => ({ id, name }));
  return (
    <Guard block={block}>
      <Message
        withoutWrapper
        className="library"
        theme={dark ? "dark" : "light"}
        logo=""
        name=""
        blocks={[withoutPictures(block) as unknown as LibraryBlockShape]}
        data={{ users, channels }}
        hooks={{
          emoji: ({ name }) => signOf(name) ?? `:${name}:`,
          date: ({ timestamp, format }) => dateByPattern(Number(timestamp), format, directory.timezone),
        }}
      />
    </Guard>
  );
}

/** Pictures in markdown become links: the page asks no other machine for anything. */
function withoutPictures(block: Block): Block {
  if (block.type !== "markdown" || typeof block.text !== "string") return block;
  return { ...block, text: block.text.replace(/!(\[[^\]]*\]\()/g, "$1") };
}

/** A block the package chokes on must not take the message, or the page, with it. */
class Guard extends Component<{ block: Block; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: { block: Block }) {
    if (this.state.failed && before.block !== this.props.block) this.setState({ failed: false });
  }

  override render() {
    const { block, children } = this.props;
    return this.state.failed ? <Unknown what="block" type={block.type} content={block} /> : children;
  }
}
