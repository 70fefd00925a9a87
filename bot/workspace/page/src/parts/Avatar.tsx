/** A person's initials on a colour of their own; the bot has the product's mark. */
export function Avatar({ id, name, bot = false, small = false }: { id: string; name: string; bot?: boolean; small?: boolean }) {
  const tone = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 8, 0);
  return (
    <span className={`avatar ${bot ? "bot" : `tone-${tone}`}${small ? " small" : ""}`} aria-hidden="true">
      {bot ? <Mark /> : initials(name)}
    </span>
  );
}

export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="60%" height="60%" aria-hidden="true">
      <path d="M5 5h22a3 3 0 013 3v12a3 3 0 01-3 3H17l-7 6v-6H5a3 3 0 01-3-3V8a3 3 0 013-3z" fill="currentColor" />
      <path className="mark-lines" d="M9 11h14M9 17h9" strokeWidth="2.6" strokeLinecap="round" fill="none" />
    </svg>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? "")][0] ?? "").join("").toLocaleUpperCase() || "?";
}
