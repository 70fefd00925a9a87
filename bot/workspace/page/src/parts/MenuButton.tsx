/** A button that opens a menu: arrows move, Enter chooses, Escape and a click elsewhere close. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Floating } from "../elements/Floating";
import { onPlainClick } from "./onPlainClick";

export interface MenuItem {
  key: string;
  label: ReactNode;
  testId?: string;
  current?: boolean;
  /** An address makes the item a link, so that it can be opened in a new tab. */
  href?: string;
  onChoose: () => void;
}

interface Props {
  name: string;
  face: ReactNode;
  className: string;
  children: MenuItem[];
  disabled?: boolean;
  testId?: string;
}

export function MenuButton({ name, face, className, children, disabled = false, testId }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={disabled}
        data-testid={testId}
        onClick={() => !disabled && setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <Floating anchor={button} className="menu" fit="content">
          <Items name={name} items={children} onClose={close} onAway={() => setOpen(false)} button={button} />
        </Floating>
      )}
    </>
  );
}

interface ItemsProps {
  name: string;
  items: MenuItem[];
  onClose: () => void;
  onAway: () => void;
  button: React.RefObject<HTMLElement | null>;
}

function Items({ name, items, onClose, onAway, button }: ItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current=true]") ?? list.current?.querySelector<HTMLElement>("[role=menuitem]");
    current?.focus();
  }, []);

  useEffect(() => {
    const away = ({ target }: Event) => {
      if (target instanceof Node && !list.current?.contains(target) && !button.current?.contains(target)) onAway();
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [onAway, button]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    else if (event.key === "Escape") onClose();
    else if (event.key === "Tab") onAway();
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} role="menu" aria-label={name} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <Item key={item.key} item={item} onClose={onClose} />
      ))}
    </div>
  );
}

function Item({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const common = { role: "menuitem", tabIndex: -1, className: "menu-item", "data-testid": item.testId, "aria-current": item.current || undefined } as const;
  const choose = () => {
    onClose();
    item.onChoose();
  };
  if (item.href === undefined) {
    return (
      <button type="button" {...common} onClick={choose}>
        {item.label}
      </button>
    );
  }
  return (
    <a {...common} href={item.href} onClick={onPlainClick(choose)}>
      {item.label}
    </a>
  );
}
