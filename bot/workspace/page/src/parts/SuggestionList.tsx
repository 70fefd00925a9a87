/** The composer's list of completions. */
import type { Suggestion } from "./completion";

interface Props {
  id: string;
  found: Suggestion[];
  at: number;
  onChoose: (suggestion: Suggestion) => void;
}

export function SuggestionList({ id, found, at, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Suggestions" data-testid="suggestions" onMouseDown={(event) => event.preventDefault()}>
      {found.map((suggestion, index) => (
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={index === at ? "list-option active" : "list-option"}
          ref={index === at ? (option) => option?.scrollIntoView({ block: "nearest" }) : undefined}
          onClick={() => onChoose(suggestion)}
        >
          <span>
            {suggestion.title}
            <small>{suggestion.detail}</small>
          </span>
        </div>
      ))}
    </div>
  );
}
