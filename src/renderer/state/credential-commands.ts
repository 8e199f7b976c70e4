import type { CredentialDetail, CredentialSummary } from '../../shared/credential.ts'
import { commandWords as words } from '../words/command.ts'
import { actionsOf } from './actions.ts'
import type { Services } from './context.ts'
import { everywhere, type PlaceRef } from './place-ref.ts'
import { report } from './report.ts'

/** What is usually done with one credential, wherever it was found. `key` is for where text is typed: the palette. */
export interface CredentialCommand {
  readonly id: 'copy-secret' | 'copy-id' | 'reveal' | 'edit' | 'open-console'
  readonly label: string
  readonly key: string
  run(row: Pick<CredentialSummary, 'id'>): Promise<void>
}

const heldSecret = ({ fields }: CredentialDetail) => fields.find(({ secret, held }) => secret && held)
/** The field that tells it from the next: its hint, or the first that has a value. */
const idField = ({ fields, hint }: CredentialDetail) => {
  const told = fields.filter(({ secret, value }) => !secret && value !== null && value !== '')
  return told.find(({ value }) => String(value) === hint) ?? told[0]
}

/** Shows a credential in the list and beside it. In the place that is shown, unless it is not there. */
export async function openCredential(services: Services, id: string, place: PlaceRef = everywhere) {
  const { list, detail } = services
  const shown = [...list.getState().rows.values()].some((row) => row.id === id)
  if (shown) list.getState().point(id)
  else void list.getState().seek(id, place)
  await detail.getState().choose(id)
}

export function credentialCommandsOf(services: Services): readonly CredentialCommand[] {
  const { client, notices } = services
  const actions = actionsOf(services)
  const withDetail =
    (work: (detail: CredentialDetail) => unknown) =>
    ({ id }: { id: string }): Promise<void> =>
      client.call('credentials.get', { id }).then(
        async (detail) => {
          await work(detail)
        },
        report.bind(null, services),
      )
  const tell = (text: string) => notices.getState().tell({ text })
  return [
    {
      id: 'copy-secret',
      label: words.copySecret,
      key: 'Mod+C',
      run: withDetail((detail) => {
        const field = heldSecret(detail)
        return field ? actions.copy(detail.id, field) : tell(words.noSecret)
      }),
    },
    {
      id: 'copy-id',
      label: words.copyId,
      key: 'Mod+Shift+C',
      run: withDetail(async (detail) => {
        const field = idField(detail)
        if (!field) return tell(words.noId)
        if (await actions.copy(detail.id, field)) tell(words.copied(field.label))
      }),
    },
    {
      id: 'reveal',
      label: words.reveal,
      key: 'Mod+R',
      run: withDetail(async (detail) => {
        const field = heldSecret(detail)
        if (!field) return tell(words.noSecret)
        await openCredential(services, detail.id)
        services.detail.getState().wish(field.name)
      }),
    },
    {
      id: 'edit',
      label: words.edit,
      key: 'Mod+E',
      run: withDetail(async ({ id }) => {
        await openCredential(services, id)
        actions.edit()
      }),
    },
    {
      id: 'open-console',
      label: words.openConsole,
      key: 'O',
      run: withDetail(({ id, remoteUrl }) =>
        remoteUrl === null ? tell(words.noConsole) : actions.openConsole(id),
      ),
    },
  ]
}
