/** Radio buttons and checkboxes. */
import { useId } from "react";
import { Words } from "../blocks/Words";
import { contentOf } from "../surface/values";
import type { Option } from "../wire/blocks";
import { useElement, type Placed } from "./useElement";

export function RadioButtons(placed: Placed) {
  const { value, resting, choose } = useElement(placed);
  const chosen = contentOf(value) as Option | null;
  return (
    <Picks
      {...placed}
      kind="radio"
      locked={resting}
      isOn={(option) => option.value === chosen?.value}
      onPick={(option) => choose({ selected_option: option })}
    />
  );
}

export function Checkboxes(placed: Placed) {
  const { value, resting, choose } = useElement(placed);
  const chosen = (contentOf(value) as Option[] | null) ?? [];
  const isOn = (option: Option) => chosen.some((one) => one.value === option.value);
  const flip = (option: Option) =>
    choose({ selected_options: isOn(option) ? chosen.filter((one) => one.value !== option.value) : [...chosen, option] });
  return <Picks {...placed} kind="checkbox" locked={resting} isOn={isOn} onPick={flip} />;
}

interface PicksProps extends Placed {
  kind: "radio" | "checkbox";
  locked: boolean;
  isOn: (option: Option) => boolean;
  onPick: (option: Option) => void;
}

function Picks({ element, name, describedBy, invalid, kind, locked, isOn, onPick }: PicksProps) {
  const group = useId();
  return (
    <div
      className="picks"
      role={kind === "radio" ? "radiogroup" : "group"}
      aria-label={name}
      aria-describedby={describedBy}
      aria-invalid={kind === "radio" ? invalid : undefined}
    >
      {(element.options ?? []).map((option) => (
        <label key={option.value} className="pick">
          <input type={kind} name={group} checked={isOn(option)} aria-disabled={locked} onChange={() => !locked && onPick(option)} />
          <span>
            <Words text={option.text} />
            {option.description && <small><Words text={option.description} /></small>}
          </span>
        </label>
      ))}
    </div>
  );
}
