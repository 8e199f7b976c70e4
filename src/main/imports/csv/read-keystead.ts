import { z } from 'zod'
import { collect } from '../collect.ts'
import type { ImportResult } from '../imported.ts'
import { keysteadColumns } from './keystead-columns.ts'
import { readTable } from './table.ts'

const tags = z.array(z.string())
const custom = z.array(
  z.object({
    label: z.string(),
    type: z.enum(['text', 'hidden', 'url', 'date', 'totp']),
    value: z.string(),
  }),
)

/** A table that Keystead exported: one kind for each row. Tags and further fields are JSON in their cells. */
export function readKeysteadCsv(text: string): ImportResult {
  const into = collect('keystead-csv')
  const { head, rows } = readTable(text, 'keystead-csv')
  for (const { cells, line, fault } of rows) {
    const place = `line ${line}`
    const of = (column: (typeof keysteadColumns)[number]) => cells[head.indexOf(column)] ?? ''
    const values = Object.fromEntries(
      head.flatMap((name, at) =>
        (keysteadColumns as readonly string[]).includes(name) || !cells[at] ? [] : [[name, cells[at]]],
      ),
    )
    const given = {
      tags: tags.safeParse(json(of('Tags'))),
      custom: custom.safeParse(json(of('Further fields'))),
    }
    const at = Date.parse(of('Expires'))
    if (fault !== null) into.skip(of('Name'), place, fault)
    else if (!given.tags.success) into.skip(of('Name'), place, 'its tags are no list')
    else if (!given.custom.success)
      into.skip(of('Name'), place, 'its further fields are not as Keystead writes them')
    else
      into.addOwn({
        kind: of('Keystead kind'),
        name: of('Name'),
        place,
        values,
        organization: of('Organization'),
        description: of('Description'),
        notes: of('Notes'),
        tags: given.tags.data,
        custom: given.custom.data,
        expiresAt: Number.isNaN(at) ? null : at,
        rotateDays: /^\d{1,5}$/.test(of('Rotation days')) ? Number(of('Rotation days')) : null,
      })
  }
  return into.result()
}

/** A blank cell is an empty list. */
function json(cell: string): unknown {
  if (cell.trim() === '') return []
  try {
    return JSON.parse(cell)
  } catch {
    return null
  }
}
