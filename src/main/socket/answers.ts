import { type AppCalls, type CallName, calls } from '../../shared/contract.ts'
import type { CredentialDetail } from '../../shared/credential.ts'
import { AppError, fromWire, invalidInput, toWire } from '../../shared/errors.ts'
import type { Reply } from '../../shared/ipc.ts'
import type { Permission } from '../../shared/program.ts'
import type { Ports } from '../ports.ts'
import { allowed } from './allowed.ts'
import { type Consent, nameOf, type Run } from './consent.ts'

type Answer = (name: string, input: unknown) => Promise<Reply>

export interface Answering {
  readonly ports: Pick<Ports, 'monotonic' | 'sleep' | 'report'>
  /** The core's own: the same contract and validation as the window's. */
  readonly answer: Answer
  /** The same, named in the audit log. */
  readonly answerFor: (program: string) => Answer
  readonly consent: Consent
  /** A signature asks again each time. */
  readonly confirmEachSignature: () => boolean
}

/**
 * Answers programs: only calls of the list, and only with the person's consent.
 *
 * A caller that reveals too much at once waits instead of failing: it was allowed each secret by name.
 */
export function answering({ ports, answer, answerFor, consent, confirmEachSignature }: Answering) {
  async function ask<K extends CallName>(name: K, input: unknown) {
    const reply = await answer(name, input)
    if (!reply.ok) throw fromWire(reply.error)
    return reply.value as Awaited<ReturnType<(typeof calls)[K]['output']['parse']>>
  }

  async function permit(run: Run, permission: Permission, ids: readonly string[], eachTime = false) {
    const credentials = []
    for (const id of ids) {
      const { name, organization } = (await ask('credentials.get', { id })) as CredentialDetail
      credentials.push({ id, name, organization })
    }
    await consent.ask(run, { permission, credentials }, { eachTime })
  }

  async function checked(run: Run, name: string, input: unknown): Promise<void> {
    const rule = Object.hasOwn(allowed, name) ? allowed[name as CallName] : undefined
    if (!rule) {
      throw new AppError('not-found', { what: 'call', id: name.slice(0, 100) }, 'There is no such call.')
    }
    const parsed = (calls as AppCalls)[name as CallName].input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)
    const need = rule(parsed.data as never)
    if (need === null) return
    const { permission, credentialId, or } = need
    if (or && credentialId && consent.allowed(run, or, credentialId)) return
    const ids = credentialId && permission !== 'list' ? [credentialId] : []
    await permit(run, permission, ids, permission === 'sign' && confirmEachSignature())
  }

  /** Within `patienceMs`, waits until the limit on reveals lets it through. */
  async function patiently(run: Run, name: string, input: unknown, signal: AbortSignal): Promise<Reply> {
    const answer = answerFor(nameOf(run.program))
    const until = ports.monotonic() + patienceMs
    for (;;) {
      const reply = await answer(name, input)
      if (reply.ok || reply.error.kind !== 'too-many-reveals' || ports.monotonic() >= until) return reply
      const { retryAt } = fromWire(reply.error).detail as { retryAt: number }
      await ports.sleep(Math.min(Math.max(retryAt - ports.monotonic(), 50), 2000), signal)
    }
  }

  const refused = (error: unknown): Reply => ({ ok: false, error: toWire(error, ports.report) })

  return {
    /** Never rejects. */
    async call(run: Run, name: string, input: unknown, signal: AbortSignal): Promise<Reply> {
      try {
        await checked(run, name, input)
        return await patiently(run, name, input, signal)
      } catch (error) {
        return refused(error)
      }
    },
    /** Asks for several credentials in one dialog, before the calls that need them. Never rejects. */
    async permit(run: Run, permission: Permission, ids: readonly string[]): Promise<Reply> {
      try {
        await permit(run, permission, ids)
        return { ok: true, value: null }
      } catch (error) {
        return refused(error)
      }
    },
  }
}
export type Answers = ReturnType<typeof answering>

const patienceMs = 120_000
