/** Block Kit as the page reads it. Only fields the page draws are named; the rest passes through. */

export interface Text {
  type: "plain_text" | "mrkdwn";
  text: string;
}

export interface Option {
  text: Text;
  value: string;
  description?: Text;
  url?: string;
}

export interface OptionGroup {
  label: Text;
  options: Option[];
}

export interface Confirm {
  title: Text;
  text: Text;
  confirm: Text;
  deny: Text;
  style?: "primary" | "danger";
}

export interface RichText {
  type: "rich_text";
  elements: unknown[];
}

/** Any interactive element or image: `type` says which of the optional fields matter. */
export interface Element {
  type: string;
  action_id?: string;
  text?: Text | string;
  value?: string;
  url?: string;
  style?: string;
  icon?: string;
  accessibility_label?: string;
  alt_text?: string;
  image_url?: string;
  confirm?: Confirm;
  placeholder?: Text;
  options?: Option[];
  option_groups?: OptionGroup[];
  min_query_length?: number;
  max_selected_items?: number;
  filter?: { include?: string[] };
  initial_option?: Option;
  initial_options?: Option[];
  initial_user?: string;
  initial_users?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_value?: string | RichText;
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  is_decimal_allowed?: boolean;
  min_value?: string;
  max_value?: string;
  focus_on_load?: boolean;
  dispatch_action_config?: { trigger_actions_on?: string[] };
  positive_button?: { text: Text; value: string; accessibility_label?: string };
  negative_button?: { text: Text; value: string; accessibility_label?: string };
}

export interface TableCell {
  type: string;
  text?: string;
  value?: number | string;
  elements?: unknown[];
}

/** Any block: `type` says which of the optional fields matter. */
export interface Block {
  type: string;
  block_id?: string;
  text?: Text | string;
  fields?: Text[];
  accessory?: Element;
  elements?: (Element | Text | Block)[];
  element?: Element;
  label?: Text;
  hint?: Text;
  optional?: boolean;
  dispatch_action?: boolean;
  image_url?: string;
  alt_text?: string;
  title?: Text | string;
  title_url?: string;
  video_url?: string;
  description?: Text;
  level?: string | number;
  rows?: TableCell[][];
  column_settings?: ({ align?: string; is_wrapped?: boolean } | null)[];
  subtitle?: Text;
  body?: Text;
  hero_image?: { image_url?: string; alt_text?: string };
  icon?: { image_url?: string; alt_text?: string };
  actions?: Element[];
  child_blocks?: Block[];
}
