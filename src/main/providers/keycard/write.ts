import { AppError } from '../../../shared/errors.ts'
import type { Http } from '../http.ts'
import type { Draft, JsonObject, Remote } from '../provider.ts'
import { credentialsOf } from './place.ts'
import * as wire from './wire.ts'

const longestName = 255
const longestDescription = 500

/** Creating, renaming and removing. The secret is Keycard's alone to make: it goes in one direction. */
export function writing(api: Http): Required<Pick<Remote, 'create' | 'update' | 'remove'>> {
  return {
    async create(scope, draft) {
      check(draft)
      if (draft.secrets.clientSecret) {
        throw invalid(
          'clientSecret',
          'Keycard makes the client secret itself and takes none. Leave it blank: the new one is kept in this vault.',
        )
      }
      const { name, description } = draft
      const { id, client_secret: clientSecret } = await api.send('POST', credentialsOf(scope), {
        body: { name, ...(description && { description }) },
        answer: wire.createdCredential,
      })
      return { remoteId: id ?? null, secrets: { clientSecret } }
    },

    /** Sends what differs, and nothing where nothing does: a value of the secret is never sent. */
    async update(scope, current, draft) {
      check(draft)
      const changes: JsonObject = {}
      if (draft.name !== current.name) changes.name = draft.name
      // Text or absent, as documented: a null would be a guess.
      if ((draft.description ?? '') !== (current.description ?? ''))
        changes.description = draft.description ?? ''
      if (Object.keys(changes).length === 0) return
      await api.send('PATCH', [...credentialsOf(scope), current.remoteId], { body: changes, answer: null })
    },

    async remove(scope, remoteId) {
      try {
        await api.send('DELETE', [...credentialsOf(scope), remoteId], { answer: null })
      } catch (error) {
        const gone = error instanceof AppError && error.is('remote-refused') && error.detail.status === 404
        if (!gone) throw error
      }
    },
  }
}

/** What Keycard's documentation asks of a credential. Throws `invalid-input` with the field's name. */
function check({ kind, name, description }: Draft): void {
  if (kind !== 'service_account_credential') {
    throw invalid('kind', 'Keycard has no other kind than service account credentials.')
  }
  const length = [...name].length
  if (length < 1) throw invalid('name', 'Enter a name.')
  if (length > longestName) throw invalid('name', `Shorten the name to ${longestName} characters.`)
  if ([...(description ?? '')].length > longestDescription) {
    throw invalid('description', `Shorten the description to ${longestDescription} characters.`)
  }
}

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', { issues: [{ path, message }] }, message)
