import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(os.tmpdir(), 'keystead-bench')
/** What the data is made by: another one makes other data. */
const sources = [
  'src/main/vault/migrations',
  'src/main/vault/seal-file.ts',
  'test/support/big-vault.ts',
  'test/support/big-rows.ts',
  'test/support/big-words.ts',
  'bench/data.ts',
  'bench/peers/entries.ts',
]

function stamp(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = fs.statSync(source).isDirectory()
      ? fs.readdirSync(source).map((name) => path.join(source, name))
      : [source]
    for (const file of files.sort()) hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}

let folder: string | null = null

/** Where data is kept from run to run, for as long as what makes it stays the same. */
export function cacheFolder(): string {
  if (folder !== null) return folder
  folder = path.join(root, stamp())
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** The file or folder `name` of the cache; made by `make` under another name, so that it is whole where it exists. */
export async function kept(name: string, make: (target: string) => Promise<void>): Promise<string> {
  const target = path.join(cacheFolder(), name)
  if (fs.existsSync(target)) return target
  const beside = path.join(cacheFolder(), `making-${process.pid}-${name}`)
  await make(beside)
  fs.renameSync(beside, target)
  return target
}

const ofThisRun: string[] = []
process.once('exit', () => {
  for (const made of ofThisRun) fs.rmSync(made, { recursive: true, force: true })
})

/** A folder of this run, gone with it. */
export function scratch(name: string): string {
  const made = fs.mkdtempSync(path.join(cacheFolder(), `run-${name}-`))
  ofThisRun.push(made)
  return made
}
