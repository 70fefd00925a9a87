/** A channel's, or the direct message's, messages with its composer. */
import { useState } from "react";
import { useAnswersOpen } from "../live/useAnswersOpen";
import { useMessages } from "../live/useMessages";
import { usePrompts } from "../live/usePrompts";
import { useStatus } from "../live/useStatus";
import { useDirectory } from "../surface/directory";
import type { Command, Conversation } from "../wire/types";
import { Composer } from "./Composer";
import { EmptyState } from "./EmptyState";
import { MessageList } from "./MessageList";
import { StatusLine } from "./StatusLine";
import { triesFor } from "./tries";

interface Props {
  conversation: Conversation;
  role: string;
  commands: Command[];
  onThread: (ts: string) => void;
  failed: (sentence: string) => void;
}

export function ConversationPane({ conversation, role, commands, onThread, failed }: Props) {
  const directory = useDirectory();
  const whole = directory.agent && conversation.kind === "dm";
  const { list, problem, reload } = useMessages(directory.me, conversation.id, undefined, whole);
  const status = useStatus(conversation.id);
  const offered = usePrompts(conversation.id);
  useAnswersOpen(conversation.id, !whole, onThread);
  const [draft, setDraft] = useState<{ text: string }>();
  const direct = conversation.kind === "dm";
  const label = direct ? `Message ${directory.bot.name}` : `Message #${conversation.name}`;
  const empty = (
    <EmptyState
      title={direct ? `This is you and ${directory.bot.name}` : `Nothing in #${conversation.name} yet`}
      sentence={
        direct
          ? "Ask about a product, write down a call, or move a deal. Only the two of you see this."
          : `Everyone sees what is written here. ${directory.bot.name} answers when it is mentioned.`
      }
      tries={offered ? [] : triesFor(role, commands, direct ? null : directory.bot.name)}
      onTry={(text) => setDraft({ text })}
    />
  );
  return (
    <>
      {problem && <Problem sentence={problem} onRetry={reload} />}
      {list ? (
        <MessageList
          key={conversation.id}
          label={direct ? `Messages with ${directory.bot.name}` : `Messages in #${conversation.name}`}
          list={list}
          channel={conversation.id}
          empty={empty}
          whole={whole}
          onThread={onThread}
          failed={failed}
        />
      ) : (
        <p className="loading" role="status">{problem ? "" : "Loading messages…"}</p>
      )}
      {offered && (
        <div className="prompts" role="group" aria-label={offered.title ?? "Suggestions"} data-testid="prompts">
          {offered.title && <span>{offered.title}</span>}
          {offered.prompts.map(({ title, message }) => (
            <button key={title} type="button" className="try" onClick={() => setDraft({ text: message })}>
              {title}
            </button>
          ))}
        </div>
      )}
      <StatusLine channel={conversation.id} status={status} failed={failed} />
      <Composer key={`composer-${conversation.id}`} channel={conversation.id} label={label} testId="composer" commands={commands} draft={draft} onSent={reload} />
    </>
  );
}

export function Problem({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <p className="banner" role="alert">
      {sentence}{" "}
      <button type="button" className="link" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
