/** The one control behind every select menu: type to narrow, arrows to move, Enter to choose. */
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { Chevron, Cross } from "../parts/icons";
import type { Choice, ChoiceGroup } from "./choices";
import { ComboboxList } from "./ComboboxList";
import { Floating } from "./Floating";
import { useOffer, type Ask } from "./useOffer";

interface Props {
  name: string;
  id?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  locked: boolean;
  placeholder: string;
  chosen: Choice[];
  known: ChoiceGroup[];
  ask: Ask | null;
  minimum: number;
  multiple: boolean;
  most?: number | undefined;
  clearable: boolean;
  onChange: (chosen: Choice[]) => void;
}

export function Combobox(props: Props) {
  const { name, chosen, multiple, locked, onChange } = props;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const offer = useOffer(open, query, props.known, props.ask, props.minimum);
  const flat = offer.groups.flatMap((group) => group.choices);
  const at = Math.min(active, Math.max(flat.length - 1, 0));
  const single = multiple ? undefined : chosen[0];

  const show = () => {
    if (locked || open) return;
    setQuery("");
    setActive(Math.max(flat.findIndex(({ key }) => key === single?.key), 0));
    setOpen(true);
  };
  const hide = () => {
    setOpen(false);
    setQuery("");
  };
  const pick = (choice: Choice) => {
    if (!multiple) {
      hide();
      if (choice.key !== single?.key) onChange([choice]);
      return;
    }
    const without = chosen.filter(({ key }) => key !== choice.key);
    const adding = without.length === chosen.length;
    if (adding && props.most !== undefined && chosen.length >= props.most) return;
    onChange(adding ? [...chosen, choice] : without);
    setQuery("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setActive((at + step + flat.length) % Math.max(flat.length, 1));
      else show();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const choice = flat[at];
      if (!open) show();
      else if (choice) pick(choice);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      hide();
    } else if (event.key === "Backspace" && query === "" && multiple && chosen.length > 0) {
      onChange(chosen.slice(0, -1));
    }
  };

  return (
    <div className={`combobox${props.invalid ? " invalid" : ""}`} ref={field}>
      {multiple && <Chips chosen={chosen} locked={locked} onRemove={(choice) => onChange(chosen.filter(({ key }) => key !== choice.key))} />}
      <input
        ref={input}
        id={props.id}
        role="combobox"
        aria-label={name}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && flat[at] ? `${listId}-${at}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        autoComplete="off"
        aria-disabled={locked}
        readOnly={locked}
        placeholder={single?.label ?? (multiple && chosen.length > 0 ? "" : props.placeholder)}
        className={single ? "has-choice" : ""}
        value={open ? query : (single?.label ?? "")}
        onClick={show}
        onChange={(event) => {
          show();
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={hide}
      />
      {props.clearable && chosen.length > 0 && !locked ? (
        <button type="button" className="icon-button small" aria-label={`Clear ${name}`} onClick={() => onChange([])}>
          <Cross />
        </button>
      ) : (
        <Chevron />
      )}
      {open && (
        <Floating anchor={field} className="listbox" fit="anchor">
          <ComboboxList id={listId} name={name} offer={offer} at={at} chosen={chosen} multiple={multiple} onPick={pick} />
        </Floating>
      )}
    </div>
  );
}

function Chips({ chosen, locked, onRemove }: { chosen: Choice[]; locked: boolean; onRemove: (choice: Choice) => void }) {
  return chosen.map((choice) => (
    <span key={choice.key} className="chip">
      {choice.label}
      <button type="button" aria-label={`Remove ${choice.label}`} disabled={locked} onClick={() => onRemove(choice)}>
        ×
      </button>
    </span>
  ));
}
