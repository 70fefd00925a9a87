/** One modal of the app: its blocks, its errors, and sending it exactly once. */
import { useEffect, useRef, type FormEvent } from "react";
import { Blocks } from "../blocks/Blocks";
import { textOf } from "../blocks/Words";
import { Plain } from "../mrkdwn/Mrkdwn";
import type { OpenView } from "../live/stack";
import type { Views } from "../live/useViews";
import { SurfaceProvider } from "../surface/surface";
import { useSurfaceState } from "../surface/useSurfaceState";
import { Dialog } from "./Dialog";

interface Props {
  as: string;
  open: OpenView;
  views: Views;
}

export function ViewDialog({ as, open, views }: Props) {
  const { view, values, errors, sending, trouble } = open;
  const form = useRef<HTMLFormElement>(null);
  const { setValues: change, trouble: say } = views;
  const surface = useSurfaceState({
    as,
    container: { type: "view", view_id: view.id },
    blocks: view.blocks,
    values,
    setValues: (next) => change(view.id, next),
    errors,
    locked: sending,
    failed: (sentence) => say(view.id, sentence),
  });
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>(FAULTY)?.focus();
  }, [errors]);

  const back = () => !sending && views.close(view.id, false);
  const leave = () => !sending && views.close(view.id, true);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void views.submit(open);
  };
  const unplaced = Object.entries(errors).filter(([id]) => !view.blocks.some((block) => block.block_id === id));
  return (
    <Dialog testId="modal" title={<Plain text={textOf(view.title) || "Form"} />} onClose={leave} onEscape={back} busy={sending} content={view}>
      <form ref={form} className="dialog-form" onSubmit={send} noValidate>
        <div className="dialog-body" tabIndex={-1}>
          {trouble && <p className="banner" role="alert" data-testid="modal-trouble">{trouble}</p>}
          {unplaced.map(([id, sentence]) => (
            <p key={id} className="banner" role="alert" data-testid="modal-trouble">{sentence}</p>
          ))}
          <SurfaceProvider value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceProvider>
        </div>
        <footer className="dialog-foot">
          <span className="foot-status" role="status">{sending ? "Sending…" : ""}</span>
          <button type="button" className="button" data-testid="modal-cancel" aria-disabled={sending} onClick={back}>
            <Plain text={textOf(view.close) || (view.submit ? "Cancel" : "Close")} />
          </button>
          {view.submit && (
            <button type="submit" className="button primary" data-testid="modal-submit" aria-disabled={sending} aria-busy={sending}>
              <Plain text={textOf(view.submit)} />
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

const FAULTY = ".input-block.invalid :is(input, textarea, select)";
