/** The page's few line icons. They are decoration: the control around each carries the words. */
import type { ReactNode } from "react";

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {children}
    </svg>
  );
}

export const Cross = () => <Icon><path d="M5 5l10 10M15 5L5 15" /></Icon>;
export const Menu = () => <Icon><path d="M3 5.5h14M3 10h14M3 14.5h14" /></Icon>;
export const Send = () => <Icon><path d="M3.5 10l13-6-4.5 13-2.6-5.4zM9.4 11.6L16.5 4" /></Icon>;
export const Bolt = () => <Icon><path d="M11 2.5L4.5 11H10l-1 6.5L15.5 9H10z" /></Icon>;
export const Reply = () => <Icon><path d="M4 4.5h12v9H9l-4 3v-3H4z" /></Icon>;
export const Eye = () => <Icon><path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5z" /><circle cx="10" cy="10" r="2.2" /></Icon>;
export const Lock = () => <Icon><rect x="4.5" y="9" width="11" height="7.5" rx="1.6" /><path d="M7 9V6.5a3 3 0 016 0V9" /></Icon>;
export const Hash = () => <Icon><path d="M7.5 3.5l-1.5 13M14 3.5l-1.5 13M3.8 7.2h13M3.2 12.8h13" /></Icon>;
export const Chevron = () => <Icon><path d="M6 8l4 4 4-4" /></Icon>;
export const Dots = () => <Icon><path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="2.6" /></Icon>;
export const Page = () => <Icon><path d="M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11.5 2.5V6H15" /></Icon>;
export const Clip = () => <Icon><path d="M14.5 9l-5 5a2.6 2.6 0 01-3.7-3.7l5.6-5.6a1.8 1.8 0 012.5 2.5l-5.3 5.3" /></Icon>;
export const Check = () => <Icon><path d="M4.5 10.5l3.5 3.5 7.5-8" /></Icon>;
export const ThumbUp = () => <Icon><path d="M6.5 9l3-6c1.6 0 2.2 1.2 2 2.6L11 8h4.2c1 0 1.7.9 1.5 1.9l-1 5c-.1.7-.8 1.2-1.5 1.2H6.5zM6.5 9H3.8v7.1h2.7" /></Icon>;
export const ThumbDown = () => <Icon><path d="M13.5 11l-3 6c-1.6 0-2.2-1.2-2-2.6L9 12H4.8c-1 0-1.7-.9-1.5-1.9l1-5C4.4 4.4 5.1 3.9 5.8 3.9h7.7zM13.5 11h2.7V3.9h-2.7" /></Icon>;
export const Trash = () => <Icon><path d="M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6" /></Icon>;
export const Picture = () => <Icon><rect x="3" y="4" width="14" height="12" rx="1.6" /><path d="M4 14l4-4 3 3 2-2 3 3" /><circle cx="12.5" cy="7.5" r="1" /></Icon>;
