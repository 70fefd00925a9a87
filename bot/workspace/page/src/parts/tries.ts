/** Things to try, by the kind of work a person does. */
import type { Command } from "../wire/types";

const DIRECT: Record<string, string[]> = {
  rep: [
    "does the Pro 11 have Thunderbolt?",
    "log call with Contoso, 12 min, wants a quote",
    "move Contoso to proposal",
    "/pipeline",
  ],
  manager: ["/pipeline", "what does the warranty cover?", "/deskmate help"],
  product: ["/kb status", "/kb refresh", "does the Pro 11 have Thunderbolt?"],
};

/** Only commands that the installed app has are suggested. */
export function triesFor(role: string, commands: Command[], bot: string | null): string[] {
  const known = new Set(commands.map(({ command }) => command));
  const usable = (text: string) => !text.startsWith("/") || known.has(text.split(" ")[0] ?? "");
  if (bot !== null) return [`@${bot} does the Pro 11 have Thunderbolt?`, "/ask what does the warranty cover?"].filter(usable);
  return (DIRECT[role] ?? DIRECT.rep ?? []).filter(usable);
}
