/** What failed or came unseen, as sentences in the corner; the newest at the bottom. */
import type { Notices } from "../live/useNotices";
import { Cross } from "./icons";

export function NoticeList({ notices, dismiss }: Notices) {
  return (
    <div className="notices" role="alert" aria-atomic="false" data-testid="notices">
      {notices.map(({ id, sentence, news }) => (
        <p key={id} className={news ? "notice news" : "notice"} data-testid="notice">
          <span>{sentence}</span>
          <button type="button" className="icon-button small" aria-label="Dismiss" onClick={() => dismiss(id)}>
            <Cross />
          </button>
        </p>
      ))}
    </div>
  );
}
