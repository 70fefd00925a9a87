/** Which control draws which element; an element nobody knows is shown as such. */
import type { ComponentType } from "react";
import { Unknown } from "../blocks/Unknown";
import { Button, FeedbackButtons, IconButton, Overflow } from "./Buttons";
import { DateInput } from "./DateInput";
import { Checkboxes, RadioButtons } from "./Picks";
import { isSelect, Select } from "./Select";
import { TextInput } from "./TextInput";
import type { Placed } from "./useElement";

const CONTROLS: Record<string, ComponentType<Placed>> = {
  button: Button,
  workflow_button: Button,
  icon_button: IconButton,
  feedback_buttons: FeedbackButtons,
  overflow: Overflow,
  radio_buttons: RadioButtons,
  checkboxes: Checkboxes,
  datepicker: DateInput,
  timepicker: DateInput,
  datetimepicker: DateInput,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  rich_text_input: TextInput,
  file_input: NoFiles,
};

/** Elements whose accessible name cannot come from a `<label for>`. */
export const isGroup = (type: string): boolean => ["radio_buttons", "checkboxes", "file_input"].includes(type);

export function ElementView(placed: Placed) {
  const { type } = placed.element;
  const Control = isSelect(type) ? Select : CONTROLS[type];
  return Control ? <Control {...placed} /> : <Unknown what="element" type={type} content={placed.element} />;
}

function NoFiles({ name }: Placed) {
  return (
    <p className="hint" role="note" aria-label={name}>
      Files cannot be attached in the local workspace.
    </p>
  );
}
