/** Pictures. Only the workspace's own are loaded; one from elsewhere is offered as a link. */
import { Picture as PictureIcon } from "../parts/icons";
import { Link } from "../mrkdwn/Mrkdwn";
import type { Block } from "../wire/blocks";
import { Words } from "./Words";

/** The page asks no other machine for anything, so a foreign address is never put into `src`. */
function isOwn(url: string): boolean {
  if (url.startsWith("data:image/")) return true;
  try {
    return new URL(url, location.href).origin === location.origin;
  } catch {
    return false;
  }
}

export function Picture({ url, alt, className }: { url: string | undefined; alt: string; className: string }) {
  if (url && isOwn(url)) return <img className={className} src={url} alt={alt} />;
  const face = (
    <span className={`picture-stand-in ${className}`} title={alt}>
      <PictureIcon /> <span>{alt || "Picture"}</span>
    </span>
  );
  return <Link href={url ?? ""}>{face}</Link>;
}

export function ImageBlock({ block }: { block: Block }) {
  return (
    <figure className="image-block">
      {block.title !== undefined && (
        <figcaption>
          <Words text={block.title} />
        </figcaption>
      )}
      <Picture url={block.image_url} alt={block.alt_text ?? ""} className="image-large" />
    </figure>
  );
}

export function VideoBlock({ block }: { block: Block }) {
  const url = block.title_url ?? block.video_url ?? "";
  return (
    <div className="card">
      <strong><Link href={url}><Words text={block.title} /></Link></strong>
      {block.description && <Words text={block.description} />}
      <small className="hint">Videos do not play in the local workspace; the title opens this one in a new tab.</small>
    </div>
  );
}
