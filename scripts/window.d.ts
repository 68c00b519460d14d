// What one script leaves on the window for another one, or for the program.

interface Window {
  /** head/address.js: puts a fragment, without its #, into the address. Gives whether the browser allowed it. Called by the program, too. */
  sanjinWrite(fragment: string): boolean;
  /** head/choices.js: applies the reader's choices, in the form in which they are stored. */
  sanjinReading?(text: string | null): void;
  /** frame/host_options.js: applies what the host asks for. */
  sanjinFrame(options: { theme?: unknown; plain?: unknown; static?: unknown; lang?: unknown }): void;
  /** share/start.js: opens the share menu for a chart's link. */
  sanjinMenu(link: HTMLAnchorElement): void;
  /** one_file/open.js: a file of the bundle by its path; null if the one file does not contain it. */
  sanjinFile(path: string): Promise<Blob | null>;
}
