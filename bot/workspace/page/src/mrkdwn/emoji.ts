/** Emoji by the names that Slack gives them. */
import { get } from "node-emoji";

/** Slack's own names that the list does not have. */
const MORE: Record<string, string> = {
  thumbsup: "👍",
  thumbsdown: "👎",
  simple_smile: "🙂",
  envelope: "✉️",
  telephone: "☎️",
  large_green_circle: "🟢",
  large_yellow_circle: "🟡",
  large_orange_circle: "🟠",
  large_purple_circle: "🟣",
  large_green_square: "🟩",
  large_yellow_square: "🟨",
  large_red_square: "🟥",
  spiral_calendar_pad: "🗓️",
};

/** The sign, or undefined when nobody knows that name. */
export function signOf(name: string): string | undefined {
  return get(name) ?? MORE[name];
}
