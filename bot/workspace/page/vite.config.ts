/** Builds the page into ../static under fixed names, so that a new build is a small difference. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { slimEmojiPlugin } from "./emoji.ts";
import { stampPlugin } from "./stamp.ts";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const workspace = "http://127.0.0.1:8765";

export default defineConfig({
  root,
  plugins: [react(), slimEmojiPlugin(), stampPlugin(root)],
  build: {
    outDir: "../static",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/page.js",
        chunkFileNames: "assets/[name].js",
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith(".css")) ? "assets/page.css" : "assets/[name][extname]",
      },
    },
  },
  server: { proxy: { "/page": { target: workspace, changeOrigin: true } } },
});
