// The script of the table of all facts, a file of its own (scripts/page/load_explorer.js).
import { startExplorer } from "./explorer.js";

startExplorer();
