import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import type { ImportResult } from '../imported.ts'
import { gitTokenHost } from '../recognise.ts'
import { tokensOf } from './tokens.ts'

interface Machine {
  /** Null for the entry that applies to every other host. */
  readonly host: string | null
  readonly line: number
  values: Partial<Record<'login' | 'password' | 'account', string>>
}

/**
 * The logins of a `.netrc`, as ftp, curl and git read it. Macros are not run and not imported.
 */
export function readNetrc(source: string): ImportResult {
  const into = collect('netrc')
  const { tokens, macros } = tokensOf(source)
  for (const { name, line } of macros) into.warn(`line ${line}`, `the macro ${name} is not imported`)
  let machine: Machine | null = null
  const finish = () => {
    if (machine) addMachine(machine, into)
    machine = null
  }
  for (let at = 0; at < tokens.length; at++) {
    const { text: word, line, quoted } = tokens[at] as (typeof tokens)[number]
    const next = tokens[at + 1]
    const key = quoted ? '' : word
    if (key === 'default') {
      finish()
      machine = { host: null, line, values: {} }
    } else if (key === 'machine') {
      finish()
      if (next) machine = { host: next.text, line, values: {} }
      else into.warn(`line ${line}`, 'a machine without a name')
      at++
    } else if (
      key === 'login' ||
      key === 'user' ||
      key === 'password' ||
      key === 'passwd' ||
      key === 'account'
    ) {
      const field = key === 'user' ? 'login' : key === 'passwd' ? 'password' : key
      if (!next) into.warn(`line ${line}`, `${key} has no value`)
      else if (machine) {
        const { values } = machine as Machine
        if (values[field] !== undefined) into.warn(`line ${line}`, `${key} is given twice; this one counts`)
        values[field] = next.text
      } else into.warn(`line ${line}`, `${key} stands before the first machine`)
      at++
    } else into.warn(`line ${line}`, 'a word here is neither a key nor the value of one')
  }
  finish()
  return into.result()
}

function addMachine({ host, line, values }: Machine, into: Collector): void {
  const place = `line ${line}`
  const name = host ?? 'default'
  const { login, password, account } = values
  if (!password && !account) {
    into.skip(name, place, 'it has no password')
    return
  }
  const rest = [custom('account', account, 'hidden')]
  // git takes the token in either place.
  const token = [password, login].find((value) => value !== undefined && gitTokenHost(value) !== null)
  if (host !== null && token !== undefined) {
    const user = token === password ? login : undefined
    const other = token === password ? undefined : password
    into.add({
      kind: 'git-token',
      name: user ? `${user}@${host}` : host,
      place,
      values: { host, username: user, token },
      custom: [custom('Password', other, 'hidden'), ...rest],
    })
    return
  }
  into.add({
    kind: 'generic',
    name: login && host ? `${login}@${host}` : name,
    place,
    values: { url: host, username: login, password },
    custom: rest,
  })
}
