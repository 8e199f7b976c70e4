/** The last moment of a day that was typed as «2027-03-12», by this computer's clock; null for no day. */
export function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1970) return null
  const end = new Date(year, month - 1, day, 23, 59, 59, 999)
  // The 31st of February would be a day in March.
  return end.getMonth() === month - 1 && end.getDate() === day ? end.getTime() : null
}

/** The day of a moment, as a date field wants it. */
export function dayText(at: number): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
