// Medians and the like. Missing numbers (null) do not count.

/** The middle one of these numbers, without those that are missing; null if all are. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which `share` of these numbers lie (the nearest rank). */
export function quantile(values, share) {
  const sorted = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] : null;
}
