/** The app's shortcuts of one kind as entries of a menu. */
import { useDirectory } from "../surface/directory";
import { callShortcut, sentenceOf } from "../wire/client";
import type { Container, Shortcut } from "../wire/types";
import type { MenuItem } from "./MenuButton";

export function useShortcuts(kind: Shortcut["kind"], failed: (sentence: string) => void, container?: Container): MenuItem[] {
  const { me, shortcuts } = useDirectory();
  const choose = (callback_id: string) =>
    callShortcut(me, callback_id, container).then(
      ({ ok, error }) => {
        if (!ok) failed(error ?? "That did not work. Please try again.");
      },
      (cause: unknown) => failed(sentenceOf(cause)),
    );
  return shortcuts
    .filter((shortcut) => shortcut.kind === kind)
    .map(({ callback_id, name, description }) => ({
      key: callback_id,
      testId: `shortcut-${callback_id}`,
      label: (
        <span className="described">
          {name} <small>{description}</small>
        </span>
      ),
      onChoose: () => void choose(callback_id),
    }));
}
