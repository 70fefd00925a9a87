/** Date, time and date-with-time pickers, with the browser's own calendar. */
import { useEffect, useRef, useState } from "react";
import { secondsOfWallClock, wallClockOf } from "../mrkdwn/dates";
import { useDirectory } from "../surface/directory";
import { contentOf } from "../surface/values";
import { useElement, type Placed } from "./useElement";

/** Half-typed years (0002, 0020, 0202) are dates to a browser; nobody means them. */
const SETTLED = /^(?:(?:19|2\d)\d\d-.*|\d\d:\d\d|)$/;
const PAUSE = 700;

const KIND: Record<string, "date" | "time" | "datetime-local"> = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };

export function DateInput(placed: Placed) {
  const { element, mode } = placed;
  const { timezone } = useDirectory();
  const { value, locked, keep, choose } = useElement(placed);
  const content = contentOf(value);
  const stored = element.type === "datetimepicker" && typeof content === "number" ? wallClockOf(content, timezone) : String(content ?? "");
  const [typed, setTyped] = useState(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(stored), [stored]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const contents = (text: string) => {
    if (element.type === "datepicker") return { selected_date: text || null };
    if (element.type === "timepicker") return { selected_time: text || null };
    return { selected_date_time: text ? secondsOfWallClock(text, timezone) : null };
  };
  const settle = (text: string) => {
    clearTimeout(timer.current);
    if (text !== stored && SETTLED.test(text)) choose(contents(text));
  };
  return (
    <input
      className="input date"
      type={KIND[element.type] ?? "date"}
      id={placed.id}
      aria-label={placed.name}
      aria-describedby={placed.describedBy}
      aria-invalid={placed.invalid}
      readOnly={locked}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (mode === "input") keep(contents(SETTLED.test(target.value) ? target.value : ""));
        clearTimeout(timer.current);
        if (mode !== "input") timer.current = setTimeout(() => settle(target.value), PAUSE);
      }}
      onBlur={() => mode !== "input" && settle(typed)}
    />
  );
}
