import { parseArgs } from 'node:util'

export interface Options {
  readonly rows: readonly number[]
  readonly only: readonly string[]
  readonly check: boolean
  readonly short: boolean
  readonly scaling: boolean
}

export const usage = `npm run bench [-- options]
  --rows 1000,10000,100000   sizes of vaults; also 1000000
  --only NAME                only this workload; may be repeated
  --check                    fail where a figure misses its goal by more than its tolerance; writes no document
  --scaling                  instead of the workloads: how cost grows, as the tables of docs/scaling.md
  --short                    few rounds over 1,000 and 10,000: to see that all of it runs; writes no document
`

/** Throws a sentence for what is no option. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      scaling: { type: 'boolean', default: false },
    },
  })
  const { only, check, short, scaling } = values
  const given = values.rows ?? (short ? '1000,10000' : '1000,10000,100000')
  const rows = given.split(',').map(Number)
  if (rows.some((size) => !Number.isInteger(size) || size < 100)) {
    throw new Error(`--rows takes sizes of 100 or more, as in 1000,10000: ${given}`)
  }
  return { rows: rows.toSorted((a, b) => a - b), only, check, short, scaling }
}
