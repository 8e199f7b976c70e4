import { hintsOf } from '../imports/fit-to-kind.ts'
import type { ImportedCredential } from '../imports/imported.ts'

/** What a line says of a credential of the files, whatever becomes of it. */
export interface Fact {
  readonly name: string
  readonly kind: string
  readonly hint: string | null
  readonly place: string
  /** Where it would be put. */
  readonly key: string
}

export function factOf({ name, kind, attributes, source }: ImportedCredential, key: string): Fact {
  const hint = hintsOf(kind)
    .map((field) => attributes[field])
    .find((value) => value !== undefined)
  return { name, kind, hint: hint === undefined ? null : String(hint), place: source.place, key }
}

/** So many are packed together. */
const together = 128

/** Facts by their number, packed: there may be a hundred thousand, and a page shows a hundred. */
export function factList() {
  const packed: Buffer[] = []
  let loose: Fact[] = []
  let open: { readonly block: number; readonly facts: readonly Fact[] } | null = null

  return {
    count: (): number => packed.length * together + loose.length,
    add(fact: Fact): void {
      loose.push(fact)
      if (loose.length < together) return
      packed.push(Buffer.from(JSON.stringify(loose)))
      loose = []
    },
    at(index: number): Fact | undefined {
      const block = Math.floor(index / together)
      const bytes = packed[block]
      if (bytes === undefined) return loose[index - packed.length * together]
      if (open?.block !== block) open = { block, facts: JSON.parse(bytes.toString()) }
      return open.facts[index % together]
    },
  }
}
