/** A table: the first row is its head; wide ones scroll inside their own frame. */
import type { Block, TableCell } from "../wire/blocks";
import { LibraryBlock } from "./LibraryBlock";
import { Unknown } from "./Unknown";

export function TableBlock({ block }: { block: Block }) {
  const [head, ...rows] = block.rows ?? [];
  const settings = block.column_settings ?? [];
  const styleOf = (column: number) => `${settings[column]?.align ?? "left"}${settings[column]?.is_wrapped ? " wrapped" : ""}`;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head?.map((cell, column) => (
              <th key={column} scope="col" className={styleOf(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={styleOf(column)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: TableCell }) {
  if (cell.type === "raw_text") return cell.text ?? "";
  if (cell.type === "raw_number") return cell.text ?? String(cell.value ?? "");
  if (cell.type === "rich_text") return <LibraryBlock block={{ type: "rich_text", elements: (cell.elements ?? []) as never[] }} />;
  return <Unknown what="element" type={cell.type} content={cell} />;
}
