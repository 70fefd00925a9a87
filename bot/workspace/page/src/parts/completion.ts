/** What the composer can complete: a slash command at the start, or a name after `@` or `#`. */
import type { Directory } from "../surface/directory";
import type { Command } from "../wire/types";

export interface Suggestion {
  key: string;
  title: string;
  detail: string;
  /** The whole text and the caret's place once chosen. */
  text: string;
  caret: number;
  /** The text already says this: Enter sends instead of choosing. */
  complete: boolean;
}

const MOST = 8;

export function suggestions(text: string, caret: number, commands: Command[], directory: Directory): Suggestion[] {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return ofCommands(before, text.slice(caret), commands);
  const name = /(?:^|\s)([@#])([^@#\n]{0,30})$/.exec(before);
  return name ? ofNames(name[1] ?? "", name[2] ?? "", before, text.slice(caret), directory) : [];
}

function ofCommands(typed: string, rest: string, commands: Command[]): Suggestion[] {
  return commands
    .filter(({ command }) => command.startsWith(typed.toLowerCase()))
    .map(({ command, description, usage_hint }) => ({
      key: command,
      title: usage_hint ? `${command} ${usage_hint}` : command,
      detail: description,
      text: `${command} ${rest.trimStart()}`,
      caret: command.length + 1,
      complete: command === typed.toLowerCase(),
    }));
}

function ofNames(sign: string, typed: string, before: string, rest: string, directory: Directory): Suggestion[] {
  const names = sign === "@" ? peopleNames(directory) : channelNames(directory);
  const wanted = typed.toLocaleLowerCase();
  return names
    .filter(({ name }) => name.toLocaleLowerCase().startsWith(wanted) || name.toLocaleLowerCase().includes(` ${wanted}`))
    .slice(0, MOST)
    .map(({ id, name, detail }) => {
      const head = `${before.slice(0, before.length - typed.length)}${name} `;
      return { key: id, title: `${sign}${name}`, detail, text: head + rest, caret: head.length, complete: name.toLocaleLowerCase() === wanted };
    });
}

const peopleNames = ({ bot, people }: Directory) => [
  { id: bot.user_id, name: bot.name, detail: "App" },
  ...people.map(({ id, name, role }) => ({ id, name, detail: role })),
];

const channelNames = ({ conversations }: Directory) =>
  conversations.filter(({ kind }) => kind === "channel").map(({ id, name }) => ({ id, name, detail: "Channel" }));
