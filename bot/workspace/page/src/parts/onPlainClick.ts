/** A link that the page follows itself; with a key held, the browser opens it elsewhere. */

import type { MouseEvent } from "react";

export const onPlainClick = (follow: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  follow();
};
