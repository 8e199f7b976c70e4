import { demoPassphrase } from '../shared/demo.ts'
import { beginNewKey } from './crypto/argon2.ts'
import { standardPolicy } from './crypto/kdf-policy.ts'

/** Begins the key of a demo's new vault, at the cost that `session.create` makes it with, before the core is read. */
export const beginDemo = (): void => beginNewKey(demoPassphrase, standardPolicy.floor)
