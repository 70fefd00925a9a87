/** The page: reads who and what is here, then shows the picker or the workspace. */
import { useCallback, useEffect, useState } from "react";
import { personIn } from "../place/address";
import { boot as readBoot, sentenceOf } from "../wire/client";
import type { Boot } from "../wire/types";
import { PersonPicker, Wordmark } from "./PersonPicker";
import { Workspace } from "./Workspace";

export function App() {
  const [boot, setBoot] = useState<Boot | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(() => {
    readBoot().then(
      (read) => {
        setBoot(read);
        setProblem(null);
      },
      (cause: unknown) => setProblem(sentenceOf(cause)),
    );
  }, []);
  useEffect(load, [load]);

  if (boot === null) {
    return (
      <main className="picker">
        <Wordmark />
        {problem ? <p className="banner" role="alert">{problem}</p> : <p role="status">Opening the workspace…</p>}
        {problem && <button type="button" className="button primary" onClick={load}>Try again</button>}
      </main>
    );
  }
  const id = personIn(location.search);
  const me = boot.people.find((person) => person.id === id);
  return me ? <Workspace key={me.id} boot={boot} me={me} onConnected={load} /> : <PersonPicker boot={boot} unknown={id} />;
}
