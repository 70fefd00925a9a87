/** A small panel in the top layer, placed under (or above) its anchor: never clipped by a dialog's edge. */
import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from "react";

interface Props {
  anchor: RefObject<HTMLElement | null>;
  className: string;
  children: ReactNode;
  /** As wide as the anchor, or as wide as its own content. */
  fit: "anchor" | "content";
}

const GAP = 4;
const EDGE = 8;
const TALLEST = 300;

export function Floating({ anchor, className, children, fit }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    const box = panel.current;
    if (!box) return;
    box.showPopover();
    const place = () => anchor.current && setStyle(placed(anchor.current.getBoundingClientRect(), box, fit));
    place();
    const watch = new ResizeObserver(place);
    watch.observe(box);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      watch.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [anchor, fit]);
  return (
    <div ref={panel} popover="manual" className={`floating ${className}`} style={style}>
      {children}
    </div>
  );
}

function placed(at: DOMRect, box: HTMLElement, fit: Props["fit"]): CSSProperties {
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const up = below < Math.min(box.scrollHeight, TALLEST) && above > below;
  const width = fit === "anchor" ? Math.max(at.width, 180) : box.offsetWidth;
  const left = Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE));
  return {
    left,
    ...(fit === "anchor" ? { width } : {}),
    ...(up ? { bottom: window.innerHeight - at.top + GAP } : { top: at.bottom + GAP }),
    maxHeight: Math.min(TALLEST, up ? above : below),
  };
}
