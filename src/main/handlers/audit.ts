import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `audit.${string}`>

/** Reading, checking and taking out the audit log. */
export const auditHandlers = ({ ports, session, trail }: Core): Pick<Handlers<AppCalls>, Names> => {
  const exported = (): string => {
    const vault = session.vault()
    const entries = vault.audit.all()
    trail.write(vault, { what: 'export', detail: { of: 'audit log', entries: entries.length } })
    const what = 'keystead-audit-log'
    return `${JSON.stringify({ what, version: 1, vaultId: vault.vaultId, exportedAt: ports.now(), entries }, null, 2)}\n`
  }
  return {
    'audit.list': (query) => session.vault().audit.page(query),
    'audit.verify': () => session.vault().audit.verify(),
    'audit.export': () => ({ text: exported() }),
    'audit.save': async () => {
      session.vault()
      if (!ports.saveText)
        throw new AppError(
          'not-found',
          { what: 'file dialog', id: '' },
          'There is no dialog to choose a file.',
        )
      return ports.saveText('keystead-audit-log.json', exported)
    },
  }
}
