import { groups } from '../imports/env/groups.ts'
import { parseEnv } from '../imports/env/parse-env.ts'
import { fieldLabels } from '../imports/fit-to-kind.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import type { ExportFormat } from './format.ts'
import { asideRules, lossesOf } from './loss.ts'

interface Assignment {
  readonly field: string
  readonly line: string | null
}

/** Variables of each credential: names that tools know, after a prefix of the credential's own name. */
function assignmentsOf(credentials: readonly ImportedCredential[]): Assignment[][] {
  const taken = new Set<string>()
  return credentials.map(({ kind, name, attributes, secrets }) => {
    const fields = [...(fieldLabels(kind)?.keys() ?? [])].filter(
      (field) => (attributes[field] ?? secrets[field] ?? '') !== '',
    )
    const stem = upper(name) || 'CREDENTIAL'
    let prefix = stem
    const main = fields.includes('password') ? 'password' : 'secretText'
    const names = (before: string) => fields.map((field) => variableOf(kind, field, before, main))
    for (let count = 2; names(prefix).some((each) => taken.has(each)); count++) prefix = `${stem}_${count}`
    for (const each of names(prefix)) taken.add(each)
    return fields.map((field) => ({
      field,
      line: assigned(variableOf(kind, field, prefix, main), String(attributes[field] ?? secrets[field])),
    }))
  })
}

/**
 * `HALDEN_AWS_ACCESS_KEY_ID`: the first name that the import knows for a field, or the field's own. `main`: the
 * field of a login or secret that bears its bare name.
 */
function variableOf(kind: string, field: string, prefix: string, main: string): string {
  const group = groups.find((each) => each.kind === kind && Object.values(each.fields).includes(field))
  const known = Object.entries(group?.fields ?? {}).find(([, each]) => each === field)?.[0]
  if (kind === 'generic' && field === main) return prefix
  return `${prefix}_${known ?? upper(field.replace(/([a-z])([A-Z])/g, '$1_$2'))}`
}

const upper = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/[^A-Za-z0-9_]/g, '')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_')
    .toUpperCase()

/** The line that the parser of such files reads back as it was; null where there is none. */
function assigned(name: string, value: string): string | null {
  const escaped = value.replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/"/g, '\\"')
  const forms = [
    /^[\w./:@%+,=-]+$/.test(value) ? value : `'${value}'`,
    `'${value}'`,
    `\`${value}\``,
    `"${escaped}"`,
  ]
  const reads = (form: string) => {
    const { variables, notes } = parseEnv(`${name}=${form}\nAFTER=x\n`)
    return (
      notes.length === 0 &&
      variables.length === 2 &&
      variables[0]?.value === value &&
      variables[1]?.name === 'AFTER'
    )
  }
  const form = forms.find(reads)
  return form === undefined ? null : `${name}=${form}`
}

/** Variables for programs that read `.env` files. */
export const env: ExportFormat = {
  label: 'Variables (.env)',
  summary: 'Variables for programs, named as the tools of each kind expect them.',
  fileName: '.env',
  plaintext: true,
  merges: false,
  takes: () => true,
  losses: (taken) => {
    const assignments = assignmentsOf(taken)
    const unfit = new Set(taken.filter((_, at) => assignments[at]?.some(({ line }) => line === null)))
    return lossesOf(
      [
        {
          reason: 'A value is left out, since no line of such a file can hold it',
          of: (each) => unfit.has(each),
        },
        { reason: 'Names and kinds become prefixes of variables', of: () => true },
        { reason: 'The organization is not in it', of: ({ organization }) => organization !== null },
        ...asideRules,
      ],
      taken,
    )
  },
  write: (taken) => {
    const blocks = assignmentsOf(taken).map((assignments, at) =>
      [
        `# ${taken[at]?.name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`,
        ...assignments.flatMap(({ line }) => line ?? []),
      ].join('\n'),
    )
    return Buffer.from(`${blocks.join('\n\n')}\n`)
  },
}
