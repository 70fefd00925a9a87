/** Slack's date patterns (`{date_short} at {time}`) and the page's own times, in the reader's time zone. */

type Parts = Intl.DateTimeFormatOptions;

const PATTERNS: Record<string, Parts> = {
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
  month: { month: "long" },
  day: { day: "numeric" },
  year: { year: "numeric" },
};
const DAY = 86_400_000;

export function say(when: Date, parts: Parts, timeZone: string): string {
  return new Intl.DateTimeFormat("en", { ...parts, timeZone }).format(when);
}

/** `2026-11-23`, the calendar day in that time zone. */
export function dayKey(when: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).formatToParts(when);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

export function today(when: Date, timeZone: string, now: Date): string | null {
  const day = dayKey(when, timeZone);
  if (day === dayKey(now, timeZone)) return "Today";
  if (day === dayKey(new Date(now.getTime() - DAY), timeZone)) return "Yesterday";
  return day === dayKey(new Date(now.getTime() + DAY), timeZone) ? "Tomorrow" : null;
}

export function dayName(when: Date, timeZone: string, now = new Date()): string {
  return today(when, timeZone, now) ?? say(when, { weekday: "long", month: "long", day: "numeric" }, timeZone);
}

/** `1:54 PM` or `13:54`, as the locale has it. */
export function clockTime(when: Date, timeZone: string, locale: string): string {
  return clockParts(when, timeZone, locale)
    .map(({ value }) => value)
    .join("")
    .replace(/\s/g, "\u00a0");
}

/** `1:54`, where there is no room for more. */
export function shortClockTime(when: Date, timeZone: string, locale: string): string {
  return clockParts(when, timeZone, locale)
    .filter(({ type }) => type !== "dayPeriod")
    .map(({ value }) => value)
    .join("")
    .trim();
}

function clockParts(when: Date, timeZone: string, locale: string): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone }).formatToParts(when);
}

export function dateByPattern(seconds: number, format: string, timeZone: string, now = new Date()): string {
  const when = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === "date_num") return dayKey(when, timeZone);
    if (name === "ago") return ago(when, now);
    if (name.startsWith("date") && name.endsWith("_pretty")) {
      return today(when, timeZone, now) ?? say(when, PATTERNS[name.replace("_pretty", "")] ?? PATTERNS.date!, timeZone);
    }
    const parts = PATTERNS[name];
    return parts ? say(when, parts, timeZone) : whole;
  });
}

function ago(when: Date, now: Date): string {
  const minutes = Math.round((when.getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  if (Math.abs(minutes) < 1440) return words.format(Math.round(minutes / 60), "hour");
  return words.format(Math.round(minutes / 1440), "day");
}

/** The moment a wall clock in `timeZone` shows `local` (`2026-11-23T14:30`), in whole seconds. */
export function secondsOfWallClock(local: string, timeZone: string): number {
  const asUtc = Date.parse(`${local}:00Z`);
  const first = asUtc - offset(asUtc, timeZone);
  return Math.round((asUtc - offset(first, timeZone)) / 1000);
}

export function wallClockOf(seconds: number, timeZone: string): string {
  const moment = seconds * 1000;
  return new Date(moment + offset(moment, timeZone)).toISOString().slice(0, 16);
}

function offset(moment: number, timeZone: string): number {
  const when = new Date(moment);
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    })
      .formatToParts(when)
      .map(({ type, value }) => [type, value]),
  );
  const wall = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
  return wall - Math.floor(moment / 1000) * 1000;
}
