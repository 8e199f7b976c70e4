import { z } from 'zod'
import type { AttentionReason } from '../shared/attention.ts'
import type { AppCalls } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import type { Handlers } from '../shared/ipc.ts'
import type { Listener } from './bus.ts'
import type { Notice, Ports } from './ports.ts'
import type { Session } from './session.ts'

/** What becomes due or breaks. The other reasons wait until a person looks. */
const told: AttentionReason[] = [
  'conflict',
  'push-failed',
  'unhealthy',
  'expired',
  'expiring',
  'rotation-due',
]
const key = 'attention-told'
const memo = z.array(z.string().max(100)).max(5000)
const tickMs = 5_000
/** Time alone makes things due. */
const oftenMs = 10 * 60_000
/** A pull tells of many changes in a row. */
const restMs = 30_000
const mostPages = 10

type Found = { readonly reason: string; readonly credential: { readonly id: string; readonly name: string } }
type Ask = Pick<Handlers<AppCalls>, 'attention.list'>

/**
 * Tells the host how much asks for attention, and what of it is new since it was last told, also across restarts:
 * that is kept in the vault. A vault that never told starts with what it finds. While locked nothing is told.
 */
export function createNotifier(
  ports: Ports,
  session: Pick<Session, 'isOpen' | 'vault'>,
  ask: Ask,
  listen: (listener: Listener) => () => void,
) {
  let stops: (() => void)[] = []
  let changed = true
  let lastAt = Number.NEGATIVE_INFINITY
  let running = false

  async function findings(): Promise<{ found: Found[]; total: number }> {
    const found: Found[] = []
    let cursor: string | undefined
    for (let pages = 0; ; pages++) {
      const query = { reasons: told, limit: 200, ...(cursor !== undefined && { cursor }) }
      const page = await ask['attention.list'](query)
      found.push(...(page.findings as Found[]))
      if (page.cursor === null || page.cursor === undefined || pages >= mostPages)
        return { found, total: page.counts.total }
      cursor = page.cursor
    }
  }

  async function look(): Promise<void> {
    const vault = session.vault()
    const { found, total } = await findings()
    if (!session.isOpen() || session.vault() !== vault) return
    ports.attention?.count(total)
    const before = vault.memos.get(key, memo)
    const keys = found.slice(0, 5000).map(({ reason, credential }) => `${reason} ${credential.id}`)
    const known = new Set(before ?? keys)
    const fresh = found.filter((_, at) => keys[at] !== undefined && !known.has(keys[at] as string))
    if (before === null || fresh.length > 0 || keys.length !== before.length) vault.memos.set(key, keys)
    const { notify } = vault.settings.get()
    const [first] = fresh
    if (notify === 'off' || !first) return
    const alone = fresh.length === 1
    const notice: Notice = {
      count: new Set(fresh.map(({ credential }) => credential.id)).size,
      reason: alone ? (first.reason as AttentionReason) : null,
      name: alone && notify === 'named' ? first.credential.name : null,
    }
    ports.attention?.tell(notice)
  }

  function tick(): void {
    const now = ports.monotonic()
    if (running || now - lastAt < restMs || (!changed && now - lastAt < oftenMs)) return
    running = true
    changed = false
    lastAt = now
    look()
      .catch((error: unknown) => {
        // The vault was locked while it was looked at.
        if (!(error instanceof AppError)) ports.report(error)
      })
      .finally(() => {
        running = false
      })
  }

  return {
    start(): void {
      if (!ports.attention) return
      changed = true
      lastAt = Number.NEGATIVE_INFINITY
      const heard = listen((name) => {
        if (name === 'credentials.changed' || name === 'sync.changed') changed = true
      })
      stops = [heard, ports.every(tickMs, tick)]
    },
    stop(): void {
      for (const stop of stops) stop()
      if (stops.length > 0) ports.attention?.count(0)
      stops = []
    },
  }
}
