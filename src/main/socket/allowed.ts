import type { CallName } from '../../shared/contract.ts'
import { invalidInputAt } from '../../shared/errors.ts'
import type { Permission } from '../../shared/program.ts'

/** What a program must be allowed before a call is answered, and for which credential. */
export interface Need {
  readonly permission: Permission
  readonly credentialId?: string
  /** Another permission that will do: whoever may see a credential's secret may see the rest of it. */
  readonly or?: Permission
}

const free = (): null => null
const list = (): Need => ({ permission: 'list' })
const change = (): Need => ({ permission: 'change' })
const secret = ({ id }: { id: string }): Need => ({ permission: 'secret', credentialId: id })

/**
 * Every call that other programs may make; what is not here they are told does not exist.
 *
 * Left out: choosing, opening and unlocking vaults, new passphrases and recovery keys, settings, what programs
 * are allowed, the clipboard, and whatever cannot be undone.
 */
export const allowed: Partial<Record<CallName, (input: never) => Need | null>> = {
  'app.info': free,
  'vault.state': free,
  'vault.lock': free,
  'settings.get': free,
  'providers.list': free,
  'providers.local': free,
  'providers.kind': free,
  // They tell of what the caller named exactly, and of keys what is public by nature.
  'references.resolve': free,
  'references.match': free,
  'ssh.identities': free,

  'places.list': list,
  'local.list': list,
  'ties.list': list,
  'sync.plan': list,
  'audit.list': list,
  'audit.verify': list,
  'backups.list': list,
  'sync.log': list,
  'credentials.list': list,
  'credentials.history': list,
  'credentials.get': ({ id }: { id: string }) => ({ permission: 'list', credentialId: id, or: 'secret' }),

  'credentials.reveal': secret,
  'credentials.revealVersion': secret,
  'ssh.sign': ({ credentialId }: { credentialId: string }) => ({ permission: 'sign', credentialId }),

  'imports.formats': free,
  // Without files it would open a dialog in the window.
  'imports.open': ({ files }: { files?: unknown }) => {
    if (files === undefined) throw invalidInputAt('files', 'Give the files to import')
    return list()
  },
  'imports.choose': list,
  'imports.preview': list,
  'imports.lines': list,
  'imports.cancel': list,
  'imports.close': list,
  'imports.apply': change,
  'imports.undo': change,
  'exports.preview': list,
  // Everything at once, so consent is not enough: whoever asks has to know the passphrase of the vault.
  'exports.make': ({ passphrase }: { passphrase?: string }) => {
    if (passphrase === undefined) throw invalidInputAt('passphrase', 'Enter the passphrase of the vault')
    return list()
  },

  // Confirming is left out: it removes the old value for good.
  'rotations.look': ({ credentialId }: { credentialId: string }) => ({
    permission: 'list',
    credentialId,
    or: 'secret',
  }),
  'rotations.list': list,
  'rotations.get': list,
  'rotations.start': change,
  'rotations.resume': change,
  'rotations.tick': change,
  'rotations.leaveOut': change,
  'rotations.revert': change,

  'connections.add': change,
  'backups.make': change,
  'sync.start': change,
  'sync.startAll': change,
  'sync.cancel': change,
  'sync.apply': change,
  'local.add': change,
  'local.rename': change,
  'credentials.create': change,
  'credentials.update': change,
  'credentials.storeSecret': change,
  'credentials.remove': change,
  'credentials.restore': change,
  'credentials.annotate': change,
  'credentials.resolve': change,
  'credentials.resolveAll': change,
  'credentials.retry': change,
  'credentials.hold': change,
  'credentials.settle': change,
}
