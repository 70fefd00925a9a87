/** The stack of open modals and what happens to it, as plain functions. */
import type { Values, View } from "../wire/types";

export interface OpenView {
  view: View;
  values: Values;
  errors: Record<string, string>;
  /** A sentence about the whole form, such as a failed submission. */
  trouble: string | null;
  sending: boolean;
}

const opened = (view: View): OpenView => ({ view, values: {}, errors: {}, trouble: null, sending: false });

export function pushed(stack: OpenView[], view: View): OpenView[] {
  return stack.some((one) => one.view.id === view.id) ? updated(stack, view) : [...stack, opened(view)];
}

/** Entered values stay where block and action ids stay, as in Slack; old errors go. */
export function updated(stack: OpenView[], view: View): OpenView[] {
  return changed(stack, view.id, () => ({ view, errors: {}, trouble: null, sending: false }));
}

export function removed(stack: OpenView[], id: string): OpenView[] {
  return stack.filter((one) => one.view.id !== id);
}

/** The stack as the server knows it, keeping what was entered. */
export function matched(stack: OpenView[], views: View[]): OpenView[] {
  return views.map((view) => {
    const known = stack.find((one) => one.view.id === view.id);
    return known ? { ...known, view } : opened(view);
  });
}

export function changed(stack: OpenView[], id: string, change: (one: OpenView) => Partial<OpenView>): OpenView[] {
  return stack.map((one) => (one.view.id === id ? { ...one, ...change(one) } : one));
}
