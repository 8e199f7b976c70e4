export interface Part {
  readonly at: number
  readonly part: string
  readonly marked: boolean
}

/** A text cut where the words begin and end. Upper and lower case are the same; what overlaps is one part. */
export function partsOf(text: string, words: readonly string[]): Part[] {
  const folded = text.toLowerCase()
  // A letter whose lower case is longer would shift every place after it.
  if (folded.length !== text.length) return [{ at: 0, part: text, marked: false }]
  const hits = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    const sought = word.toLowerCase()
    if (sought === '') continue
    for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
      hits.fill(true, at, at + sought.length)
    }
  }
  const parts: Part[] = []
  for (let from = 0; from < text.length; ) {
    let to = from
    while (to < text.length && hits[to] === hits[from]) to += 1
    parts.push({ at: from, part: text.slice(from, to), marked: hits[from] === true })
    from = to
  }
  return parts
}
