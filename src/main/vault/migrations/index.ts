import type { Migration } from '../migrate.ts'
import { initial } from './0001-initial.ts'
import { audit } from './0003-audit.ts'

// Step 2 is written on another branch: its place is kept, so that numbers hold.
const second: Migration = () => {}

/** In order; a step's number is its place in this list. */
export const migrations: readonly Migration[] = [initial, second, audit]
