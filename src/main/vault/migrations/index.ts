import type { Migration } from '../migrate.ts'
import { initial } from './0001-initial.ts'
import { offlineFirst } from './0002-offline-first.ts'
import { audit } from './0003-audit.ts'
import { search } from './0004-search.ts'
import { rotations } from './0005-rotations.ts'
import { attachments } from './0006-attachments.ts'
import { compact } from './0007-compact.ts'

/** In order; a step's number is its place in this list. */
export const migrations: readonly Migration[] = [
  initial,
  offlineFirst,
  audit,
  search,
  rotations,
  attachments,
  compact,
]
