/** The parts of the fragment as head/address.js leaves it: a place, then `key=value` pairs. */
export const fragment = () => location.hash.slice(1).split("&");
