import { AppError } from '../../../shared/errors.ts'
import type { Http } from '../http.ts'
import type { Draft, Json, JsonObject, Remote, RemoteCredential, RemoteScope } from '../provider.ts'
import { bodyOf, wantsExternalId } from './body.ts'
import { invalid, valuesOf } from './check.ts'
import * as wire from './wire.ts'

/** As its documentation and its Terraform provider have it; its own answers may hold other names. */
const nameRule = /^[A-Za-z0-9_-]{2,99}$/
/** Of what still uses a credential, as many are named. */
const namedConflicts = 5

/** `inScope` asks whether a 403 is about the token; `list` is the remote's own. */
export function writing(
  api: Http,
  inScope: <T>(call: Promise<T>) => Promise<T>,
  list: Remote['list'],
): Required<Pick<Remote, 'create' | 'update' | 'remove'>> {
  /** Fails with `invalid-input` for a name that breaks the rule or is taken in this workspace. */
  async function checkName(name: string, { remoteId: workspaceId }: RemoteScope): Promise<void> {
    if (!nameRule.test(name))
      throw invalid('name', 'Use 2 to 99 letters A to Z, digits, dashes and underscores.')
    try {
      await inScope(api.get(['credentials', 'validate'], null, { workspaceId, name }))
    } catch (error) {
      if (!(error instanceof AppError && error.is('remote-refused'))) throw error
      const { status, said } = error.detail
      if (status === 409) throw taken()
      throw status === 400 ? invalid('name', said || 'Seqera does not accept this name.') : error
    }
  }

  /** Null where the list cannot be had: then nothing is known. */
  async function isGone(scope: RemoteScope, remoteId: string): Promise<boolean> {
    try {
      return (await list(scope)).every((row) => row.remoteId !== remoteId)
    } catch (error) {
      if (error instanceof AppError && error.is('cancelled')) throw error
      return false
    }
  }

  const change = (draft: Draft, values: JsonObject, scope: RemoteScope, current?: RemoteCredential) => ({
    query: {
      workspaceId: scope.remoteId,
      useExternalId: wantsExternalId(draft, values, current) || null,
    },
    body: { credentials: bodyOf(draft, values, current) },
    secrets: Object.values(draft.secrets),
  })

  return {
    async create(scope, draft) {
      const values = valuesOf(draft, false)
      await checkName(draft.name, scope)
      const { credentialsId } = await inScope(
        api.send('POST', ['credentials'], {
          ...change(draft, values, scope),
          answer: wire.created,
          // Somebody else was faster.
          refusal: (status) => (status === 409 ? taken() : null),
        }),
      )
      return { remoteId: credentialsId ?? null, secrets: {} }
    },

    /** A name that stays is not checked: it may be older than the rule. */
    async update(scope, current, draft) {
      if (draft.kind !== current.kind)
        throw invalid('kind', 'Seqera cannot turn a credential into another kind.')
      const values = valuesOf(draft, true)
      const renamed = draft.name !== current.name
      if (renamed) await checkName(draft.name, scope)
      await inScope(
        api.send('PUT', ['credentials', current.remoteId], {
          ...change(draft, values, scope, current),
          answer: null,
          refusal: (status) => (status === 409 && renamed ? taken() : null),
        }),
      )
    },

    /** Seqera says 403 to an id it does not know: only a list that lacks it proves that it is gone. */
    async remove(scope, remoteId) {
      const query = { workspaceId: scope.remoteId, checked: true }
      try {
        await inScope(
          api.send('DELETE', ['credentials', remoteId], { query, answer: null, refusal: stillUsed }),
        )
      } catch (error) {
        const unknown =
          error instanceof AppError &&
          (error.is('remote-forbidden') || (error.is('remote-refused') && error.detail.status === 404))
        if (!unknown || !(await isGone(scope, remoteId))) throw error
      }
    },
  }
}

const taken = () =>
  invalid('name', 'Another credential of this workspace has this name. Choose another, or rename that one.')

/** A 409 to a delete lists what depends on the credential, in a form of its own. */
function stillUsed(status: number, body: Json | undefined, clean: (text: string) => string): AppError | null {
  const conflicts = wire.conflicts.safeParse(body).data?.conflicts ?? []
  const names = conflicts.flatMap(({ type, name, id }) => (name || id ? [`${type ?? ''} ${name || id}`] : []))
  if (status !== 409 || names.length === 0) return null
  const more = names.length - namedConflicts
  const named = names.slice(0, namedConflicts).concat(more > 0 ? `${more} more` : [])
  const said = clean(named.join(', '))
  return new AppError(
    'remote-refused',
    { provider: 'seqera', status, said },
    `Seqera still uses this credential: ${said}. Give those another one or remove them, then try again.`,
  )
}
