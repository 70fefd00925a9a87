/** Files: those that wait in a composer to be sent, and those that came with a message. */
import { Link } from "../mrkdwn/Mrkdwn";
import type { FileObject } from "../wire/types";
import { Cross, Page } from "./icons";

export function WaitingFiles({ files, onRemove }: { files: File[]; onRemove: (at: number) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label="Files to be sent" data-testid="waiting-files">
      {files.map((file, at) => (
        <li key={at}>
          <Page /> <span>{file.name}</span> <small>{sizeOf(file.size)}</small>
          <button type="button" className="icon-button" aria-label={`Remove ${file.name}`} onClick={() => onRemove(at)}>
            <Cross />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function MessageFiles({ files }: { files: FileObject[] }) {
  return (
    <ul className="files" aria-label="Files">
      {files.map((file) => (
        <li key={file.id} data-testid="file">
          <Page /> <Link href={file.permalink}>{file.name}</Link> <small>{sizeOf(file.size)}</small>
        </li>
      ))}
    </ul>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
