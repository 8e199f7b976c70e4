import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { ImportLine, ImportState } from '../../../src/shared/import.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'

type Names = Extract<keyof AppCalls, `imports.${string}`>

const id = '5b0d4a52-5df0-4c2b-8f6e-6f6b7a0f9a11'
const names = [
  'default',
  'genomics-prod',
  'billing',
  'research-archive',
  'ci-deploy',
  'backup-writer',
  'halden-eu',
]
const states: readonly ImportState[] = ['new', 'new', 'changed', 'identical', 'new', 'skipped', 'new']

const line = (key: number): ImportLine => {
  const state = states[key % states.length] as ImportState
  const skipped = state === 'skipped'
  return {
    key,
    state,
    name: `${names[key % names.length]}${key >= names.length ? `-${Math.floor(key / names.length) + 1}` : ''}`,
    kindLabel: skipped ? '' : key % 3 === 1 ? 'AWS role' : 'AWS access key',
    hint: skipped ? null : `AKIAIOSFODNN7EX${String(key).padStart(5, '0')}`,
    organization: skipped ? null : 'Halden Bioworks',
    fields: state === 'changed' ? ['Secret access key', 'Default region'] : [],
    reason: skipped ? 'it holds settings and no credential' : null,
    place: `line ${key * 5 + 1}`,
    sameSecretAs: key === 4 ? ['nf-batch-prod'] : [],
  }
}
const all = Array.from({ length: 132 }, (_, key) => line(key))

/** An import of a file that the name of the dropped file chooses: `.kdbx` is locked, `.csv` has to be mapped. */
export function fakeImports(emit: Emit): Pick<Handlers<AppCalls>, Names> {
  let locked = false
  let written = false
  const count = (state: ImportState) => all.filter((each) => each.state === state).length
  return {
    'imports.open': ({ files }) => {
      const name = files?.[0]?.name ?? 'credentials'
      if (name.endsWith('.note')) {
        const blank = { needsPassword: 'nothing', plaintext: true, csv: null } as const
        return { id, sources: [{ name, path: null, format: null, label: '', ...blank }] }
      }
      if (name.endsWith('.txt')) {
        const detail = { format: 'unknown', place: 'line 3', reason: 'it is not a text file' }
        throw new AppError('import-failed', detail, 'This file cannot be imported.')
      }
      locked = name.endsWith('.kdbx')
      const csv = name.endsWith('.csv')
      const headers = ['Service', 'Login', 'Secret value', 'Team', 'Rotated on']
      const guess = {
        kind: 'generic',
        columns: ['name', 'field:username', 'field:password', 'organization', 'custom'] as const,
      }
      return {
        id,
        sources: [
          {
            name,
            path: files ? null : '/home/mira/.aws/credentials',
            format: locked ? 'kdbx' : csv ? 'csv' : 'aws',
            label: locked ? 'KeePass database' : csv ? 'Table (CSV)' : 'AWS credentials and config',
            needsPassword: locked ? 'password-or-key-file' : 'nothing',
            plaintext: !locked,
            csv: csv ? { headers, guess: { ...guess, columns: [...guess.columns] } } : null,
          },
        ],
      }
    },
    'imports.formats': () => [
      { id: 'env', label: 'Variables (.env)' },
      { id: 'netrc', label: '.netrc' },
    ],
    'imports.list': () =>
      written ? [{ id, at: Date.now() - 90_000, files: ['credentials'], created: 92, changed: 3 }] : [],
    'imports.discard': () => ({ trashed: ['/home/mira/.aws/credentials'], kept: [] }),
    'imports.choose': () => [],
    'imports.preview': ({ password }) => {
      if (locked && password !== 'open sesame') {
        throw new AppError('import-locked', { format: 'kdbx', given: password !== undefined }, '')
      }
      return {
        counts: {
          new: count('new'),
          identical: count('identical'),
          changed: count('changed'),
          skipped: count('skipped'),
        },
        organizations: [{ name: 'Halden Bioworks', isNew: true, count: all.length - count('skipped') }],
        warnings: [
          { place: 'line 41', reason: 'the source profile of genomics-prod is not in these files' },
          {
            place: 'line 77',
            reason: 'region of billing is given twice with different values; this one counts',
          },
        ],
      }
    },
    'imports.lines': ({ state, query, offset, limit }) => {
      const found = all.filter((each) => (!state || each.state === state) && each.name.includes(query))
      return { lines: found.slice(offset, offset + limit), total: found.length }
    },
    'imports.apply': async ({ leaveOut }) => {
      for (let done = 0; done <= 80; done += 20) {
        emit('imports.changed', { id, done, total: 95 })
        await new Promise((resolve) => setTimeout(resolve, 120))
      }
      written = true
      return {
        created: count('new') - leaveOut.length,
        changed: count('changed'),
        cancelled: false,
        plaintext: ['/home/mira/.aws/credentials'],
        discardable: 1,
      }
    },
    'imports.cancel': () => {},
    'imports.undo': () => {
      written = false
    },
    'imports.close': () => {},
  }
}
