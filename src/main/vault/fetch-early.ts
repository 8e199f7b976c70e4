import fs from 'node:fs/promises'

// Needs nothing else of Keystead, so that a short command can begin before the rest of the program is read.

/** MiB. A command compares so much before it shows anything, and has shown its answer before the rest is compared. */
export const comparedFirst = 8

const mebibyte = 2 ** 20
let fetching: Promise<void> | null = null

/**
 * Has the system read what is compared first of a file that this process is about to open, while its key is derived:
 * some idle minutes later it may be on the disk alone. Nothing is looked at, and opening the file tells what fails.
 * Once in a process, and never beside an open database: see `fetchedEarly`.
 */
export function fetchEarly(file: string): void {
  fetching ??= fetch(file).catch(() => {})
}

/**
 * Resolves when its handle is closed. Wait for that before the file is opened: closing any handle of a file gives up
 * all of a process's locks on it.
 */
export const fetchedEarly = async (): Promise<void> => fetching ?? undefined

async function fetch(file: string): Promise<void> {
  const handle = await fs.open(file, 'r')
  try {
    const chunk = Buffer.allocUnsafeSlow(mebibyte)
    for (let index = 0; index < comparedFirst; index++) {
      const { bytesRead } = await handle.read(chunk, 0, mebibyte, index * mebibyte)
      if (bytesRead < mebibyte) return
    }
  } finally {
    await handle.close()
  }
}
