/** Slack's ten select menus: single or many, of options, people, channels or conversations. */
import { useCallback, useMemo } from "react";
import { useDirectory } from "../surface/directory";
import { useSurface } from "../surface/surface";
import { contentOf } from "../surface/values";
import { Unreachable } from "../wire/client";
import { chosenFrom, ofConversations, ofOptions, ofPeople, type ChoiceGroup } from "./choices";
import { Combobox } from "./Combobox";
import { useElement, type Placed } from "./useElement";

const FIELD: Record<string, string> = { static: "option", external: "option", users: "user", conversations: "conversation", channels: "channel" };

export const isSelect = (type: string): boolean => /^(multi_)?(static|external|users|conversations|channels)_select$/.test(type);

export function Select(placed: Placed) {
  const { element, mode, name, optional = false } = placed;
  const { value, resting, choose } = useElement(placed);
  const directory = useDirectory();
  const multiple = element.type.startsWith("multi_");
  const sort = element.type.replace("multi_", "").replace("_select", "");
  const known = useMemo<ChoiceGroup[]>(() => {
    if (sort === "users") return ofPeople(directory);
    if (sort === "conversations" || sort === "channels") return ofConversations(directory, element);
    return sort === "static" ? ofOptions(element.options, element.option_groups) : [];
  }, [sort, directory, element]);
  const ask = useSuggestions(placed);
  const content = contentOf(value);
  const contents = Array.isArray(content) ? content : content === null ? [] : [content];
  const field = `selected_${FIELD[sort] ?? "option"}${multiple ? "s" : ""}`;
  return (
    <Combobox
      name={name}
      id={placed.id}
      describedBy={placed.describedBy}
      invalid={placed.invalid}
      locked={resting}
      placeholder={element.placeholder?.text ?? (multiple ? "Choose…" : "Choose one…")}
      chosen={chosenFrom(contents, known)}
      known={known}
      ask={sort === "external" ? ask : null}
      minimum={sort === "external" ? (element.min_query_length ?? 3) : 0}
      multiple={multiple}
      most={element.max_selected_items}
      clearable={mode !== "action" && (optional || multiple)}
      onChange={(chosen) => choose({ [field]: multiple ? chosen.map((one) => one.content) : (chosen[0]?.content ?? null) })}
    />
  );
}

/** An external select's choices come from the app, each time the words change. */
function useSuggestions({ blockId, actionId }: Placed): (query: string) => Promise<ChoiceGroup[]> {
  const { options } = useSurface();
  return useCallback(
    async (query: string) => {
      const answer = await options(blockId, actionId, query);
      if (answer.error) throw new Unreachable(answer.error);
      return ofOptions(answer.options, answer.option_groups);
    },
    [options, blockId, actionId],
  );
}
