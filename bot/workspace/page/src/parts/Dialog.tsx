/** A dialog in the browser's top layer: focus stays inside, Escape closes, the rest of the page rests. */
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Cross } from "./icons";

interface Props {
  title: ReactNode;
  testId: string;
  onClose: () => void;
  children: ReactNode;
  role?: "dialog" | "alertdialog";
  /** Escape, when it means less than the cross does (back to the view below). */
  onEscape?: () => void;
  narrow?: boolean;
  busy?: boolean;
  /** What the dialog shows; when it changes, a caret that stood in no field goes to the first one. */
  content?: unknown;
}

const FIRST = ["[data-first]", ".dialog-body :is(input, textarea)", ".dialog-foot .primary", ".dialog-foot button"];

function focusFirst(dialog: HTMLElement): void {
  for (const selector of FIRST) {
    const found = dialog.querySelector<HTMLElement>(selector);
    if (found) return found.focus();
  }
}

export function Dialog({ title, testId, onClose, onEscape, children, role = "dialog", narrow, busy, content }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    const inField = box.current?.querySelector(".dialog-body")?.contains(document.activeElement);
    if (box.current && !inField) focusFirst(box.current);
  }, [content]);
  return (
    <dialog
      ref={box}
      role={role}
      className={narrow ? "dialog narrow" : "dialog"}
      aria-labelledby={heading}
      aria-busy={busy}
      data-testid={testId}
      onCancel={(event) => event.preventDefault()}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        (onEscape ?? onClose)();
      }}
    >
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-button" aria-label="Close" data-testid={`${testId}-close`} onClick={onClose}>
          <Cross />
        </button>
      </header>
      {children}
    </dialog>
  );
}
