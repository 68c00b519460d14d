export const params = new URLSearchParams(location.search.slice(0, 4000));

/** The id that pym.js gave this frame, if it created it. */
export const pym = /^[\w-]{1,64}$/.exec(params.get("childId") ?? "")?.[0];
