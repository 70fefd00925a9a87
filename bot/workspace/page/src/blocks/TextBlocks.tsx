/** Blocks of text: header, section (with the control beside it), context, alert. */
import { ElementView } from "../elements/ElementView";
import { actionId } from "../surface/values";
import type { Block, Element, Text } from "../wire/blocks";
import { Picture } from "./Pictures";
import { textOf, Words } from "./Words";

export function HeaderBlock({ block }: { block: Block }) {
  const level = Math.min(Math.max(Number(block.level ?? 1), 1), 4);
  return (
    <p className={`header-block level-${level}`} role="heading" aria-level={level + 1}>
      <Words text={block.text} />
    </p>
  );
}

export function SectionBlock({ block, blockId }: { block: Block; blockId: string }) {
  const { accessory } = block;
  return (
    <div className={accessory ? "section with-accessory" : "section"}>
      <div className="section-text">
        <Words text={block.text} />
        {block.fields && (
          <div className="fields">
            {block.fields.map((field, index) => (
              <div key={index}>
                <Words text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="accessory">
          {accessory.type === "image" ? (
            <Picture url={accessory.image_url} alt={accessory.alt_text ?? ""} className="image-accessory" />
          ) : (
            <ElementView element={accessory} blockId={blockId} actionId={actionId(accessory, 0)} mode="action" name={nameOf(accessory, textOf(block.text))} />
          )}
        </div>
      )}
    </div>
  );
}

/** What a screen reader calls a control that has no label of its own. */
export function nameOf(element: Element, around: string): string {
  const own = element.accessibility_label ?? element.placeholder?.text ?? textOf(element.text);
  if (own) return own;
  const words = around.replace(/[*_~`]/g, "").split("\n")[0] ?? "";
  return words || (element.type === "overflow" ? "More actions" : element.type.replaceAll("_", " "));
}

export function ContextBlock({ block }: { block: Block }) {
  return (
    <div className="context">
      {(block.elements ?? []).map((element, index) => {
        if (element.type === "image") {
          const { image_url, alt_text } = element as Element;
          return <Picture key={index} url={image_url} alt={alt_text ?? ""} className="image-small" />;
        }
        return <Words key={index} text={element as Text} />;
      })}
    </div>
  );
}

const LEVELS: Record<string, string> = { info: "Note", success: "Done", warning: "Warning", error: "Error" };

export function AlertBlock({ block }: { block: Block }) {
  const level = String(block.level ?? "default");
  const word = LEVELS[level];
  return (
    <div className={`alert ${level}`} role="note" aria-label={word ?? "Notice"}>
      {word && <strong>{word}</strong>}
      <Words text={block.text} />
    </div>
  );
}
