import fs from 'node:fs'
import { kept } from '../cache.ts'
import { copyOfVault, keyed } from '../data.ts'
import { entriesOf } from './entries.ts'

const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** The same credentials as an export of KeePass 2, which both sides import. */
export const xmlOf = (rows: number): Promise<string> =>
  kept(`peer-${rows}.xml`, async (target) => {
    const entries = entriesOf(await keyed(await copyOfVault(rows)))
    let number = 0
    const uuid = () => {
      const bytes = Buffer.alloc(16)
      bytes.writeUInt32BE(++number, 12)
      return bytes.toString('base64')
    }
    const out = fs.createWriteStream(target)
    const group = (name: string) => `<Group><UUID>${uuid()}</UUID><Name>${escaped(name)}</Name>`
    out.write(
      '<?xml version="1.0" encoding="utf-8"?>\n<KeePassFile><Meta><Generator>bench</Generator></Meta><Root>',
    )
    out.write(group('Bench'))
    for (const [name, those] of Map.groupBy(entries, (entry) => entry.group)) {
      out.write(group(name))
      for (const { title, username, password, notes } of those) {
        const fields = { Title: title, UserName: username, Password: password, Notes: notes, URL: '' }
        const strings = Object.entries(fields).map(
          ([key, value]) => `<String><Key>${key}</Key><Value>${escaped(value)}</Value></String>`,
        )
        out.write(`<Entry><UUID>${uuid()}</UUID>${strings.join('')}</Entry>\n`)
      }
      out.write('</Group>')
    }
    out.write('</Group></Root></KeePassFile>\n')
    await new Promise((resolve) => out.end(resolve))
  })
