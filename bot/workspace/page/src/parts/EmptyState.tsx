/** What an empty conversation suggests to type; a click puts it into the composer. */
interface Props {
  title: string;
  sentence: string;
  tries: string[];
  onTry: (text: string) => void;
}

export function EmptyState({ title, sentence, tries, onTry }: Props) {
  return (
    <div className="empty" data-testid="empty">
      <h3>{title}</h3>
      <p>{sentence}</p>
      {tries.length > 0 && (
        <ul aria-label="Things to try">
          {tries.map((text) => (
            <li key={text}>
              <button type="button" className="try" onClick={() => onTry(text)}>
                <span>Try:</span> {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
