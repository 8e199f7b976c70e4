import { AppError } from '../../../shared/errors.ts'
import type { Http } from '../http.ts'
import { mapInTurns } from '../in-turns.ts'
import type { Draft, JsonObject, Remote, RemoteCredential, RemoteScope } from '../provider.ts'
import { clean } from '../said.ts'
import { namesOf } from './kinds.ts'
import { namingFields } from './refusal.ts'
import { orRetired } from './retired.ts'
import { toCredential } from './to-credential.ts'
import * as wire from './wire.ts'
import { changeOf, createOf } from './write.ts'

const named = { id: 'sequin', name: 'Sequin' }

interface Options {
  readonly baseUrl: string
  /** What a person calls the account; Sequin has no name for it. */
  readonly organization: string | null
  readonly token: string
}

export function remote(api: Http, { baseUrl, organization, token }: Options): Remote {
  const { host } = new URL(baseUrl)

  async function rows(): Promise<wire.WireCredential[]> {
    try {
      return (await api.get(['credentials'], wire.credentialList)).data
    } catch (thrown) {
      throw orRetired(thrown)
    }
  }

  /** The id of the credential that was imported. */
  async function imported(body: JsonObject, { kind, secrets }: Draft): Promise<string> {
    const answer = wire.oneCredential()
    const refusal = namingFields(namesOf(kind)?.all)
    const change = { body, answer, refusal, secrets: Object.values(secrets) }
    return (await api.send('POST', ['credentials'], change)).id
  }

  return {
    // There is no «who am I»: a token that may list is a good one.
    async identify() {
      await rows()
      return { account: `Sequin at ${host}` }
    },

    // A token opens one account, and nothing tells its name.
    async discover() {
      await rows()
      const name = organization ?? host
      const scope: RemoteScope = { remoteId: null, name, kind: 'organization' }
      return [{ remoteId: null, name, scopes: [scope] }]
    },

    async list() {
      return mapInTurns(await rows(), toCredential)
    },

    async describe(_scope, remoteId) {
      return toCredential(await api.get(['credentials', remoteId], wire.oneCredential(remoteId)))
    },

    // Where Sequin's console shows a credential is not documented.
    consoleUrl: () => null,

    async create(_scope, draft) {
      return { remoteId: await imported(createOf(draft), draft), secrets: {} }
    },

    async update(_scope, current: RemoteCredential, draft) {
      const change = changeOf(current, draft)
      if (change.how === 'nothing') return
      if (change.how === 'import') {
        const id = await imported(change.body, draft)
        // How an import finds what it replaces is not documented.
        if (id !== current.remoteId) throw besides(id, token)
      }
      const patch = change.how === 'patch' ? change.body : change.patch
      if (!patch) return
      const answer = wire.oneCredential(current.remoteId)
      const refusal = namingFields(namesOf(draft.kind)?.all)
      const secrets = Object.values(draft.secrets)
      await api.send('PATCH', ['credentials', current.remoteId], { body: patch, answer, refusal, secrets })
    },
  }
}

/** Not to be sent again by itself: each time could make one more. */
function besides(id: string, token: string): AppError<'remote-refused'> {
  const said = clean(`Sequin imported the change beside this credential, as another one (${id})`, [token])
  const words = `${said}. Look at both in Sequin, and delete the one that is not wanted.`
  return new AppError('remote-refused', { provider: named.id, status: 409, said }, words)
}
