/** Where a person writes: Enter sends, Shift+Enter breaks the line, `/` and `@` offer completions, files come along. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { Floating } from "../elements/Floating";
import { useDirectory } from "../surface/directory";
import { post, Unreachable, upload } from "../wire/client";
import type { Command } from "../wire/types";
import type { Suggestion } from "./completion";
import { WaitingFiles } from "./Files";
import { Bolt, Clip, Send } from "./icons";
import { MenuButton } from "./MenuButton";
import { SuggestionList } from "./SuggestionList";
import { useShortcuts } from "./useShortcuts";
import { useSuggestions } from "./useSuggestions";

interface Props {
  channel: string;
  thread?: string | undefined;
  label: string;
  testId: string;
  commands: Command[];
  /** What an empty state's suggestion puts here; a new value replaces the text. */
  draft?: { text: string } | undefined;
  onSent: () => void;
}

const MOST_FILES = 10;

/** What was typed and not sent, by conversation and thread, for as long as the page is open. */
const unsent = new Map<string, string>();

export function Composer({ channel, thread, label, testId, commands, draft, onSent }: Props) {
  const directory = useDirectory();
  const key = `${directory.me}/${channel}/${thread ?? ""}`;
  const [text, setText] = useState(() => unsent.get(key) ?? "");
  const [caret, setCaret] = useState(0);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const listId = useId();
  const everywhere = useShortcuts("global", setProblem);
  const global = thread === undefined ? everywhere : [];

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    area.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [text]);
  useEffect(() => {
    if (!draft) return;
    write(draft.text, draft.text.length);
    area.current?.focus();
  }, [draft]);
  useEffect(() => {
    // An answer's thread opens by itself: whoever is writing elsewhere keeps the caret.
    const writing = document.activeElement instanceof HTMLTextAreaElement;
    if (!writing && window.matchMedia("(pointer: fine)").matches) area.current?.focus();
  }, [channel, thread]);

  const write = (next: string, place: number) => {
    unsent.set(key, next);
    setText(next);
    setCaret(place);
    setProblem(null);
  };
  const choose = (suggestion: Suggestion) => {
    wanted.current = suggestion.caret;
    write(suggestion.text, suggestion.caret);
    area.current?.focus();
  };
  const list = useSuggestions(text, caret, thread === undefined ? commands : [], choose);
  const { found, at } = list;
  const send = async () => {
    const said = text.trim();
    if (empty || sending) return;
    write("", 0);
    setFiles([]);
    setSending(true);
    const failure = await attempt(() => handOver(directory.me, channel, said, thread, files));
    setSending(false);
    if (failure === null) onSent();
    else {
      // Whoever went elsewhere meanwhile finds it here again.
      if (!unsent.get(key)) {
        unsent.set(key, said);
        setText(said);
      }
      setFiles((now) => (now.length === 0 ? files : now));
      setProblem(failure);
    }
  };
  const add = (list: FileList | null) => {
    const added = [...(list ?? [])];
    setFiles((now) => [...now, ...added].slice(0, MOST_FILES));
    area.current?.focus();
  };
  const empty = text.trim() === "" && files.length === 0;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (list.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className="composer-frame">
      {problem && <p className="banner" role="alert" data-testid="composer-problem">{problem}</p>}
      <WaitingFiles files={files} onRemove={(at) => setFiles((now) => now.filter((_, place) => place !== at))} />
      <div
        className="composer"
        ref={field}
        onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          add(event.dataTransfer.files);
        }}
      >
        {global.length > 0 && (
          <MenuButton name="Shortcuts" face={<Bolt />} className="icon-button shortcuts" testId="shortcuts">
            {global}
          </MenuButton>
        )}
        <button type="button" className="icon-button shortcuts" aria-label="Attach files" title="Attach files" data-testid="attach" onClick={() => picker.current?.click()}>
          <Clip />
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          data-testid={`${testId}-files`}
          onChange={({ target }) => {
            add(target.files);
            target.value = "";
          }}
        />
        <textarea
          ref={area}
          rows={1}
          aria-label={label}
          aria-controls={found.length > 0 ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
          data-testid={testId}
          placeholder={label}
          value={text}
          onChange={({ target }) => {
            list.restart();
            write(target.value, target.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onBlur={list.hide}
          onPaste={({ clipboardData }) => clipboardData.files.length > 0 && add(clipboardData.files)}
        />
        <button type="button" className="send" aria-label="Send" data-testid={`${testId}-send`} aria-disabled={empty || sending} aria-busy={sending} onClick={() => void send()}>
          <Send />
        </button>
      </div>
      {found.length > 0 && (
        <Floating anchor={field} className="listbox" fit="anchor">
          <SuggestionList id={listId} found={found} at={at} onChoose={choose} />
        </Floating>
      )}
      <p className="composer-hint" aria-hidden="true">
        <kbd>Enter</kbd> sends · <kbd>Shift</kbd>+<kbd>Enter</kbd> new line{thread === undefined && <> · <kbd>/</kbd> commands</>}
      </p>
    </div>
  );
}

async function attempt(sending: () => ReturnType<typeof post>): Promise<string | null> {
  try {
    const outcome = await sending();
    return outcome.ok ? null : (outcome.error ?? "That was not sent. Please try again.");
  } catch (cause) {
    if (cause instanceof Unreachable) return cause.message;
    throw cause;
  }
}

/** Uploads the files first, for a message takes them along by their ids. */
async function handOver(me: string, channel: string, said: string, thread: string | undefined, files: File[]): ReturnType<typeof post> {
  const ids: string[] = [];
  for (const file of files) {
    const taken = await upload(me, file);
    if (!taken.ok || taken.id === undefined) return taken;
    ids.push(taken.id);
  }
  return post(me, channel, said, thread, ids);
}
