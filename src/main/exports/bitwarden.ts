import { randomUUID } from 'node:crypto'
import type { ImportedCredential } from '../imports/imported.ts'
import { markLabel } from '../imports/keystead-mark.ts'
import { markedItem } from './marked.ts'

/** Bitwarden's unencrypted JSON: one login for each credential, in a folder for each organization. */
export function bitwardenJson(credentials: readonly ImportedCredential[]): string {
  const names = new Set(credentials.flatMap(({ organization }) => organization ?? []))
  const folders = [...names].map((name) => ({ id: randomUUID(), name }))
  const idOf = new Map(folders.map(({ id, name }) => [name, id]))
  const items = credentials.map((credential) => {
    const { username, password, url, totp, fields, mark } = markedItem(credential, {
      distinct: false,
      keepTags: true,
      takesTotp: () => true,
    })
    return {
      id: randomUUID(),
      organizationId: null,
      folderId: credential.organization === null ? null : (idOf.get(credential.organization) ?? null),
      collectionIds: null,
      // A login; see Bitwarden's help on conditioning an import.
      type: 1,
      reprompt: 0,
      name: credential.name,
      notes: credential.notes || null,
      favorite: false,
      fields: [
        ...fields.map(({ label, value, hidden }) => ({ name: label, value, type: hidden ? 1 : 0 })),
        { name: markLabel, value: mark, type: 0 },
      ],
      login: {
        username: username || null,
        password: password || null,
        totp: totp || null,
        uris: url === '' ? [] : [{ match: null, uri: url }],
      },
    }
  })
  return JSON.stringify({ encrypted: false, folders, items }, null, 2)
}
