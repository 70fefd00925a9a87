/** The App Home: the view the app published for this person, alive with its buttons. */
import { useState } from "react";
import { Blocks } from "../blocks/Blocks";
import { useHome } from "../live/useHome";
import { useDirectory } from "../surface/directory";
import { SurfaceProvider } from "../surface/surface";
import { useSurfaceState } from "../surface/useSurfaceState";
import type { Values, View } from "../wire/types";

export function HomePane({ failed }: { failed: (sentence: string) => void }) {
  const { me, bot } = useDirectory();
  const view = useHome(me, failed);
  return (
    <div className="home" data-testid="home" role="region" aria-label={`Home of ${bot.name}`} tabIndex={0}>
      {view === undefined && <p className="loading" role="status">Loading…</p>}
      {view === null && (
        <div className="empty">
          <h3>Nothing here yet</h3>
          <p>{bot.name} has not filled this page. The Messages tab is where you talk to it.</p>
        </div>
      )}
      {view && <HomeView key={view.id} view={view} failed={failed} />}
    </div>
  );
}

function HomeView({ view, failed }: { view: View; failed: (sentence: string) => void }) {
  const { me } = useDirectory();
  const [values, setValues] = useState<Values>({});
  const surface = useSurfaceState({
    as: me,
    container: { type: "view", view_id: view.id },
    blocks: view.blocks,
    values,
    setValues,
    failed,
  });
  return (
    <SurfaceProvider value={surface}>
      <Blocks blocks={view.blocks} />
    </SurfaceProvider>
  );
}
