/** What the app says it is doing, such as "Deskmate is thinking…", and the way to end it. */
import type { GoingOn } from "../live/useStatus";
import { useDirectory } from "../surface/directory";
import { StopButton } from "./StopButton";

interface Props {
  channel: string;
  status: GoingOn | null;
  failed: (sentence: string) => void;
}

export function StatusLine({ channel, status, failed }: Props) {
  const { bot } = useDirectory();
  return (
    <p className="status-line" role="status" data-testid="status">
      {status && (
        <>
          <span className="dots" aria-hidden="true" />
          {/^(is|are|has|will)\b/.test(status.line) ? `${bot.name} ${status.line}` : status.line}
          {status.thread !== undefined && <StopButton channel={channel} thread={status.thread} failed={failed} />}
        </>
      )}
    </p>
  );
}
