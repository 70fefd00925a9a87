/** The page's place as React state, kept in step with the address bar in both directions. */
import { useCallback, useEffect, useState } from "react";
import { hashOf, placeIn, type Place } from "./address";

const START: Place = { kind: "messages" };

export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(() => placeIn(location.hash) ?? START);
  useEffect(() => {
    const follow = () => setPlace(placeIn(location.hash) ?? START);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const go = useCallback((next: Place) => {
    if (hashOf(next) === location.hash) return;
    history.pushState(null, "", hashOf(next));
    setPlace(next);
  }, []);
  return [place, go];
}
