// The constants that the build inserts (esbuild's `define`), the only way from Rust into a script. `crates/bundle/src/esbuild.rs` calls esbuild; each
// caller there passes the constants that its script uses.

/** page/start.js: the script and the wasm of each program, and the share menu's script, as file names at the bundle's root. */
declare const PROGRAM: [string, string];
declare const EVIDENCE: [string, string];
declare const SHARE_MENU: string;
/** The script of the table of all facts. */
declare const EXPLORER_SCRIPT: string;
/** page/start.js: the file of the large drawings, by language. */
declare const LARGE_DRAWINGS: Record<string, string>;

/** host/, one_file/: the languages of the editions, in order. */
declare const LANGUAGES: string[];

/** share/: the menu's words by language, and its style sheet. */
declare const MENU_WORDS: Record<string, Record<MenuWord, string>>;
declare const MENU_STYLES: string;
type MenuWord =
  | "folder"
  | "close"
  | "link"
  | "copyLink"
  | "native"
  | "save"
  | "saveAs"
  | "codes"
  | CodeKind
  | "allCodes"
  | "cite"
  | "copyCitation"
  | "citeChart"
  | "citeFact"
  | "markName"
  | "copied"
  | "byHand"
  | "saved"
  | "savedReady"
  | "fileInstead"
  | "noFile"
  | "noCodes";
type CodeKind = "frame" | "element" | "picture";

/** host/: the names of the custom elements for a chart and for the whole story. */
declare const CHART_ELEMENT: string;
declare const STORY_ELEMENT: string;
/** host/: the height of each chart's drawing, in px, at a width of CARD_WIDTH px. */
declare const CHART_HEIGHTS: Record<string, number>;
declare const CARD_WIDTH: number;
/** host/: by language, the folder of the edition, and its words for an unknown chart and for the link to the story. */
declare const FOLDERS: Record<string, string>;
declare const UNKNOWN_CHART: Record<string, string>;
declare const TO_STORY: Record<string, string>;

/** service_worker/: a hash of everything that the build's worker keeps. */
declare const BUILD: string;
/** service_worker/: the start script's name, which identifies this build's pages. */
declare const START_SCRIPT: string;
/** service_worker/: the paths of the programs and of the large drawings. */
declare const PART_FILES: string[];
/** service_worker/: each page's path, with the notices that go on top of its kept copy, by the reason for showing it. */
declare const PAGES: [string, Record<"unreachable" | "slow", string>][];

/** The scripts that wasm-bindgen writes for the programs; the build passes them to esbuild as aliases. */
declare module "program" {
  export default function init(options: { module_or_path: ArrayBuffer | Promise<Response> }): Promise<unknown>;
}
declare module "evidence" {
  export default function init(options: { module_or_path: ArrayBuffer | Promise<Response> }): Promise<unknown>;
}
