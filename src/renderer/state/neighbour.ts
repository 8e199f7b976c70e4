/** The row that takes the place of `id`, or the one above where it was the last. */
export function neighbourOf(rows: ReadonlyMap<number, { id: string }>, id: string): string | null {
  for (const [index, row] of rows) {
    if (row.id === id) return (rows.get(index + 1) ?? rows.get(index - 1))?.id ?? null
  }
  return null
}
