import type { CustomField } from '../imported.ts'
import { entries, isObject, member, text } from '../member.ts'

export interface Value {
  readonly type: CustomField['type']
  readonly value: string | undefined
  /** Of an SSH key: its parts. */
  readonly sshKey?: unknown
  /** Why there is no value, as half a sentence. */
  readonly leftBehind?: string
}

/** The value of a 1PUX field: an object whose one member names its type. */
export function valueOfField(field: unknown): Value {
  if (!isObject(field)) return { type: 'text', value: text(field) }
  const [type = '', value] = entries(field)[0] ?? []
  switch (type) {
    case 'concealed':
    case 'creditCardNumber':
      return { type: 'hidden', value: text(value) }
    case 'totp':
      return { type: 'totp', value: text(value) }
    case 'url':
      return { type: 'url', value: text(value) }
    case 'date':
      return { type: 'date', value: day(value) }
    case 'monthYear':
      return { type: 'date', value: month(text(value)) }
    case 'email':
      return { type: 'text', value: text(value, 'email_address') ?? text(value) }
    case 'sshKey':
      return { type: 'hidden', value: text(value, 'privateKey'), sshKey: value }
    case 'file': {
      const name = text(value, 'fileName') ?? 'unnamed'
      return { type: 'text', value: undefined, leftBehind: `the file «${name}», which is not imported` }
    }
    case 'reference':
      return { type: 'text', value: undefined, leftBehind: 'a link to another item, which is not imported' }
    case 'address':
      return { type: 'text', value: parts(value) }
    default:
      return { type: 'text', value: isObject(value) ? parts(value) : text(value) }
  }
}

/** From seconds since 1970. */
function day(value: unknown): string | undefined {
  const seconds = typeof value === 'number' ? value : Number(text(value) ?? Number.NaN)
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? text(value) : date.toISOString().slice(0, 10)
}

/** `203012` is December 2030. */
const month = (value: string | undefined): string | undefined => value?.replace(/^(\d{4})(\d\d)$/, '$1-$2')

function parts(value: unknown): string | undefined {
  const told = entries(value).flatMap(([name]) => text(member(value, name)) ?? [])
  return told.length > 0 ? told.join(', ') : undefined
}
