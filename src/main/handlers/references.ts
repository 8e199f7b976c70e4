import type { AppCalls } from '../../shared/contract.ts'
import type { CredentialDetail, CredentialSummary } from '../../shared/credential.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { type Lookup, resolveReference } from '../references/resolve.ts'

type Names = 'references.resolve' | 'references.match'
const pageSize = 200

/** Finding the credential that a program means: by its address, or by what it is for. */
export const referenceHandlers = (lookup: Lookup): Pick<Handlers<AppCalls>, Names> => ({
  'references.resolve': async ({ reference }) => {
    const { credential, field, secret } = await resolveReference(reference, lookup)
    const { id: credentialId, name, kind, organization } = credential
    return { credentialId, name, kind, organization, field, secret }
  },
  'references.match': async ({ kinds, values }) => {
    // The search only narrows: what fits is decided on the values themselves.
    const [text = ''] = Object.values(values)
    const found = []
    for (let offset = 0; ; offset += pageSize) {
      const ask = { query: '', text, kinds, offset, limit: pageSize, trashed: false }
      const page = (await lookup['credentials.list'](ask)) as { rows: CredentialSummary[]; total: number }
      for (const { id, kind } of page.rows) {
        const { name, fields } = (await lookup['credentials.get']({ id })) as CredentialDetail
        const known = Object.fromEntries(
          fields.flatMap((field) =>
            field.secret || field.value === null ? [] : [[field.name, field.value]],
          ),
        )
        if (Object.entries(values).every(([field, value]) => String(known[field]) === value))
          found.push({ id, name, kind, values: known })
      }
      if (page.rows.length === 0 || offset + page.rows.length >= page.total) return found
    }
  },
})
