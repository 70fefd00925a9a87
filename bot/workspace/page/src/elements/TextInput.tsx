/** Inputs a person types into: text, e-mail, address, number and simple rich text. */
import type { KeyboardEvent } from "react";
import type { Element } from "../wire/blocks";
import { contentOf } from "../surface/values";
import { useElement, type Placed } from "./useElement";

const KINDS: Record<string, { type: string; inputMode: "text" | "email" | "url" | "decimal" | "numeric" }> = {
  plain_text_input: { type: "text", inputMode: "text" },
  // Validated by our own sentences, so the browser's bubbles stay away: no type="email" or "url".
  email_text_input: { type: "text", inputMode: "email" },
  url_text_input: { type: "text", inputMode: "url" },
  number_input: { type: "text", inputMode: "decimal" },
};

export function TextInput(placed: Placed) {
  const { element } = placed;
  const { value, locked, keep, press } = useElement(placed);
  const rich = element.type === "rich_text_input";
  const text = rich ? richAsText(contentOf(value)) : String(contentOf(value) ?? "");
  const contents = (next: string) => (rich ? { rich_text_value: textAsRich(next) } : { value: next === "" ? null : next });
  const reports = (trigger: string) => placed.mode !== "input" && triggers(element).includes(trigger);
  const common = {
    id: placed.id,
    "aria-label": placed.name,
    "aria-describedby": placed.describedBy,
    "aria-invalid": placed.invalid,
    readOnly: locked,
    placeholder: element.placeholder?.text ?? "",
    value: text,
    "data-first": element.focus_on_load || undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      keep(contents(target.value));
      if (reports("on_character_entered")) press(contents(target.value));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.shiftKey || !reports("on_enter_pressed")) return;
      event.preventDefault();
      press(contents(text));
    },
  };
  if (rich || element.multiline) return <textarea className="input" rows={4} {...common} />;
  return <input className="input" {...(KINDS[element.type] ?? KINDS.plain_text_input)} {...common} />;
}

const triggers = (element: Element): string[] => element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];

function textAsRich(text: string): unknown {
  if (text === "") return null;
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

function richAsText(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const { text, elements } = value as { text?: string; elements?: unknown[] };
  return (text ?? "") + (elements ?? []).map(richAsText).join("");
}
