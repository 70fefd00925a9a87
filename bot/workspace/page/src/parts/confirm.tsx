/** Asks Slack's "Are you sure?" question of an element and waits for the answer. */
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";
import { Words } from "../blocks/Words";
import { Plain } from "../mrkdwn/Mrkdwn";
import type { Confirm } from "../wire/blocks";
import { Dialog } from "./Dialog";

type Ask = (question: Confirm) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(false));
export const useConfirm = (): Ask => useContext(ConfirmContext);

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Confirm | null>(null);
  const answer = useRef<(yes: boolean) => void>(() => undefined);
  const ask = useCallback<Ask>((next) => {
    answer.current(false);
    setQuestion(next);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const reply = (yes: boolean) => {
    setQuestion(null);
    answer.current(yes);
  };
  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      {question && (
        <Dialog role="alertdialog" testId="confirm" title={<Plain text={question.title.text} />} onClose={() => reply(false)} narrow>
          <div className="dialog-body">
            <Words text={question.text} />
          </div>
          <footer className="dialog-foot">
            <button type="button" className="button" onClick={() => reply(false)}>
              <Plain text={question.deny.text} />
            </button>
            <button type="button" className={`button ${question.style ?? "primary"}`} data-first onClick={() => reply(true)}>
              <Plain text={question.confirm.text} />
            </button>
          </footer>
        </Dialog>
      )}
    </ConfirmContext.Provider>
  );
}
