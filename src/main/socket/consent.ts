import { randomUUID } from 'node:crypto'
import type { Emit } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { ConsentAnswer, ConsentAsked, Permission, Program } from '../../shared/program.ts'
import type { Ports } from '../ports.ts'
import type { OpenVault } from '../vault/vault.ts'

/** One run of a program: what it was allowed `once` ends with it. */
export interface Run {
  readonly program: Program
  readonly once: Set<string>
}

export type Asked = Pick<ConsentAsked, 'permission' | 'credentials'>

/** A dialog that nobody answers is no consent. */
const waitMs = 120_000
/** Those who ask together are refused together, however late they come to it. */
const refusedForMs = 5_000

/** A program is its executable and, where that is an interpreter, the script it runs. */
const identityOf = ({ executable, script }: Pick<Program, 'executable' | 'script'>) =>
  `${executable}\0${script ?? ''}`
const grantKey = (permission: Permission, credentialId: string | null) =>
  credentialId === null ? permission : `${permission} ${credentialId}`

/** Every grant that covers this one: who may see a secret may sign with it, who may edit may list. */
function covering(permission: Permission, credentialId: string | null): string[] {
  if (permission === 'sign') return [grantKey('sign', credentialId), grantKey('secret', credentialId)]
  if (permission === 'list') return ['list', 'change']
  return [grantKey(permission, credentialId)]
}

/** What the audit log is told of an answer. */
export interface Answered {
  readonly what: 'program-allowed' | 'program-refused'
  readonly surface: 'helper'
  readonly credentialId?: string
  readonly detail: {
    readonly program: string
    readonly permission: Permission
    readonly answer: ConsentAnswer
  }
}

interface Pending {
  readonly asked: ConsentAsked
  readonly answer: (answer: ConsentAnswer) => void
  readonly answered: Promise<ConsentAnswer>
}

/**
 * Asks the person before a program gets anything, once for all who ask for the same at the same time.
 *
 * What was allowed for the session ends with the lock; what was allowed for always is in the vault.
 */
export function createConsent(
  ports: Pick<Ports, 'now' | 'monotonic' | 'every' | 'consent'>,
  emit: Emit,
  vault: () => OpenVault,
  audited: (note: Answered) => void,
) {
  const pending = new Map<string, Pending>()
  const refusedAt = new Map<string, number>()
  let session = new Set<string>()
  let stopTicking: (() => void) | null = null

  function allowed(run: Run, permission: Permission, credentialId: string | null): boolean {
    const keys = covering(permission, credentialId)
    const identity = identityOf(run.program)
    if (keys.some((key) => run.once.has(key) || session.has(`${identity}\0${key}`))) return true
    const { programs } = vault()
    const grant = programs
      .list()
      .find(
        (one) => identityOf(one) === identity && keys.includes(grantKey(one.permission, one.credentialId)),
      )
    if (grant) programs.used(grant.id, ports.now())
    return grant !== undefined
  }

  function expire(): void {
    for (const { asked, answer } of pending.values()) if (ports.now() >= asked.until) answer('refuse')
  }

  function open(asked: ConsentAsked, key: string): Pending {
    let answer: Pending['answer'] = () => {}
    const answered = new Promise<ConsentAnswer>((resolve) => {
      answer = resolve
    })
    const entry: Pending = { asked, answer, answered }
    pending.set(key, entry)
    stopTicking ??= ports.every(1000, expire)
    if (ports.consent) ports.consent(asked).then(answer, () => answer('refuse'))
    void answered.then((given) => settle(asked, key, given))
    emit('consent.changed', {})
    return entry
  }

  function settle(
    { program, permission, credentials }: ConsentAsked,
    key: string,
    given: ConsentAnswer,
  ): void {
    pending.delete(key)
    if (pending.size === 0) {
      stopTicking?.()
      stopTicking = null
    }
    const ids = credentials.length === 0 ? [null] : credentials.map(({ id }) => id)
    if (given === 'refuse') refusedAt.set(key, ports.monotonic())
    if (given === 'session')
      for (const id of ids) session.add(`${identityOf(program)}\0${grantKey(permission, id)}`)
    if (given === 'always') {
      const { executable, script } = program
      const at = ports.now()
      const grants = ids.map((credentialId) => ({
        credentialId,
        id: randomUUID(),
        executable,
        script,
        permission,
      }))
      vault().programs.add(grants.map((grant) => ({ ...grant, at, usedAt: at })))
    }
    const what = given === 'refuse' ? 'program-refused' : 'program-allowed'
    const detail = { program: nameOf(program), permission, answer: given }
    for (const id of ids)
      audited({ what, surface: 'helper', ...(id !== null && { credentialId: id }), detail })
    emit('consent.changed', {})
  }

  return {
    /** Was it allowed before, so that nobody need be asked? */
    allowed,
    /**
     * Resolves when the program may have all of it. `eachTime`: what was allowed before does not count.
     *
     * Throws `consent-refused`.
     */
    async ask(run: Run, { permission, credentials }: Asked, { eachTime = false } = {}): Promise<void> {
      const wanted: (Asked['credentials'][number] | null)[] =
        credentials.length === 0 ? [null] : [...credentials]
      const missing = wanted.filter((one) => eachTime || !allowed(run, permission, one?.id ?? null))
      if (missing.length === 0) return
      const named = missing.flatMap((one) => (one === null ? [] : [one]))
      const keys = missing.map((one) => grantKey(permission, one?.id ?? null)).sort()
      const key = [identityOf(run.program), ...keys, ...(eachTime ? [randomUUID()] : [])].join('\0')
      const refused = refusedAt.get(key)
      if (refused !== undefined && ports.monotonic() - refused < refusedForMs) throw refusal(run.program)
      const at = ports.now()
      const { program } = run
      const given = await (
        pending.get(key) ??
        open({ id: randomUUID(), at, until: at + waitMs, program, permission, credentials: named }, key)
      ).answered
      if (given === 'refuse') throw refusal(program)
      if (!eachTime) for (const one of keys) run.once.add(one)
    },
    pending: (): ConsentAsked[] => [...pending.values()].map(({ asked }) => asked),
    /** False where nobody asks that any more. */
    answer(id: string, given: ConsentAnswer): boolean {
      const found = [...pending.values()].find(({ asked }) => asked.id === id)
      found?.answer(given)
      return found !== undefined
    },
    forgetSession(): void {
      session = new Set()
    },
    /** The vault locks: who still waits is refused, and what held for the session ends. */
    end(): void {
      for (const { answer } of pending.values()) answer('refuse')
      pending.clear()
      session = new Set()
      refusedAt.clear()
      stopTicking?.()
      stopTicking = null
    },
  }
}
export type Consent = ReturnType<typeof createConsent>

/** How a program is called in words and in the audit log: its script, or its executable. */
export const nameOf = ({ script, executable }: Pick<Program, 'script' | 'executable'>): string =>
  script ?? executable

const refusal = (program: Program) =>
  new AppError(
    'consent-refused',
    { program: nameOf(program) },
    `${nameOf(program)} was not allowed that. Let it ask again if you want to allow it.`,
  )
