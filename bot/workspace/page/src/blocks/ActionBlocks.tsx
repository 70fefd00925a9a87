/** Blocks a person acts on: rows of controls, and the inputs of a form. */
import { useId } from "react";
import { ElementView, isGroup } from "../elements/ElementView";
import { useSurface } from "../surface/surface";
import { actionId } from "../surface/values";
import type { Block, Element } from "../wire/blocks";
import { nameOf } from "./TextBlocks";
import { Unknown } from "./Unknown";
import { textOf, Words } from "./Words";

interface ControlsProps {
  elements: Element[] | undefined;
  blockId: string;
  /** What stands around them, for those without words of their own. */
  around?: string;
}

/** A row of controls. */
export function Controls({ elements = [], blockId, around = "" }: ControlsProps) {
  return (
    <div className="actions">
      {elements.map((element, index) => (
        <ElementView
          key={actionId(element, index)}
          element={element}
          blockId={blockId}
          actionId={actionId(element, index)}
          mode="action"
          name={nameOf(element, around)}
        />
      ))}
    </div>
  );
}

export function ActionsBlock({ block, blockId }: { block: Block; blockId: string }) {
  return <Controls elements={block.elements as Element[] | undefined} blockId={blockId} />;
}

export function ContextActionsBlock({ block, blockId }: { block: Block; blockId: string }) {
  return <Controls elements={block.elements as Element[] | undefined} blockId={blockId} around="Feedback" />;
}

export function InputBlock({ block, blockId }: { block: Block; blockId: string }) {
  const surface = useSurface();
  const id = useId();
  const { element } = block;
  if (!element) return <Unknown what="block" type="input" content={block} />;
  const error = surface.errors[blockId];
  const label = textOf(block.label);
  const caption = (
    <>
      <Words text={block.label} />
      {block.optional && <span className="optional"> (optional)</span>}
    </>
  );
  const notes = [block.hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className={error ? "input-block invalid" : "input-block"} data-block-id={blockId} data-testid="input-block">
      {isGroup(element.type) ? <p className="label">{caption}</p> : <label className="label" htmlFor={id}>{caption}</label>}
      <ElementView
        element={element}
        blockId={blockId}
        actionId={actionId(element, 0)}
        mode={block.dispatch_action ? "dispatch" : "input"}
        name={label}
        id={id}
        describedBy={notes || undefined}
        invalid={error !== undefined}
        optional={block.optional}
      />
      {block.hint && <p className="hint" id={`${id}-hint`}><Words text={block.hint} /></p>}
      {error && <p className="field-error" id={`${id}-error`} data-testid="field-error">{error}</p>}
    </div>
  );
}
