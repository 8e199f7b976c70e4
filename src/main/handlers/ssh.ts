import type { AppCalls } from '../../shared/contract.ts'
import type { CredentialSummary } from '../../shared/credential.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { SshIdentity } from '../../shared/ssh.ts'
import type { Core } from '../core.ts'
import type { Lookup } from '../references/resolve.ts'
import { opensshBlob, readPrivateKey, UnusableKey } from '../ssh/private-key.ts'
import { publicBlob, signFor } from '../ssh/signing.ts'

/** The kinds that hold a key to log in with; the field names are the same in all. */
const sshKinds: readonly string[] = ['ssh-key', 'ssh']
const pageSize = 200

/** Signing with keys that stay in the vault. */
export const sshHandlers = (
  { session }: Core,
  lookup: Lookup,
): Pick<Handlers<AppCalls>, 'ssh.identities' | 'ssh.sign'> => {
  const held = (id: string) => {
    const { secrets } = session.vault()
    return [secrets.open(id, 'privateKey'), heldOr(() => secrets.open(id, 'passphrase'))] as const
  }
  const keyOf = (id: string) => readPrivateKey(...held(id))
  /** Opening one with a passphrase takes half a second, and a list needs only what is public. */
  const blobOf = (id: string): Buffer => {
    const [text, passphrase] = held(id)
    return (
      (passphrase === undefined ? null : opensshBlob(text)) ?? publicBlob(readPrivateKey(text, passphrase))
    )
  }

  async function sshCredentials(): Promise<CredentialSummary[]> {
    const found: CredentialSummary[] = []
    for (let offset = 0; ; offset += pageSize) {
      const ask = { query: '', kinds: [...sshKinds], offset, limit: pageSize, trashed: false }
      const page = (await lookup['credentials.list'](ask)) as { rows: CredentialSummary[]; total: number }
      found.push(...page.rows.filter(({ held }) => held !== 'missing'))
      if (page.rows.length === 0 || offset + page.rows.length >= page.total) return found
    }
  }

  return {
    'ssh.identities': async () => {
      const identities: SshIdentity[] = []
      const unusable: { credentialId: string; name: string; reason: string }[] = []
      for (const { id, name, organization } of await sshCredentials()) {
        try {
          const comment = organization ? `${organization}/${name}` : name
          identities.push({ credentialId: id, blob: blobOf(id).toString('base64'), comment })
        } catch (error) {
          if (!(error instanceof UnusableKey) && !(error instanceof AppError)) throw error
          const reason = error instanceof UnusableKey ? `This key ${error.message}.` : error.message
          unusable.push({ credentialId: id, name, reason })
        }
      }
      return { identities, unusable }
    },
    'ssh.sign': async ({ credentialId, data, flags }) => {
      const row = (await lookup['credentials.get']({ id: credentialId })) as CredentialSummary
      if (!sshKinds.includes(row.kind)) {
        throw new AppError('not-found', { what: 'SSH key', id: credentialId }, `«${row.name}» is no SSH key.`)
      }
      try {
        return {
          signature: signFor(keyOf(credentialId), Buffer.from(data, 'base64'), flags).toString('base64'),
        }
      } catch (error) {
        if (!(error instanceof UnusableKey)) throw error
        const message = `This key ${error.message}`
        throw new AppError('invalid-input', { issues: [{ path: 'privateKey', message }] }, `${message}.`)
      }
    },
  }
}

function heldOr(open: () => string): string | undefined {
  try {
    return open()
  } catch (error) {
    if (error instanceof AppError && error.is('secret-not-held')) return undefined
    throw error
  }
}
