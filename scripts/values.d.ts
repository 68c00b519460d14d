// The constants that the build puts in their places (esbuild's `define`). `src/bundle/esbuild.rs` calls esbuild; whoever writes a script of
// the bundle there names its constants. They are the only way from Rust into a script.

/** page/start.js: the program's script and wasm, and the share menu's script, by their names at the bundle's root. */
declare const PROGRAM_SCRIPT: string;
declare const PROGRAM_WASM: string;
declare const SHARE_MENU: string;

/** host/, one_file/: the languages of the editions, the first one's first. */
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

/** host/: the height of each chart's drawing, in px, where it is CARD_WIDTH px wide. */
declare const CHART_HEIGHTS: Record<string, number>;
declare const CARD_WIDTH: number;
/** host/: by language, the folder of the edition, and its words for an unknown chart and for the link to the story. */
declare const FOLDERS: Record<string, string>;
declare const UNKNOWN_CHART: Record<string, string>;
declare const TO_STORY: Record<string, string>;

/** service_worker/: a hash of all that a build's worker keeps. */
declare const BUILD: string;
/** service_worker/: the start script's name, which only this build's pages contain. */
declare const START_SCRIPT: string;
/** service_worker/: the paths of the scripts and the wasm. */
declare const PROGRAM_FILES: string[];
/** service_worker/: each page's path, with the HTML that is put on top of its kept copy, by why the copy is shown. */
declare const PAGES: [string, Record<"unreachable" | "slow", string>][];

/** The program's script, as wasm-bindgen writes it: an alias that the build gives to esbuild. */
declare module "program" {
  export default function init(options: { module_or_path: ArrayBuffer | Promise<Response> }): Promise<unknown>;
}
