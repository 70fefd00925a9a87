/** What the app says it is doing, such as "Deskmate is thinking…". */
export function StatusLine({ name, status }: { name: string; status: string | null }) {
  return (
    <p className="status-line" role="status" data-testid="status">
      {status && (
        <>
          <span className="dots" aria-hidden="true" />
          {/^(is|are|has|will)\b/.test(status) ? `${name} ${status}` : status}
        </>
      )}
    </p>
  );
}
