import { execFile } from 'node:child_process'
import type { Ports } from '../../main/ports.ts'
import { sessionOf } from '../../main/socket/processes.ts'
import type { ConsentAsked } from '../../shared/program.ts'
import type { Terminal } from '../terminal.ts'
import type { Order } from './order.ts'

/**
 * Who may use a vault that was unlocked in a terminal, where there is no window to ask in: programs of that
 * terminal session, anyone with `--any-program`, and whoever KEYSTEAD_CONFIRM says yes to by ending with 0. Where
 * each signature is to be confirmed, only the last.
 */
export function terminalConsent(
  env: Terminal['env'],
  { session, anyProgram }: Pick<Order, 'session' | 'anyProgram'>,
  confirmEach: () => boolean,
): NonNullable<Ports['consent']> {
  return async (asked) => {
    const must = asked.permission === 'sign' && confirmEach()
    if (!must && (anyProgram || sameSession(asked, session))) return 'session'
    const program = env.KEYSTEAD_CONFIRM
    return program && (await confirmed(program, questionOf(asked))) ? 'session' : 'refuse'
  }
}

const sameSession = ({ program: { askedBy, checked } }: ConsentAsked, session: number | null): boolean =>
  session === null ? process.platform !== 'linux' : checked && sessionOf(askedBy) === session

const deeds: Record<ConsentAsked['permission'], string> = {
  list: 'list what is in the vault',
  change: 'change what is in the vault',
  secret: 'see the secrets of',
  sign: 'sign with',
}

function questionOf({ program, permission, credentials }: ConsentAsked): string {
  const names = credentials.map(({ name }) => `"${name}"`).join(', ')
  return `Allow ${program.script ?? program.executable} to ${deeds[permission]} ${names}?`.replace(
    / \?$/,
    '?',
  )
}

/** Asks with a program, which ends with 0 for yes. Nobody to ask is no. */
export const confirmed = (program: string, question: string): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(program, [question], { timeout: 120_000 }, (error) => resolve(error === null))
  })
