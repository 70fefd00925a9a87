/** What a select offers, as one shape: options, people and conversations all become choices. */
import type { Directory } from "../surface/directory";
import type { Element, Option, OptionGroup } from "../wire/blocks";

export interface Choice {
  key: string;
  label: string;
  description?: string | undefined;
  /** What goes into the state: the option itself, or an id. */
  content: unknown;
}

export interface ChoiceGroup {
  label: string | null;
  choices: Choice[];
}

const ofOption = (option: Option): Choice => ({
  key: option.value,
  label: option.text.text,
  description: option.description?.text,
  content: option,
});

export function ofOptions(options: Option[] | undefined, groups: OptionGroup[] | undefined): ChoiceGroup[] {
  const grouped = (groups ?? []).map(({ label, options: inside }) => ({ label: label.text, choices: inside.map(ofOption) }));
  return options?.length ? [{ label: null, choices: options.map(ofOption) }, ...grouped] : grouped;
}

export function ofPeople({ people, bot }: Directory): ChoiceGroup[] {
  const everyone = [...people, { id: bot.user_id, name: bot.name }];
  return [{ label: null, choices: everyone.map(({ id, name }) => ({ key: id, label: name, content: id })) }];
}

export function ofConversations({ conversations }: Directory, element: Element): ChoiceGroup[] {
  const include = element.type.includes("channels") ? ["public"] : element.filter?.include;
  const wanted = conversations.filter(({ kind, is_private }) => {
    const sort = kind === "dm" ? "im" : is_private ? "private" : "public";
    return include === undefined || include.includes(sort);
  });
  return [
    {
      label: null,
      choices: wanted.map(({ id, name, kind }) => ({ key: id, label: kind === "dm" ? name : `#${name}`, content: id })),
    },
  ];
}

/** The choices already made, found again among what is offered or, for options, drawn from themselves. */
export function chosenFrom(contents: unknown[], groups: ChoiceGroup[]): Choice[] {
  const offered = groups.flatMap((group) => group.choices);
  return contents.map((content) => {
    if (typeof content === "object" && content !== null) return ofOption(content as Option);
    const id = String(content);
    return offered.find(({ key }) => key === id) ?? { key: id, label: id, content: id };
  });
}

export function matching(groups: ChoiceGroup[], query: string): ChoiceGroup[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const fits = ({ label, description }: Choice) => {
    const text = `${label} ${description ?? ""}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ label, choices }) => ({ label, choices: choices.filter(fits) }))
    .filter(({ choices }) => choices.length > 0);
}
