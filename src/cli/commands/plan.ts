import type { Command } from 'commander'
import { z } from 'zod'
import { type FieldChange, type PlanLine, plan } from '../../shared/sync.ts'
import type { Context } from '../context.ts'
import { type Style, shown, type Tone } from '../output/style.ts'
import { connectionNamed } from '../places.ts'

export const output = z.object({ plans: z.array(plan.extend({ connection: z.string() })) })

export function configure(command: Command): void {
  command
    .argument('[connection]', 'its name or id; all where none is named')
    .addHelpText('after', '\nReads the service and changes nothing, neither there nor here.')
}

export async function run(context: Context, named: string | undefined): Promise<void> {
  const plans = await context.withVault(async ({ call }) => {
    const wanted = named === undefined ? await call('places.list') : [await connectionNamed(call, named)]
    const made = []
    for (const { id, label } of wanted)
      made.push({ connection: label, ...(await call('sync.plan', { connectionId: id })) })
    return made
  })
  context.answer(output, { plans }, () => plans.map((one) => drawPlan(context.style, one)).join('\n'))
}

const signs: Record<PlanLine['action'], [sign: string, tone: Tone]> = {
  create: ['+', 'green'],
  change: ['~', 'yellow'],
  delete: ['-', 'red'],
  conflict: ['!', 'red'],
}

/** What a sync would do, in the manner of `terraform plan`. */
export function drawPlan(
  style: Style,
  { connection, lines, doubts }: z.output<typeof output>['plans'][number],
): string {
  const head = style('bold', shown(connection))
  if (lines.length === 0) return `${head}: nothing to do\n`
  const told = (direction: PlanLine['direction'], title: string) => {
    const wanted = lines.filter((line) => line.direction === direction)
    return wanted.length === 0 ? [] : [`  ${title}`, ...wanted.flatMap((line) => drawLine(style, line))]
  }
  const unsure = doubts.map(
    ({ scope, missing, of }) =>
      `  ${missing} of ${of} are missing in ${shown(scope)}: look at it in the window`,
  )
  return `${[head, ...told('push', 'to send:'), ...told('pull', 'to take over:'), ...unsure].join('\n')}\n`
}

function drawLine(
  style: Style,
  { action, name, kindLabel, scope, fields, held, failure }: PlanLine,
): string[] {
  const [sign, tone] = signs[action]
  const remarks = [held ? ' (left out)' : '', failure ? ` (failed: ${shown(failure.message)})` : ''].join('')
  return [
    `    ${style(tone, sign)} ${shown(name)}  ${style('dim', shown(`${kindLabel}, ${scope}`))}${remarks}`,
    ...fields.map((change) => `        ${shown(change.field)}: ${changeText(change)}`),
  ]
}

const changeText = ({ secret, before, after }: FieldChange): string =>
  secret ? '(secret)' : `${said(before)} -> ${said(after)}`
const said = (value: FieldChange['before']): string =>
  value === null ? '(none)' : shown(JSON.stringify(value))
