import { AppError } from '../../shared/errors.ts'
import { namesWith, secretNames } from '../providers/form.ts'
import type { Provider, ProviderIO, Remote } from '../providers/provider.ts'
import type { OpenVault } from '../vault/vault.ts'

const refuse = () => Promise.reject(new AppError('cancelled', {}, 'Nothing is sent from here.'))
const noIO: ProviderIO = {
  fetch: refuse,
  signal: AbortSignal.abort(),
  now: () => 0,
  sleep: refuse,
  random: () => 0,
}

/**
 * The secret half of connections: sealed in the vault, or, where a remote's login lives for minutes only, in
 * memory until lock.
 */
export function createLogins(vault: () => OpenVault) {
  const fleeting = new Map<string, Record<string, string>>()
  const secrets = (id: string) => ({ ...vault().connections.secrets(id), ...fleeting.get(id) })

  return {
    /** In the clear: for a request to the remote, then forgotten. */
    secrets,
    /** Keeps the fleeting ones in memory and returns those that are to be sealed. */
    keep(id: string, provider: Provider, values: Record<string, unknown>): Record<string, string> {
      const passing = new Set(namesWith(provider.connection, 'ephemeral'))
      const sealed: Record<string, string> = {}
      const kept: Record<string, string> = {}
      for (const name of secretNames(provider.connection)) {
        const value = values[name]
        if (typeof value === 'string' && value !== '') (passing.has(name) ? kept : sealed)[name] = value
      }
      fleeting.set(id, kept)
      return sealed
    },
    /** Throws `remote-rejected` where a fleeting secret is not there: the person has to sign in again. */
    connect(id: string, provider: Provider, io: ProviderIO): Remote {
      const values = { ...vault().connections.get(id).config, ...secrets(id) }
      if (namesWith(provider.connection, 'ephemeral').some((name) => !Object.hasOwn(values, name))) {
        const words = `A login to ${provider.name} lives for minutes, so it is not stored. Paste a fresh token to go on.`
        throw new AppError('remote-rejected', { provider: provider.id }, words)
      }
      return provider.connect(provider.connection.parse(values), io)
    },
    /**
     * A remote to be asked what it could do, and where a credential is looked at: it has stand-ins for its
     * secrets, so that none is opened because something is shown, and it can make no request.
     */
    outline(id: string, provider: Provider): Remote {
      const standIns = secretNames(provider.connection).map((name) => [name, 'none'])
      const values = { ...vault().connections.get(id).config, ...Object.fromEntries(standIns) }
      return provider.connect(provider.connection.parse(values), noIO)
    },
    forget: (id: string): void => void fleeting.delete(id),
    clear: (): void => fleeting.clear(),
  }
}
export type Logins = ReturnType<typeof createLogins>
