import { AppError } from '../../shared/errors.ts'
import type { RemoteCredential } from '../providers/provider.ts'
import type { ScopeRow } from '../vault/places.ts'
import { asRemote } from './rows.ts'
import type { Run } from './run.ts'

/**
 * What a scope holds now. The refusal instead where this login may not list it: that is no trouble of the other
 * scopes, and nothing is concluded of this one. Throws whatever else the remote fails with.
 */
export async function listed(
  { remote, io }: Pick<Run, 'remote' | 'io'>,
  scope: ScopeRow,
): Promise<readonly RemoteCredential[] | AppError<'remote-forbidden'>> {
  try {
    return await remote.list(asRemote(scope))
  } catch (error) {
    if (error instanceof AppError && error.is('remote-forbidden')) return error
    throw error
  } finally {
    io.signal.throwIfAborted()
  }
}
