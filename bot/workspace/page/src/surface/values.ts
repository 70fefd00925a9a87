/** What an input holds, in the shapes Slack sends to an app as `state.values` and in actions. */
import type { Block, Element } from "../wire/blocks";
import type { StateValue, Values } from "../wire/types";

type Start = (element: Element) => Record<string, unknown>;

/** For each element that keeps a value: what it starts with when nothing was typed or chosen. */
const STARTS: Record<string, Start> = {
  plain_text_input: (element) => ({ value: element.initial_value ?? null }),
  email_text_input: (element) => ({ value: element.initial_value ?? null }),
  url_text_input: (element) => ({ value: element.initial_value ?? null }),
  number_input: (element) => ({ value: element.initial_value ?? null }),
  rich_text_input: (element) => ({ rich_text_value: element.initial_value ?? null }),
  file_input: () => ({ files: [] }),
  datepicker: (element) => ({ selected_date: element.initial_date ?? null }),
  timepicker: (element) => ({ selected_time: element.initial_time ?? null }),
  datetimepicker: (element) => ({ selected_date_time: element.initial_date_time ?? null }),
  radio_buttons: (element) => ({ selected_option: element.initial_option ?? null }),
  checkboxes: (element) => ({ selected_options: element.initial_options ?? [] }),
  static_select: (element) => ({ selected_option: element.initial_option ?? null }),
  external_select: (element) => ({ selected_option: element.initial_option ?? null }),
  users_select: (element) => ({ selected_user: element.initial_user ?? null }),
  conversations_select: (element) => ({ selected_conversation: element.initial_conversation ?? null }),
  channels_select: (element) => ({ selected_channel: element.initial_channel ?? null }),
  multi_static_select: (element) => ({ selected_options: element.initial_options ?? [] }),
  multi_external_select: (element) => ({ selected_options: element.initial_options ?? [] }),
  multi_users_select: (element) => ({ selected_users: element.initial_users ?? [] }),
  multi_conversations_select: (element) => ({ selected_conversations: element.initial_conversations ?? [] }),
  multi_channels_select: (element) => ({ selected_channels: element.initial_channels ?? [] }),
};

export function initialValue(element: Element): StateValue | null {
  const start = STARTS[element.type];
  return start ? { type: element.type, ...start(element) } : null;
}

/** Slack gives every block and element an id; these stand in where a server did not. */
export const blockId = (block: Block, index: number): string => block.block_id ?? `block-${index}`;
export const actionId = (element: Element, index: number): string => element.action_id ?? `action-${index}`;

export interface Slot {
  block: Block;
  blockId: string;
  element: Element;
  actionId: string;
}

/** Every element of a view or message that keeps a value, in the order it is drawn. */
export function slots(blocks: Block[]): Slot[] {
  return blocks.flatMap((block, index) => {
    if (block.type === "container") return slots(block.child_blocks ?? []);
    return elementsOf(block)
      .filter((element) => element.type in STARTS)
      .map((element, place) => ({
        block,
        blockId: blockId(block, index),
        element,
        actionId: actionId(element, place),
      }));
  });
}

function elementsOf(block: Block): Element[] {
  if (block.type === "input") return block.element ? [block.element] : [];
  if (block.type === "section") return block.accessory ? [block.accessory] : [];
  return block.type === "actions" ? ((block.elements ?? []) as Element[]) : [];
}

/** The whole `state.values`: what was entered, and the starting value of everything untouched. */
export function collect(blocks: Block[], entered: Values): Values {
  const values: Values = {};
  for (const slot of slots(blocks)) {
    const value = entered[slot.blockId]?.[slot.actionId] ?? initialValue(slot.element);
    if (value) values[slot.blockId] = { ...values[slot.blockId], [slot.actionId]: value };
  }
  return values;
}

/** The one content of a value, whatever its field is called. */
export function contentOf(value: StateValue | null | undefined): unknown {
  if (!value) return null;
  const { type: _type, ...rest } = value;
  return Object.values(rest)[0] ?? null;
}
