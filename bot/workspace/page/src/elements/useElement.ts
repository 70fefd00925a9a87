/** One element's value and its way to the app, the same for every kind of element. */
import { useCallback } from "react";
import { useConfirm } from "../parts/confirm";
import { initialValue } from "../surface/values";
import { useSurface } from "../surface/surface";
import type { Element } from "../wire/blocks";
import type { StateValue } from "../wire/types";

/** How an element is placed: in an input block it is only kept, elsewhere a change is an action. */
export interface Placed {
  element: Element;
  blockId: string;
  actionId: string;
  /** `input`: kept until submitted; `dispatch`: kept and reported; `action`: reported. */
  mode: "input" | "dispatch" | "action";
  /** The accessible name when no visible label is bound to the control. */
  name: string;
  id?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** An input that may be left empty. */
  optional?: boolean | undefined;
}

export interface Control {
  value: StateValue | null;
  /** The form is on its way: nothing may be typed. */
  locked: boolean;
  /** Something is on its way: nothing more may be pressed. */
  resting: boolean;
  /** This very element is what is on its way. */
  busy: boolean;
  /** Keeps a value without telling the app. */
  keep: (content: Record<string, unknown>) => void;
  /** Keeps a value and, where the element's place asks for it, tells the app (after its confirm question). */
  choose: (content: Record<string, unknown>) => void;
  /** Tells the app, keeping nothing: buttons and menus. */
  press: (content: Record<string, unknown>) => void;
}

export function useElement({ element, blockId, actionId, mode }: Placed): Control {
  const surface = useSurface();
  const ask = useConfirm();
  const { act, set } = surface;
  const value = surface.values[blockId]?.[actionId] ?? initialValue(element);

  const send = useCallback(
    async (content: Record<string, unknown>, before?: () => void) => {
      if (element.confirm && !(await ask(element.confirm))) return;
      before?.();
      await act({ type: element.type, block_id: blockId, action_id: actionId, ...content, action_ts: now() });
    },
    [act, ask, element, blockId, actionId],
  );
  const keep = useCallback(
    (content: Record<string, unknown>) => set(blockId, actionId, { type: element.type, ...content }),
    [set, blockId, actionId, element.type],
  );
  const choose = useCallback(
    (content: Record<string, unknown>) => {
      if (mode === "input") keep(content);
      else void send(content, () => keep(content));
    },
    [mode, keep, send],
  );
  const press = useCallback((content: Record<string, unknown>) => void send(content), [send]);
  const { locked, acting } = surface;
  return { value, locked, resting: locked || acting !== null, busy: acting === `${blockId}/${actionId}`, keep, choose, press };
}

const now = (): string => (Date.now() / 1000).toFixed(6);
