/** Times are written as ISO 8601 in UTC without fractions: the same on every machine, and they sort. */
export const timeText = (at: number | null): string =>
  at === null ? '' : new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** A day that a person or a file names, as Unix milliseconds at its start in UTC; null where it is none. */
export function dayOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? null : at
}
