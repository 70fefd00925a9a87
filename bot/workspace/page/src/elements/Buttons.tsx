/** Elements that are pressed: buttons, feedback, icons, and the menu behind three dots. */
import { useState } from "react";
import { Dots, ThumbDown, ThumbUp, Trash } from "../parts/icons";
import { MenuButton } from "../parts/MenuButton";
import { textOf } from "../blocks/Words";
import { Plain } from "../mrkdwn/Mrkdwn";
import { isSafe } from "../mrkdwn/pointy";
import type { Option } from "../wire/blocks";
import { useElement, type Placed } from "./useElement";

const open = (url: string) => {
  if (isSafe(url)) window.open(url, "_blank", "noopener,noreferrer");
};

export function Button(placed: Placed) {
  const { element } = placed;
  const { resting, busy, press } = useElement(placed);
  const content = {
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(element.style === undefined ? {} : { style: element.style }),
  };
  return (
    <button
      type="button"
      className={`button ${element.style ?? ""}`}
      aria-label={element.accessibility_label}
      aria-disabled={resting}
      aria-busy={busy}
      onClick={() => {
        if (resting) return;
        if (element.url) open(element.url);
        press(content);
      }}
    >
      <Plain text={textOf(element.text)} />
      {element.url && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}

export function IconButton(placed: Placed) {
  const { element } = placed;
  const { resting, press } = useElement(placed);
  const words = element.accessibility_label ?? textOf(element.text);
  return (
    <button type="button" className="icon-button" aria-label={words} title={words} aria-disabled={resting} onClick={() => !resting && press({ value: element.value })}>
      {element.icon === "trash" ? <Trash /> : <Plain text={textOf(element.text)} />}
    </button>
  );
}

export function FeedbackButtons(placed: Placed) {
  const { resting, press } = useElement(placed);
  const { positive_button: good, negative_button: bad } = placed.element;
  const [given, setGiven] = useState<string>();
  const rate = (button: NonNullable<typeof good>) => {
    setGiven(button.value);
    press({ text: button.text, value: button.value });
  };
  const one = (button: NonNullable<typeof good>, icon: React.ReactNode) => (
    <button
      type="button"
      className="button quiet"
      aria-label={button.accessibility_label}
      aria-disabled={resting}
      aria-pressed={given === button.value}
      onClick={() => !resting && rate(button)}
    >
      {icon} <Plain text={button.text.text} />
    </button>
  );
  return (
    <span className="feedback" role="group" aria-label={placed.name}>
      {good && one(good, <ThumbUp />)}
      {bad && one(bad, <ThumbDown />)}
    </span>
  );
}

export function Overflow(placed: Placed) {
  const { resting, press } = useElement(placed);
  const choose = (option: Option) => {
    if (option.url) open(option.url);
    press({ selected_option: option });
  };
  return (
    <MenuButton name={placed.name} disabled={resting} face={<Dots />} className="icon-button">
      {(placed.element.options ?? []).map((option) => ({
        key: option.value,
        label: <Plain text={option.text.text} />,
        onChoose: () => choose(option),
      }))}
    </MenuButton>
  );
}
