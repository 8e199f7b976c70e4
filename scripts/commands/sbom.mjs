import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../setup/paths.mjs'
import { say } from '../setup/progress.mjs'
import { billOfMaterials } from '../setup/shipped.mjs'

const OUTPUT = join('dist', 'keystead.cdx.json')

/** npm run sbom: what the app is made of, as CycloneDX JSON. */
export async function main() {
  const bill = billOfMaterials(projectRoot)
  mkdirSync(join(projectRoot, 'dist'), { recursive: true })
  writeFileSync(join(projectRoot, OUTPUT), `${JSON.stringify(bill, null, 2)}\n`)
  say(`${bill.components.length} packages are in ${OUTPUT}`)
  return 0
}
