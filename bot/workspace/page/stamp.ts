/**
 * The stamp of the page's source: a hash over every file that decides what the built page is.
 * tests/page recomputes it in Python, so the order and the shape of the lines are a contract.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const SINGLE_FILES = [
  "emoji.ts",
  "index.html",
  "package-lock.json",
  "package.json",
  "stamp.ts",
  "tsconfig.json",
  "vite.config.ts",
];
const FOLDERS = ["public", "src"];

function sourceFiles(root: string): string[] {
  const nested = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  return [...SINGLE_FILES, ...nested.map((path) => path.replaceAll("\\", "/"))].sort();
}

/** One line a file, `path<space>sha256`, in code point order; the stamp is the hash of those lines. */
export function sourceStamp(root: string): string {
  const whole = createHash("sha256");
  for (const path of sourceFiles(root)) {
    const digest = createHash("sha256").update(readFileSync(join(root, path))).digest("hex");
    whole.update(`${path} ${digest}\n`);
  }
  return whole.digest("hex");
}

export function stampPlugin(root: string): Plugin {
  return {
    name: "source-stamp",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "source.sha256", source: `${sourceStamp(root)}\n` });
    },
  };
}
