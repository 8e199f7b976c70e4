import { AppError } from '../../shared/errors.ts'
import { explain } from './failure.ts'
import type { Stores } from './stores.ts'

/** Tells a person about a failure that has no place of its own on the screen. */
export function report(stores: Pick<Stores, 'notices' | 'providers'>, thrown: unknown): void {
  const error = thrown instanceof AppError ? thrown : new AppError('internal', { id: 'page' }, 'Page failure')
  // The lock screen says the first, and a person did the second.
  if (error.is('vault-locked') || error.is('cancelled')) return
  const providers = stores.providers.getState().value
  const nameOf = (id: string) => providers?.find((known) => known.id === id)?.name ?? id
  stores.notices.getState().tell({ tone: 'attention', text: () => explain(error, nameOf).text })
}
