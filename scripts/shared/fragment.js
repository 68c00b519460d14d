/** The parts of the fragment, as head/address.js leaves it: a place, then what the reader chose there, as `key=value`. */
export const fragment = () => location.hash.slice(1).split("&");
