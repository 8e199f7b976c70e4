import { hintsOf } from '../imports/fit-to-kind.ts'
import type { ImportedCredential } from '../imports/imported.ts'

/** What a line says of a credential of the files, whatever becomes of it; and where it would be put. */
export interface Fact extends Pick<ImportedCredential, 'kind' | 'name' | 'organization'> {
  readonly hint: string | null
  readonly place: string
}

export function factOf({ name, kind, attributes, organization, source }: ImportedCredential): Fact {
  const hint = hintsOf(kind)
    .map((field) => attributes[field])
    .find((value) => value !== undefined)
  return { name, kind, organization, hint: hint === undefined ? null : String(hint), place: source.place }
}
