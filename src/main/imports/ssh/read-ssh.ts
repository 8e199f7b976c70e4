import { readPrivateKey, UnusableKey, WrongPassphrase } from '../../ssh/private-key.ts'
import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed, wrongPassword } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import type { ImportOptions } from '../options.ts'
import { describeKey, isSealed } from './describe-key.ts'

const block = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?-----END \1-----/g

/**
 * Private keys in OpenSSH or PEM form, one or several in a file. What can be told without a passphrase comes
 * along: the public key, its fingerprint, whether the key is encrypted. Those that `password` opens bring it along.
 * Throws `import-locked` where it opens none; a blank one stands for «leave them encrypted».
 */
export function readSsh(
  source: string,
  fileName: string,
  { password }: Pick<ImportOptions, 'password'> = {},
): ImportResult {
  if (/^\s*---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----/m.test(source.slice(0, 1000))) {
    throw importFailed('ssh', '', 'it is a key of SSH.com; convert it with «ssh-keygen -i -f FILE» first')
  }
  const passphrase = password || undefined
  const opened = new Set<string>()
  if (passphrase !== undefined) {
    const tried = [...source.matchAll(block)].map(
      ([pem]) => [lines(pem), tryOn(lines(pem), passphrase)] as const,
    )
    for (const [pem, how] of tried) if (how === 'opens') opened.add(pem)
    if (opened.size === 0 && tried.some(([, how]) => how === 'wrong')) throw wrongPassword('ssh')
  }
  const into = collect('ssh')
  let end = 0
  const counted = { line: 1, at: 0 }
  const lineOf = (at: number) => {
    counted.line += source.slice(counted.at, at).split('\n').length - 1
    counted.at = at
    return counted.line
  }
  for (const found of source.matchAll(block)) {
    warnOfRest(source.slice(end, found.index), lineOf(end), into)
    const line = lineOf(found.index)
    end = found.index + found[0].length
    const pem = lines(found[0])
    addKey(pem, line, fileName, into, opened.has(pem) ? passphrase : undefined)
  }
  const open = source.slice(end).search(/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/)
  warnOfRest(source.slice(end, open < 0 ? undefined : end + open), lineOf(end), into)
  if (open >= 0) into.skip(fileName, `line ${lineOf(end + open)}`, 'its end is missing')
  const { credentials, skipped } = into.result()
  if (credentials.length + skipped.length === 0) throw importFailed('ssh', '', 'it holds no private key')
  return into.result()
}

/** What stands beside the keys, such as certificates, stays behind. `line` is where it begins. */
function warnOfRest(rest: string, line: number, into: Collector): void {
  const before = /^\s*/.exec(rest)?.[0] ?? ''
  if (before === rest) return
  const blocks = new Set(
    Array.from(rest.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g), ([, label]) => label),
  )
  const what = blocks.size > 0 ? [...blocks].join(', ') : 'text'
  into.warn(
    `line ${line + before.split('\n').length - 1}`,
    `it is no private key and is not imported (${what})`,
  )
}

const lines = (pem: string): string => `${pem.replace(/\r\n?/g, '\n')}\n`

/** What a passphrase does to a key: `other` for one that has none, or that cannot be opened here at all. */
function tryOn(pem: string, passphrase: string): 'opens' | 'wrong' | 'other' {
  if (!isSealed(pem)) return 'other'
  try {
    readPrivateKey(pem, passphrase)
    return 'opens'
  } catch (error) {
    if (error instanceof WrongPassphrase) return 'wrong'
    if (error instanceof UnusableKey) return 'other'
    throw error
  }
}

/** Does a file hold a key that a passphrase opens? */
export const sshNeedsPassword = (source: string): boolean =>
  [...source.matchAll(block)].some(([pem]) => isSealed(lines(pem)))

function addKey(
  pem: string,
  line: number,
  fileName: string,
  into: Collector,
  passphrase: string | undefined,
): void {
  const place = `line ${line}`
  const facts = describeKey(pem, passphrase)
  if (facts === null) {
    into.skip(fileName, place, 'the key is damaged')
    return
  }
  if (facts.encrypted && passphrase === undefined)
    into.warn(place, 'it is encrypted; its passphrase is not in the file, so add it to the credential')
  into.add({
    kind: 'ssh-key',
    name: facts.comment || fileName,
    place,
    values: { privateKey: pem, passphrase, publicKey: facts.publicKey, fingerprint: facts.fingerprint },
    custom: [custom('Key type', facts.type, 'text'), custom('Encrypted', facts.encrypted, 'text')],
  })
}

/** PuTTY's own form is known so that it can be said what to do with it. */
export function readPpk(): never {
  throw importFailed(
    'ppk',
    '',
    'it is a key of PuTTY; open it in PuTTYgen and choose Conversions → Export OpenSSH key',
  )
}
