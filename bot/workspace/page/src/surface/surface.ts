/** What the blocks of one message, modal or Home can do: hold values, run actions, ask for options. */
import { createContext, useContext } from "react";
import type { Action, Container, OptionsAnswer, StateValue, Values } from "../wire/types";

export interface Surface {
  container: Container;
  values: Values;
  /** Sentences by block id, shown under the block. */
  errors: Record<string, string>;
  /** Set while the whole form is on its way: nothing may change. */
  locked: boolean;
  /** The `block/action` on its way to the app, if any: nothing is sent twice. */
  acting: string | null;
  set: (blockId: string, actionId: string, value: StateValue) => void;
  act: (action: Action) => Promise<void>;
  options: (blockId: string, actionId: string, query: string) => Promise<OptionsAnswer>;
}

const SurfaceContext = createContext<Surface | null>(null);
export const SurfaceProvider = SurfaceContext.Provider;

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error("A surface is missing around these blocks.");
  return surface;
}
