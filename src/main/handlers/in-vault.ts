import { AppError } from '../../shared/errors.ts'
import type { Session } from '../session.ts'
import { inTurns, type Slices } from '../vault/listing/segment.ts'

/** Runs long work on the open vault in turns. A lock, or another vault, ends it with `cancelled` or `vault-locked`. */
export function inVault<T>(session: Session, work: Slices<T>): Promise<T> {
  const vault = session.vault()
  return inTurns(work, () => {
    if (session.vault() !== vault) throw new AppError('cancelled', {}, 'The vault was locked meanwhile.')
  })
}
