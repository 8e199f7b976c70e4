import { AppError } from '../../shared/errors.ts'
import { clean } from './said.ts'

/** Which remote an error is about: its id in the registry, and its name for people. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Makes the errors of one remote. Whatever the remote said is cleaned, and `secrets` never pass. */
export function remoteErrors({ id, name }: Named, secrets: readonly string[]) {
  const provider = id
  const quote = (text: string) => (text ? `: ${text}${/[.!?…]$/.test(text) ? '' : '.'}` : '.')

  return {
    rejected: (status: number) =>
      new AppError(
        'remote-rejected',
        { provider, status },
        `${name} does not accept this token. Create a new one and enter it in the connection.`,
      ),
    forbidden: (status: number, said: string) =>
      new AppError(
        'remote-forbidden',
        { provider, status, said },
        `${name} does not allow this${quote(said)} Check the rights of the token's owner there.`,
      ),
    throttled: (waitMs: number, now: number) =>
      new AppError(
        'remote-throttled',
        { provider, retryAt: Math.ceil(now + waitMs) },
        `${name} asks for a pause. Try again in ${inWords(waitMs)}.`,
      ),
    refused: (status: number, said: string) =>
      new AppError(
        'remote-refused',
        { provider, status, said },
        `${name} refused the request (${status})${quote(said)}`,
      ),
    failed: (status: number, said: string) =>
      new AppError(
        'remote-failed',
        { provider, status, said },
        `${name} has a problem of its own (${status})${quote(said)} Try again later.`,
      ),
    /** `reason` continues the sentence «The answer …». */
    answer: (at: string, reason: string) => {
      const detail = { provider, at: clean(at, secrets), reason: clean(reason, secrets) }
      return new AppError(
        'remote-answer',
        detail,
        `${name} answered something unexpected. At ${detail.at}, the answer ${detail.reason}.`,
      )
    },
    /** `unsent`: the remote cannot have heard of it. */
    offline: (reason: string, unsent = false) =>
      new AppError(
        'offline',
        { provider, reason, ...(unsent && { unsent }) },
        `${name} cannot be reached: ${reason}. Check the network and the server's address.`,
      ),
    cancelled: () => new AppError('cancelled', {}, 'Stopped.'),
  }
}

export type RemoteErrors = ReturnType<typeof remoteErrors>

function inWords(ms: number): string {
  const [count, unit] =
    ms < 90_000
      ? [Math.ceil(ms / 1000), 'second']
      : ms < 5_400_000
        ? [Math.ceil(ms / 60_000), 'minute']
        : [Math.ceil(ms / 3_600_000), 'hour']
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}
