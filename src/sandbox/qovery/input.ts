import type { Random } from '../random.ts'
import { type Call, Refusal } from '../remote.ts'
import { type Cloud, type FormName, formNames, formOf } from './forms.ts'
import { uuid } from './state.ts'

export interface Written {
  readonly form: FormName
  readonly name: string
  readonly values: Record<string, unknown>
}

/** One of Qovery's two forms of an error. The other is `missing`. */
export const wrong = (detail: string): never => {
  throw new Refusal(400, { status: 400, detail })
}

export const missing = (message: string): never => {
  throw new Refusal(404, { status: 404, error: 'Not Found', message })
}

/** The credential in a write's body. Every write says everything; fields that nobody knows are ignored. */
export function writtenIn({ body }: Call, cloud: Cloud): Written {
  if (typeof body !== 'object' || body === null) return wrong('Required request body is missing')
  const given = body as Record<string, unknown>
  const form = formIn(given, cloud)
  const { needs } = formOf(form)
  for (const field of ['name', ...needs]) {
    const value = given[field]
    if (typeof value !== 'string' || value === '') wrong(`Field ${field} must not be blank`)
  }
  if (needs.includes('gcp_credentials')) checkKeyFile(given.gcp_credentials as string)
  return {
    form,
    name: given.name as string,
    values: Object.fromEntries(needs.map((field) => [field, given[field]])),
  }
}

/** AWS bodies say their type. GCP bodies may, and are known by their fields. */
function formIn(given: Record<string, unknown>, cloud: Cloud): FormName {
  const here = formNames.filter((name) => formOf(name).cloud === cloud)
  const found =
    cloud === 'aws'
      ? here.find((name) => formOf(name).type === given.type)
      : (here.find((name) => formOf(name).needs.some((field) => field in given)) ?? here[0])
  if (!found) return wrong(`Unknown type of credentials: ${given.type}`)
  const { credentialTypes } = formOf(found)
  const said = given.credential_type
  if (credentialTypes && said !== undefined && !credentialTypes.includes(said as string)) {
    return wrong(`The credential_type ${said} does not fit the fields`)
  }
  return found
}

function checkKeyFile(encoded: string): void {
  try {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw new Error('not base64')
    JSON.parse(Buffer.from(encoded, 'base64').toString())
  } catch {
    wrong('Field gcp_credentials must be a JSON, base64 encoded')
  }
}

/** What Qovery adds by itself. An edit keeps what was added before. */
export function completed({ form, values }: Written, random: Random, before: Written['values'] = {}) {
  if (form === 'AZURE') {
    const { azure_application_id: id, azure_application_object_id: objectId } = before
    return {
      ...values,
      azure_application_id: id ?? uuid(random),
      azure_application_object_id: objectId ?? uuid(random),
    }
  }
  if (form === 'GCP_FEDERATION') {
    const email = String(values.service_account_email)
    const project = /@(.+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? 'unknown-project'
    return { ...values, project_id: project, token_lifetime_seconds: 14_400 }
  }
  return values
}
