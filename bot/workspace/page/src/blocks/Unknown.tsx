/** A block or element the page cannot draw: named, with all it holds, never dropped. */
export function Unknown({ what, type, content }: { what: "block" | "element"; type: string; content: unknown }) {
  return (
    <section className="unknown" data-testid={`unknown-${what}`} aria-label={`Unknown ${what} ${type}`}>
      <p>
        This page cannot draw a {what} of type <code>{type}</code>. It holds:
      </p>
      <pre tabIndex={0}>{JSON.stringify(content, null, 2)}</pre>
    </section>
  );
}
