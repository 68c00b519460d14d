import { keepPlaceInEditions } from "./editions.js";
import { startGuesses } from "./guess/guess.js";
import { startLargeDrawings } from "./large_drawings.js";
import { layOut } from "./layout.js";
import { startExplorerWhenNear } from "./load_explorer.js";
import { startReadingTools } from "./reading_tools.js";
import { openMenuFromLinks } from "./share_links.js";
import { startTooltips } from "./tooltips/tooltips.js";

/**
 * Starts everything that needs no program, on a host or in the one file.
 * @param {() => Promise<(link: HTMLAnchorElement) => void>} loadMenu resolves to the function that opens the share menu
 * @param {(lang: string) => Promise<Record<string, string>>} loadDrawings resolves to the large drawings of an edition
 * @param {() => unknown} loadExplorer starts the table of all facts
 */
export const startPage = (loadMenu, loadDrawings, loadExplorer) => {
  // Before the tooltips, which the fragment may open in a chart.
  startGuesses();
  startTooltips();
  startReadingTools();
  startLargeDrawings(loadDrawings);
  layOut();
  keepPlaceInEditions();
  startExplorerWhenNear(loadExplorer);
  openMenuFromLinks(loadMenu);
};
