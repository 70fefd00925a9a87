/** The modals of one person: opened and changed by the app, filled in, sent and closed here. */
import { useCallback, useEffect, useRef, useState } from "react";
import { closeView, submitView, sentenceOf, views as readViews } from "../wire/client";
import type { Outcome, Values } from "../wire/types";
import { faults } from "../surface/checks";
import { collect } from "../surface/values";
import { useHear, useLive } from "./live";
import { changed, matched, pushed, removed, updated, type OpenView } from "./stack";

export interface Views {
  stack: OpenView[];
  setValues: (id: string, change: (values: Values) => Values) => void;
  trouble: (id: string, sentence: string) => void;
  submit: (open: OpenView) => Promise<void>;
  /** Closes this modal, or with `all` every one, and tells the app. */
  close: (id: string, all: boolean) => void;
}

export function useViews(as: string, notify: (sentence: string) => void): Views {
  const [stack, setStack] = useState<OpenView[]>([]);
  const sending = useRef(new Set<string>());
  // Counts what happened to the stack, so that an answer older than that is not believed.
  const moves = useRef(0);

  useHear((event) => {
    if (event.type.startsWith("view_")) moves.current += 1;
    if (event.type === "view_opened" && event.view.type !== "home") setStack((now) => pushed(now, event.view));
    if (event.type === "view_updated") setStack((now) => updated(now, event.view));
    if (event.type === "view_closed") setStack((now) => removed(now, event.view.id));
  });

  // Modals outlive a reload and may have changed while the stream was away. No answer: they stay as they are.
  const { generation } = useLive();
  useEffect(() => {
    let current = true;
    const read = () => {
      const before = moves.current;
      readViews(as).then(
        (open) => {
          if (!current) return;
          if (before === moves.current) setStack((now) => matched(now, open));
          else read();
        },
        () => undefined,
      );
    };
    read();
    return () => {
      current = false;
    };
  }, [as, generation]);

  const setValues = useCallback(
    (id: string, change: (values: Values) => Values) => setStack((now) => changed(now, id, ({ values }) => ({ values: change(values) }))),
    [],
  );
  const trouble = useCallback((id: string, sentence: string) => setStack((now) => changed(now, id, () => ({ trouble: sentence }))), []);

  const submit = useCallback(
    async ({ view, values }: OpenView) => {
      if (sending.current.has(view.id)) return;
      const errors = faults(view.blocks, values);
      if (Object.keys(errors).length > 0) {
        setStack((now) => changed(now, view.id, () => ({ errors, trouble: null })));
        return;
      }
      sending.current.add(view.id);
      setStack((now) => changed(now, view.id, () => ({ sending: true, errors: {}, trouble: null })));
      try {
        const outcome = await submitView(as, view.id, collect(view.blocks, values));
        moves.current += 1;
        setStack((now) => settled(now, view.id, outcome));
      } catch (cause) {
        setStack((now) => changed(now, view.id, () => ({ sending: false, trouble: sentenceOf(cause) })));
      } finally {
        sending.current.delete(view.id);
      }
    },
    [as],
  );

  const close = useCallback(
    (id: string, all: boolean) => {
      moves.current += 1;
      setStack((now) => (all ? [] : removed(now, id)));
      closeView(as, id, all).catch((cause: unknown) => notify(sentenceOf(cause)));
    },
    [as, notify],
  );
  return { stack, setValues, trouble, submit, close };
}

/** What the app's answer to a submission does to the stack. */
function settled(stack: OpenView[], id: string, outcome: Outcome): OpenView[] {
  if (outcome.response_action === "errors" || outcome.errors) {
    return changed(stack, id, () => ({ sending: false, errors: outcome.errors ?? {} }));
  }
  if (!outcome.ok) {
    return changed(stack, id, () => ({ sending: false, trouble: outcome.error ?? "Deskmate did not take the form. Please try again." }));
  }
  if (outcome.response_action === "clear") return [];
  // Another view comes as an event.
  if (outcome.response_action) return changed(stack, id, () => ({ sending: false }));
  return removed(stack, id);
}
