// The functions that one script puts on the window for another one, or for the program.

interface Window {
  /** head/address.js: writes a fragment, without its #, into the address; false if the browser refused. The program calls it, too. */
  sanjinWrite(fragment: string): boolean;
  /** head/choices.js: applies the reader's choices, in their stored form. */
  sanjinReading?(text: string | null): void;
  /** frame/host_options.js: applies the host's options. */
  sanjinFrame(options: { theme?: unknown; plain?: unknown; static?: unknown; lang?: unknown }): void;
  /** share/start.js: opens the share menu for a chart's link. */
  sanjinMenu(link: HTMLAnchorElement): void;
  /** one_file/open.js: a file of the bundle by its path; null if the one file does not contain it. */
  sanjinFile(path: string): Promise<Blob | null>;
}
