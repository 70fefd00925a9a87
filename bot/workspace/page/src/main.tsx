/** Starts the page. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "slack-blocks-to-jsx/dist/style.css";
import { drawSoon } from "./blocks/LibraryBlock";
import { App } from "./parts/App";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/messages.css";
import "./styles/blocks.css";
import "./styles/controls.css";
import "./styles/dialog.css";

const root = document.getElementById("page");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  drawSoon();
}
