import type { ExportLoss, ExportPreview } from '../../shared/export.ts'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'

const line = ({ reason, count, names }: ExportLoss): string => {
  const rest = count > names.length ? ` and ${count - names.length} more` : ''
  return shown(`${reason}: ${names.join(', ')}${rest}`)
}

/** What a file of this format would not have, one line each. */
export const lossLines = (
  { losses }: Pick<ExportPreview, 'losses'>,
  format: Pick<ExportPreview['formats'][number], 'losses'>,
): string[] => [...format.losses, ...losses].map(line)

/** Every format: how many it takes, who can read it, and what it would lose. */
export function drawFormats({ table }: Context, preview: ExportPreview): string {
  const drawn = table(preview.formats, [
    { title: 'FORMAT', of: ({ id }) => id },
    { title: 'TAKES', of: ({ count }) => `${count} of ${preview.count}` },
    { title: 'READABLE BY', of: ({ plaintext }) => (plaintext ? 'anyone' : 'whoever has its passphrase') },
    { title: 'LOSES', of: ({ losses }) => losses.map(({ reason }) => reason).join('; '), flexible: true },
  ])
  const always = preview.losses.map((loss) => `${line(loss)}\n`).join('')
  return `${drawn}${always && `\nNone of them has everything:\n${always}`}`
}
