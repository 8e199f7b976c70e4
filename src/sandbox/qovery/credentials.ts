import type { Random } from '../random.ts'
import { type Call, Refusal } from '../remote.ts'
import type { Handler, Params } from '../router.ts'
import { type Cloud, formOf, isCloud } from './forms.ts'
import { completed, missing, writtenIn, wrong } from './input.ts'
import { shownCredential, shownRows } from './shown.ts'
import type { Credential, Organization, QoveryState } from './state.ts'

const uuidRule = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The organization in a path. 403 with nothing for one that this token does not see, or that is none. */
export type FindOrganization = (call: Call, id: string | undefined) => Organization

/** Everything under /organization/{id}, one set of paths for each cloud. */
export function credentialRoutes(
  state: QoveryState,
  random: Random,
  organizationOf: FindOrganization,
): Readonly<Record<string, Handler>> {
  function place(call: Call, { organizationId, cloud = '' }: Params): [Organization, Cloud] {
    if (!isCloud(cloud)) return missing('No static resource')
    return [organizationOf(call, organizationId), cloud]
  }

  /** A credential is found under its own cloud only. */
  function find(call: Call, params: Params): Credential {
    const [organization, cloud] = place(call, params)
    const found = state.credentials.get(params.credentialsId as string)
    const here = found?.organizationId === organization.id && formOf(found.form).cloud === cloud
    return found && here ? found : missing('Credentials not found')
  }

  const of = ([organization, cloud]: [Organization, Cloud]) =>
    [...state.credentials.values()].filter(
      ({ organizationId, form }) => organizationId === organization.id && formOf(form).cloud === cloud,
    )

  return {
    'GET /organization/:organizationId/credentials': (call, { organizationId = '' }) => {
      if (!uuidRule.test(organizationId)) return wrong(`Invalid UUID string: ${organizationId}`)
      return { status: 200, body: shownRows(organizationOf(call, organizationId), state) }
    },
    'GET /organization/:organizationId/:cloud/credentials': (call, params) => ({
      status: 200,
      body: { results: of(place(call, params)).map(shownCredential) },
    }),
    'POST /organization/:organizationId/:cloud/credentials': (call, params) => {
      const [{ id: organizationId }, cloud] = place(call, params)
      const written = writtenIn(call, cloud)
      const { form, name } = written
      const added = state.add({ organizationId, form, name, values: completed(written, random) })
      return { status: 201, body: shownCredential(added) }
    },
    'GET /organization/:organizationId/:cloud/credentials/:credentialsId': (call, params) => ({
      status: 200,
      body: shownCredential(find(call, params)),
    }),
    'PUT /organization/:organizationId/:cloud/credentials/:credentialsId': (call, params) => {
      const { id, form, values } = find(call, params)
      const written = writtenIn(call, formOf(form).cloud)
      // Not documented: a client that never tries works with either answer.
      if (written.form !== form) wrong('The type of credentials cannot be changed')
      const { name } = written
      const changed = state.change(id, { name, values: completed(written, random, values) })
      return { status: 200, body: shownCredential(changed) }
    },
    'DELETE /organization/:organizationId/:cloud/credentials/:credentialsId': (call, params) => {
      const { id, clusters } = find(call, params)
      // That it is refused is documented, the status is not.
      if (clusters.length > 0) {
        const message = `Credentials are used by ${clusters.length} cluster(s)`
        throw new Refusal(400, { status: 400, error: 'Bad Request', message })
      }
      state.credentials.delete(id)
      return { status: 204 }
    },
  }
}
