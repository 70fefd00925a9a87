/** The open list of a combobox: groups of choices, the active one in view. */
import { Check } from "../parts/icons";
import type { Choice } from "./choices";
import type { Offer } from "./useOffer";

interface Props {
  id: string;
  name: string;
  offer: Offer;
  at: number;
  chosen: Choice[];
  multiple: boolean;
  onPick: (choice: Choice) => void;
}

export function ComboboxList({ id, name, offer, at, chosen, multiple, onPick }: Props) {
  let index = -1;
  const keys = new Set(chosen.map(({ key }) => key));
  return (
    <div id={id} role="listbox" aria-label={name} aria-multiselectable={multiple || undefined} onMouseDown={(event) => event.preventDefault()}>
      {offer.note && <p className="list-note" role="status">{offer.note}</p>}
      {offer.groups.map((group, place) => (
        <div key={place} role="group" aria-label={group.label ?? undefined}>
          {group.label && <p className="list-label">{group.label}</p>}
          {group.choices.map((choice) => {
            index += 1;
            return (
              <div
                key={choice.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={keys.has(choice.key)}
                className={index === at ? "list-option active" : "list-option"}
                ref={index === at ? scrollHere : undefined}
                onClick={() => onPick(choice)}
              >
                <span>
                  {choice.label}
                  {choice.description && <small>{choice.description}</small>}
                </span>
                {keys.has(choice.key) && <Check />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

const scrollHere = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });
