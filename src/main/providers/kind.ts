import type { z } from 'zod'
import { lazyField } from '../../shared/on-first-use.ts'
import type { Kind } from './provider.ts'

/** A kind as its provider writes it down. */
export type DeclaredKind<K extends Kind = Kind> = Omit<K, 'schema'> & { readonly schema: () => z.ZodObject }

/** The kinds, each with a schema that is made when it is first asked for: a list needs the names of all and no form. */
export const kindsOf = <K extends Kind = Kind>(declared: readonly DeclaredKind<K>[]): readonly K[] =>
  declared.map(({ schema, ...kind }) => lazyField(kind, 'schema', schema) as unknown as K)
