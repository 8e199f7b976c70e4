/**
 * Prints `{ [name]: [...] }` as it comes, exactly as `JSON.stringify(…, null, 2)` prints the whole: a list of a hundred
 * thousand is never one value or one text.
 */
export async function printJsonList(
  out: (text: string) => void,
  name: string,
  pages: AsyncIterable<readonly unknown[]>,
): Promise<void> {
  out(`{\n  ${JSON.stringify(name)}: [`)
  let count = 0
  for await (const page of pages) {
    const lines = page.map(
      (row) => `${count++ === 0 ? '' : ','}\n    ${JSON.stringify(row, null, 2).replaceAll('\n', '\n    ')}`,
    )
    if (lines.length > 0) out(lines.join(''))
  }
  out(count === 0 ? ']\n}\n' : '\n  ]\n}\n')
}
