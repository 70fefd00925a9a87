/** Cards, carousels of cards, and containers of other blocks. */
import type { Block } from "../wire/blocks";
import { Controls } from "./ActionBlocks";
import { Blocks } from "./Blocks";
import { Picture } from "./Pictures";
import { textOf, Words } from "./Words";

export function CardBlock({ block, blockId }: { block: Block; blockId: string }) {
  return (
    <div className="card">
      {block.hero_image && <Picture url={block.hero_image.image_url} alt={block.hero_image.alt_text ?? ""} className="image-hero" />}
      <div className="card-head">
        {block.icon && <Picture url={block.icon.image_url} alt={block.icon.alt_text ?? ""} className="image-small" />}
        <div>
          {block.title && <div className="card-title"><Words text={block.title} /></div>}
          {block.subtitle && <div className="card-subtitle"><Words text={block.subtitle} /></div>}
        </div>
      </div>
      {block.body && <Words text={block.body} />}
      {block.actions && <Controls elements={block.actions} blockId={blockId} around={textOf(block.title)} />}
    </div>
  );
}

export function CarouselBlock({ block, blockId }: { block: Block; blockId: string }) {
  return (
    <div className="carousel" role="group" aria-label="Cards" tabIndex={0}>
      {((block.elements ?? []) as Block[]).map((card, index) => (
        <CardBlock key={index} block={card} blockId={card.block_id ?? blockId} />
      ))}
    </div>
  );
}

export function ContainerBlock({ block }: { block: Block }) {
  return (
    <section className="container" aria-label={textOf(block.title)}>
      {block.title && <p className="card-title"><Words text={block.title} /></p>}
      <Blocks blocks={block.child_blocks ?? []} />
    </section>
  );
}
