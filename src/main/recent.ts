import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from './vault/files.ts'

const keep = 8
const stored = z.array(z.string()).catch([])

/** Name of the vault in `folder`: the folder's own, without `.keystead`. */
export const vaultName = (folder: string) => path.basename(folder).replace(/\.keystead$/, '')

/** The vaults that were opened on this computer, newest first. Only paths are kept. */
export function recentVaults(file: string) {
  const read = (): string[] => {
    try {
      return stored.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
    } catch {
      return []
    }
  }
  return {
    list: () =>
      read()
        .filter((folder) => fs.existsSync(path.join(folder, 'header.json')))
        .map((folder) => ({ path: folder, name: vaultName(folder) })),
    remember(folder: string): void {
      const known = read()
      if (known[0] === folder) return
      fs.mkdirSync(path.dirname(file), { recursive: true })
      const paths = [folder, ...known.filter((other) => other !== folder)].slice(0, keep)
      writeFileAtomically(file, `${JSON.stringify(paths, null, 2)}\n`)
    },
  }
}
