/** Draws a list of blocks: ours, the package's, or a box that names what neither knows. */
import type { ReactNode } from "react";
import { blockId as idOf } from "../surface/values";
import type { Block } from "../wire/blocks";
import { ActionsBlock, ContextActionsBlock, InputBlock } from "./ActionBlocks";
import { CardBlock, CarouselBlock, ContainerBlock } from "./Cards";
import { isLibraryBlock, LibraryBlock } from "./LibraryBlock";
import { ImageBlock, VideoBlock } from "./Pictures";
import { TableBlock } from "./TableBlock";
import { AlertBlock, ContextBlock, HeaderBlock, SectionBlock } from "./TextBlocks";
import { Unknown } from "./Unknown";

type Draw = (props: { block: Block; blockId: string }) => ReactNode;

const DRAWERS: Record<string, Draw> = {
  header: HeaderBlock,
  section: SectionBlock,
  context: ContextBlock,
  divider: () => <hr className="divider" />,
  alert: AlertBlock,
  image: ImageBlock,
  video: VideoBlock,
  table: TableBlock,
  actions: ActionsBlock,
  context_actions: ContextActionsBlock,
  input: InputBlock,
  card: CardBlock,
  carousel: CarouselBlock,
  container: ContainerBlock,
};

export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => {
        const blockId = idOf(block, index);
        const Drawer = DRAWERS[block.type];
        if (Drawer) return <Drawer key={blockId} block={block} blockId={blockId} />;
        if (isLibraryBlock(block.type)) return <LibraryBlock key={blockId} block={block} />;
        return <Unknown key={blockId} what="block" type={block.type} content={block} />;
      })}
    </div>
  );
}
