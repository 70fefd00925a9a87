/**
 * Where the page is, as written in its address: `?as=U1#sales/1700000000.000100`.
 * The person is part of the query, so several people can be open in several tabs.
 */
export type Place = { kind: "home" } | { kind: "messages"; thread?: string } | { kind: "channel"; name: string; thread?: string };

export function personIn(search: string): string | null {
  return new URLSearchParams(search).get("as");
}

/** `name` may be a channel's name or id: links made by hand use either. */
export function placeIn(hash: string): Place | null {
  const [name = "", thread] = hash.replace(/^#/, "").split("/").map(decode);
  if (name === "") return null;
  if (name === "home") return { kind: "home" };
  const rest = thread ? { thread } : {};
  return name === "messages" ? { kind: "messages", ...rest } : { kind: "channel", name, ...rest };
}

export function hashOf(place: Place): string {
  if (place.kind === "home") return "#home";
  const name = place.kind === "messages" ? "messages" : encodeURIComponent(place.name);
  return place.thread ? `#${name}/${place.thread}` : `#${name}`;
}

export function withoutThread(place: Place): Place {
  return place.kind === "channel" ? { kind: "channel", name: place.name } : { kind: place.kind };
}

export function addressOf(person: string, place: Place | null): string {
  return `?${new URLSearchParams({ as: person }).toString()}${place ? hashOf(place) : ""}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
