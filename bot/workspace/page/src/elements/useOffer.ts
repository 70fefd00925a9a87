/** What a combobox offers for the words typed so far: filtered at once, or asked of the app. */
import { useEffect, useState } from "react";
import { sentenceOf } from "../wire/client";
import { matching, type ChoiceGroup } from "./choices";

export interface Offer {
  groups: ChoiceGroup[];
  /** A sentence in place of, or above, the list. */
  note: string | null;
}

export type Ask = (query: string) => Promise<ChoiceGroup[]>;

const PAUSE = 200;
const SEARCHING: Offer = { groups: [], note: "Searching…" };

export function useOffer(open: boolean, query: string, known: ChoiceGroup[], ask: Ask | null, minimum: number): Offer {
  const [answer, setAnswer] = useState<Offer>(SEARCHING);
  const short = query.length < minimum;
  useEffect(() => {
    if (!open || ask === null || short) return;
    let current = true;
    setAnswer(SEARCHING);
    const timer = setTimeout(() => {
      ask(query).then(
        (groups) => current && setAnswer({ groups, note: noteFor(groups) }),
        (cause: unknown) => current && setAnswer({ groups: [], note: sentenceOf(cause) }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, query, ask, short]);

  if (ask === null) {
    const groups = matching(known, query);
    return { groups, note: noteFor(groups) };
  }
  if (short) return { groups: [], note: `Type at least ${minimum} ${minimum === 1 ? "letter" : "letters"} to search.` };
  return answer;
}

function noteFor(groups: ChoiceGroup[]): string | null {
  return groups.some(({ choices }) => choices.length > 0) ? null : "Nothing found.";
}
