import type { Command } from 'commander'
import { type CredentialDetail, credentialDetail } from '../../shared/credential.ts'
import { formatReference } from '../../shared/reference.ts'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'
import { timeText } from '../output/time.ts'
import { targetOf } from '../target.ts'

export const output = credentialDetail

export function configure(command: Command): void {
  command.argument('<credential>', 'its name, id or reference').option('--trash', 'it is in the trash')
}

export async function run(
  context: Context,
  named: string,
  { trash = false }: { trash?: boolean },
): Promise<void> {
  const detail = await context.withVault(async ({ call }) => {
    const { id } = await targetOf(call, named, { trashed: trash })
    return call('credentials.get', { id })
  })
  context.answer(output, detail, () => draw(context, detail))
}

function draw({ style, table }: Context, detail: CredentialDetail): string {
  const facts: [string, string | null][] = [
    ['kind', detail.kindLabel],
    ['organization', detail.organization],
    ['place', detail.scope],
    ['description', detail.description],
    ['tags', detail.tags.join(', ')],
    ['notes', detail.notes],
    ['state', detail.sync],
    ['expires', timeText(detail.expiresAt)],
    ['changed', timeText(detail.editedAt ?? detail.updatedAt)],
    ['id', detail.id],
  ]
  const lines = facts.flatMap(([name, value]) =>
    value ? [`${style('dim', name.padEnd(12))}  ${shown(value)}`] : [],
  )
  const organization = detail.organization ?? detail.connectionId
  const fields = [
    ...detail.fields.map(({ name, secret, held, value }) => ({
      name,
      label: name,
      value: secret ? (held ? '(secret)' : '(secret, not here)') : String(value ?? ''),
    })),
    ...detail.custom.map(({ id, label, value, type }) => ({
      name: `custom.${id}`,
      label,
      value: type === 'hidden' || type === 'totp' ? '(secret)' : (value ?? ''),
    })),
  ].filter(({ value }) => value !== '')
  const rows = table(fields, [
    { title: 'FIELD', of: ({ label }) => label },
    { title: 'VALUE', of: ({ value }) => value, flexible: true },
    {
      title: 'REFERENCE',
      of: ({ name }) => formatReference({ organization, credential: detail.name, field: name }),
    },
  ])
  return `${style('bold', shown(detail.name))}\n${lines.join('\n')}\n\n${rows}`
}
