/** Ends what the app does in a thread; nothing where the app does not listen to that. */
import { useDirectory } from "../surface/directory";
import { stop, sentenceOf } from "../wire/client";

interface Props {
  channel: string;
  thread: string;
  failed: (sentence: string) => void;
}

export function StopButton({ channel, thread, failed }: Props) {
  const { me, stops } = useDirectory();
  if (!stops) return null;
  const end = () =>
    stop(me, channel, thread).catch((cause: unknown) => failed(sentenceOf(cause)));
  return (
    <button type="button" className="stop" data-testid="stop" onClick={() => void end()}>
      Stop
    </button>
  );
}
