import fs from 'node:fs'

/** Byte by byte: what follows the line belongs to whoever reads the descriptor next. Throws where it cannot be read. */
export function lineOf(fd: number): string {
  const bytes: number[] = []
  const one = Buffer.alloc(1)
  while (fs.readSync(fd, one) === 1 && one[0] !== 10) bytes.push(one[0] as number)
  return Buffer.from(bytes).toString('utf8').replace(/\r$/, '')
}
