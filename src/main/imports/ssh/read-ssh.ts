import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { describeKey } from './describe-key.ts'

const block = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?-----END \1-----/g

/**
 * Private keys in OpenSSH or PEM form, one or several in a file. What can be told without a passphrase comes
 * along: the public key, its fingerprint, whether the key is encrypted.
 */
export function readSsh(source: string, fileName: string): ImportResult {
  if (/^\s*---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----/m.test(source.slice(0, 1000))) {
    throw importFailed('ssh', '', 'it is a key of SSH.com; convert it with «ssh-keygen -i -f FILE» first')
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
    const line = lineOf(found.index)
    end = found.index + found[0].length
    addKey(`${found[0].replace(/\r\n?/g, '\n')}\n`, line, fileName, into)
  }
  const open = source.slice(end).search(/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/)
  if (open >= 0) into.skip(fileName, `line ${lineOf(end + open)}`, 'its end is missing')
  const { credentials, skipped } = into.result()
  if (credentials.length + skipped.length === 0) throw importFailed('ssh', '', 'it holds no private key')
  return into.result()
}

function addKey(pem: string, line: number, fileName: string, into: Collector): void {
  const place = `line ${line}`
  const facts = describeKey(pem)
  if (facts === null) {
    into.skip(fileName, place, 'the key is damaged')
    return
  }
  if (facts.encrypted)
    into.warn(place, 'it is encrypted; its passphrase is not in the file, so add it to the credential')
  into.add({
    kind: 'ssh-key',
    name: facts.comment || fileName,
    place,
    values: { privateKey: pem, publicKey: facts.publicKey, fingerprint: facts.fingerprint },
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
