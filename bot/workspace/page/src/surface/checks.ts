/** What Slack checks before a form is sent: required fields, lengths, numbers, addresses. */
import type { Block, Element } from "../wire/blocks";
import type { Values } from "../wire/types";
import { collect, contentOf, slots } from "./values";

/** Sentences by block id; empty when the form may go. */
export function faults(blocks: Block[], entered: Values): Record<string, string> {
  const values = collect(blocks, entered);
  const found: Record<string, string> = {};
  for (const { block, blockId, element, actionId } of slots(blocks)) {
    if (block.type !== "input") continue;
    const content = contentOf(values[blockId]?.[actionId]);
    const fault = isEmpty(content) ? (block.optional ? null : "Please fill this in.") : faultOf(element, String(content));
    if (fault) found[blockId] = fault;
  }
  return found;
}

function isEmpty(content: unknown): boolean {
  if (Array.isArray(content)) return content.length === 0;
  return content === null || (typeof content === "string" && content.trim() === "");
}

function faultOf(element: Element, text: string): string | null {
  switch (element.type) {
    case "plain_text_input":
      return lengthFault(element, text);
    case "number_input":
      return numberFault(element, text);
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : "Please enter a whole e-mail address, such as ann@example.com.";
    case "url_text_input":
      return /^https?:\/\/\S+\.\S+/.test(text) ? null : "Please enter a whole web address, starting with https://.";
    default:
      return null;
  }
}

function lengthFault({ min_length, max_length }: Element, text: string): string | null {
  if (min_length !== undefined && text.length < min_length) return `Please enter at least ${min_length} characters.`;
  if (max_length !== undefined && text.length > max_length) {
    return `Please shorten this to ${max_length} characters; it has ${text.length}.`;
  }
  return null;
}

function numberFault({ is_decimal_allowed, min_value, max_value }: Element, text: string): string | null {
  const shape = is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!shape.test(text.trim())) return is_decimal_allowed ? "Please enter a number, such as 12.5." : "Please enter a whole number.";
  const number = Number(text);
  if (min_value !== undefined && number < Number(min_value)) return `Please enter ${min_value} or more.`;
  if (max_value !== undefined && number > Number(max_value)) return `Please enter ${max_value} or less.`;
  return null;
}
