// One JSON value a line, both ways. A line that grows past the limit is an attack or a bug: the connection ends.

/** The longest line in bytes; a page of 200 credentials is some 200 kB. */
const longest = 16 * 2 ** 20

/** Calls `heard` for each whole line. `broken`: what came is no JSON, or too long. */
export function lineReader(heard: (value: unknown) => void, broken: () => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0
  return (chunk) => {
    let rest = chunk
    for (;;) {
      const end = rest.indexOf(10)
      const part = end < 0 ? rest : rest.subarray(0, end)
      length += part.length
      if (length > longest) return broken()
      parts.push(part)
      if (end < 0) return
      const line = Buffer.concat(parts).toString('utf8')
      parts = []
      length = 0
      rest = rest.subarray(end + 1)
      let value: unknown
      try {
        value = JSON.parse(line)
      } catch {
        return broken()
      }
      heard(value)
    }
  }
}

export const line = (value: unknown): string => `${JSON.stringify(value)}\n`
