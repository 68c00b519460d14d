import { keepPlaceInEditions } from "./editions.js";
import { startExplorer } from "./explorer/explorer.js";
import { startGuesses } from "./guess/guess.js";
import { startLargeDrawings } from "./large_drawings.js";
import { layOut } from "./layout.js";
import { startReadingTools } from "./reading_tools.js";
import { openMenuFromLinks } from "./share_links.js";
import { startTooltips } from "./tooltips/tooltips.js";

/**
 * Starts everything that needs no program, on a host or in the one file.
 * @param {() => Promise<(link: HTMLAnchorElement) => void>} loadMenu resolves to the function that opens the share menu
 * @param {(lang: string) => Promise<Record<string, string>>} loadDrawings resolves to the large drawings of an edition
 */
export const startPage = (loadMenu, loadDrawings) => {
  // Before the tooltips, which the fragment may open in a chart.
  startGuesses();
  startTooltips();
  startReadingTools();
  startLargeDrawings(loadDrawings);
  layOut();
  keepPlaceInEditions();
  startExplorer();
  openMenuFromLinks(loadMenu);
};
