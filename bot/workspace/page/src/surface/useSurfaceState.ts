/** A surface for one set of blocks: entered values live here, actions go to the server one at a time. */
import { useCallback, useMemo, useRef, useState } from "react";
import { act as sendAction, options as askOptions, Unreachable } from "../wire/client";
import type { Block } from "../wire/blocks";
import type { Action, Container, StateValue, Values } from "../wire/types";
import type { Surface } from "./surface";
import { collect } from "./values";

interface Wanted {
  as: string;
  container: Container;
  blocks: Block[];
  values: Values;
  setValues: (change: (values: Values) => Values) => void;
  errors?: Record<string, string>;
  locked?: boolean;
  failed: (sentence: string) => void;
}

const NO_ERRORS: Record<string, string> = {};

/** The server answers before the app has acted, so a button rests this long: a double click is one click. */
const DOUBLE_CLICK = 350;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function useSurfaceState({ as, container, blocks, values, setValues, errors = NO_ERRORS, locked = false, failed }: Wanted): Surface {
  const [acting, setActing] = useState<string | null>(null);
  const running = useRef(false);
  const waiting = useRef<Action | null>(null);
  const latest = useRef(values);
  latest.current = values;
  const containerKey = JSON.stringify(container);
  const place = useMemo(() => JSON.parse(containerKey) as Container, [containerKey]);

  const set = useCallback(
    (blockId: string, actionId: string, value: StateValue) => {
      const change = (before: Values): Values => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } });
      latest.current = change(latest.current);
      setValues(change);
    },
    [setValues],
  );

  const act = useCallback(
    async (action: Action) => {
      if (running.current) {
        // A second click on a button is dropped; the latest state of an input must still arrive.
        if (action.type !== "button") waiting.current = action;
        return;
      }
      running.current = true;
      try {
        for (let next: Action | null = action; next !== null; next = waiting.current) {
          waiting.current = null;
          setActing(`${next.block_id}/${next.action_id}`);
          const outcome = await sendAction(as, place, next, collect(blocks, latest.current));
          if (next.type === "button") await pause(DOUBLE_CLICK);
          if (!outcome.ok) failed(outcome.error ?? "Deskmate did not take that click. Please try again.");
        }
      } catch (cause) {
        if (!(cause instanceof Unreachable)) throw cause;
        failed(cause.message);
      } finally {
        running.current = false;
        setActing(null);
      }
    },
    [as, place, blocks, failed],
  );

  const options = useCallback(
    (blockId: string, actionId: string, query: string) => askOptions(as, place, blockId, actionId, query),
    [as, place],
  );
  return { container: place, values, errors, locked, acting, set, act, options };
}
