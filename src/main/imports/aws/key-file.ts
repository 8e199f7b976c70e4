import type { Collector } from '../collect.ts'
import { custom } from '../custom.ts'
import { entries, isObject, member, text } from '../member.ts'
import { readJson } from '../read-json.ts'

/** A file with one key: `rootkey.csv` of old (`AWSAccessKeyId=…`), or what the command line printed as JSON. */
export const isKeyFile = (source: string): boolean =>
  /^\s*\{/.test(source) || (/^[ \t]*AWSAccessKeyId[ \t]*=/m.test(source) && !/^[ \t]*\[/m.test(source))

/** Reads it into `into`. Throws `import-failed` for broken JSON. */
export function readKeyFile(file: { name: string; text: string }, into: Collector): void {
  if (/^\s*\{/.test(file.text)) {
    readPrinted(file, into)
    return
  }
  const value = (key: string) =>
    new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*(\\S+)[ \\t]*$`, 'im').exec(file.text)?.[1]
  into.add({
    kind: 'aws-key',
    name: file.name.replace(/\.\w+$/, ''),
    place: 'line 1',
    values: { accessKeyId: value('AWSAccessKeyId'), secretAccessKey: value('AWSSecretKey') },
  })
}

/** The answers of `iam create-access-key` and `sts assume-role`. */
function readPrinted(file: { name: string; text: string }, into: Collector): void {
  const json = readJson(file.text, 'aws')
  const part = isObject(member(json, 'AccessKey')) ? 'AccessKey' : 'Credentials'
  const key = member(json, part)
  for (const [name] of entries(json)) if (name !== part) into.warn(name, 'it is no key and is not imported')
  const known = ['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'UserName']
  into.add({
    kind: 'aws-key',
    name: text(key, 'UserName') ?? file.name.replace(/\.\w+$/, ''),
    place: part,
    values: {
      accessKeyId: text(key, 'AccessKeyId'),
      secretAccessKey: text(key, 'SecretAccessKey'),
      sessionToken: text(key, 'SessionToken'),
    },
    custom: entries(key)
      .filter(([name]) => !known.includes(name))
      .map(([name]) => custom(name, text(key, name))),
  })
}
