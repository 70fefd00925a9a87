/** Blocks that slack-blocks-to-jsx draws. It is the larger half of the page's code, so it comes second. */
import { lazy, Suspense } from "react";
import type { Block } from "../wire/blocks";

const DRAWN = new Set(["rich_text", "markdown", "plan", "task_card", "data_visualization", "file"]);
export const isLibraryBlock = (type: string): boolean => DRAWN.has(type);

const load = () => import("./drawing");
const Drawing = lazy(load);

/** Fetches the drawing code while nothing else is to do, so that the first answer need not wait for it. */
export function drawSoon(): void {
  setTimeout(() => void load().catch(() => undefined), 200);
}

export function LibraryBlock({ block }: { block: Block }) {
  return (
    <Suspense fallback={<p className="hint">…</p>}>
      <Drawing block={block} />
    </Suspense>
  );
}
