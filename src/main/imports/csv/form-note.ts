import { custom, soundsSecret } from '../custom.ts'
import { entries, member, printed } from '../member.ts'
import { jsonOrNull } from '../read-json.ts'

type Part = readonly [label: string, value: string]

/** A login, and a form that stands in its notes. */
export interface FormNote {
  readonly username: string | undefined
  readonly password: string | undefined
  readonly notes: string | undefined
  readonly fields: readonly ReturnType<typeof custom>[]
}

/**
 * A login whose notes are a form: LastPass writes one in lines of `Label:value`, Proton Pass as JSON. What the login
 * lacks is taken from it. Null for any other notes.
 */
export function formNote({
  notes = '',
  ...given
}: {
  readonly notes?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
}): FormNote | null {
  const parts = notes.startsWith('NoteType:') ? lineParts(notes) : jsonParts(notes)
  if (!parts) return null
  const take = (name: string): string | undefined => {
    const at = parts.findIndex(([label]) => label.toLowerCase() === name)
    return at < 0 ? undefined : parts.splice(at, 1)[0]?.[1]
  }
  return {
    username: given.username || take('username'),
    password: given.password || take('password'),
    notes: take('notes') ?? take('note'),
    fields: parts.map(([label, value]) => custom(label, value, isPrivate(label, value) ? 'hidden' : 'text')),
  }
}

/** The address that LastPass gives to what has none. */
export const noAddress = 'http://sn'

/** Such forms are cards, accounts and keys. */
const isPrivate = (label: string, value: string): boolean =>
  soundsSecret(label) || /number|code/i.test(label) || /^[[{]/.test(value)

function lineParts(notes: string): Part[] {
  const parts: [string, string][] = []
  let isPem = false
  for (const line of notes.split(/\r\n|\n|\r/)) {
    const last = parts.at(-1)
    const [, label, value = ''] = /^([^:]{1,100}):(.*)$/.exec(line) ?? []
    if (last && (label === undefined || isPem || last[0] === 'Notes')) last[1] += `\n${line}`
    else if (label !== undefined) parts.push([label, value])
    isPem = (isPem || line.includes('-----BEGIN ')) && !line.includes('-----END ')
  }
  return parts.filter(([, value]) => value.trim() !== '')
}

function jsonParts(notes: string): Part[] | null {
  const form = jsonOrNull(notes)
  if (typeof member(form, 'note') !== 'string') return null
  return entries(form).flatMap(([name, each]): Part[] => {
    const value = printed(each)
    return value === undefined || value === '[]' || value === '{}' ? [] : [[name, value]]
  })
}
