import path from 'node:path'
import { type AppCalls, calls, type Emit } from '../shared/contract.ts'
import type { Handlers, Reply } from '../shared/ipc.ts'
import { recordedHandlers } from './audit/calls.ts'
import { type AuditTrail, auditTrail } from './audit/trail.ts'
import { createAutoLock } from './auto-lock.ts'
import { type Backups, createBackups } from './backups.ts'
import { createBus, type Listener } from './bus.ts'
import { type ClipboardGuard, createClipboardGuard } from './clipboard-guard.ts'
import { type KdfPolicy, standardPolicy } from './crypto/kdf-policy.ts'
import { deepLinks } from './deep-links.ts'
import { createDemo, type Demo } from './demo.ts'
import { attachmentHandlers } from './handlers/attachments.ts'
import { auditHandlers } from './handlers/audit.ts'
import { backupHandlers } from './handlers/backups.ts'
import { bulkHandlers } from './handlers/bulk.ts'
import { conflictHandlers } from './handlers/conflicts.ts'
import { connectionHandlers } from './handlers/connections.ts'
import { credentialHandlers } from './handlers/credentials.ts'
import { historyHandlers } from './handlers/history.ts'
import { insightHandlers } from './handlers/insight.ts'
import { later } from './handlers/later.ts'
import { linkHandlers } from './handlers/links.ts'
import { listHandlers } from './handlers/listing.ts'
import { preferenceHandlers } from './handlers/preferences.ts'
import { programHandlers } from './handlers/programs.ts'
import { quickUnlockHandlers } from './handlers/quick-unlock.ts'
import { referenceHandlers } from './handlers/references.ts'
import { rotationHandlers } from './handlers/rotations.ts'
import { sshHandlers } from './handlers/ssh.ts'
import { syncHandlers } from './handlers/sync.ts'
import { tieHandlers } from './handlers/ties.ts'
import { trashHandlers } from './handlers/trash.ts'
import { vaultHandlers } from './handlers/vault.ts'
import { writeHandlers } from './handlers/writes.ts'
import type { ImportDesk } from './importing/desk.ts'
import { serve } from './ipc/serve.ts'
import { createNotifier } from './notifier.ts'
import type { Ports } from './ports.ts'
import { type PreferenceFile, preferencesIn } from './preferences.ts'
import { findProvider } from './providers/registry.ts'
import { createRevealLimit } from './reveal-limit.ts'
import { createRotations, type Rotations } from './rotation/rotations.ts'
import { createSession, type Session } from './session.ts'
import { type Consent, createConsent } from './socket/consent.ts'
import { createEngine, type Engine } from './sync/engine.ts'
import { createLogins, type Logins } from './sync/logins.ts'
import { createSchedule, type Schedule } from './sync/schedule.ts'
import { keepTidy } from './tidy.ts'
import { keepTrash } from './trash.ts'

/** What the handlers work with. */
export interface Core {
  readonly ports: Ports
  readonly session: Session
  readonly engine: Engine
  readonly logins: Logins
  readonly clipboard: ClipboardGuard
  readonly demo: Demo
  readonly trail: AuditTrail
  readonly backups: Backups
  readonly emit: Emit
  readonly schedule: Schedule
  readonly rotations: Rotations
  /** A secret is about to be shown or copied. Throws `too-many-reveals`. */
  readonly countReveal: (secret: string) => void
  readonly consent: Consent
  readonly preferences: PreferenceFile
  /** Something was edited: tells the page, and sends it soon where that is allowed. */
  readonly edited: (connectionId: string) => void
}

/**
 * The whole of Keystead but its window: a plain Node library with this one constructor.
 *
 * `kdf` is for tests that must not wait a second per vault; nothing else can lower the cost. `preferences` are those
 * of this computer, for a host that has read them already.
 */
export function createCore(
  ports: Ports,
  {
    kdf = standardPolicy,
    preferences = preferencesIn(path.join(path.dirname(ports.recentFile), 'preferences.json')),
  }: { kdf?: KdfPolicy; preferences?: PreferenceFile } = {},
) {
  const { emit, listen } = createBus()
  const clipboard = createClipboardGuard(ports, emit)
  const trail = auditTrail(ports, (id) => emit('access.changed', { id }))
  const backups = createBackups(ports, trail, emit)
  const session: Session = createSession(ports, kdf, {
    opened(vault, way) {
      trail.opened(vault, way)
      backups.start(vault, way.demo)
      autoLock.start()
      // Requests wait for it in the host's own order: none is sent before a tick.
      void ports.network(vault.settings.get()).catch(ports.report)
      schedule.start()
      trash.start()
      tidying.start()
      notifier.start()
    },
    closing(vault, why) {
      trail.closing(vault, why)
      backups.stop()
      autoLock.stop()
      schedule.stop()
      trash.stop()
      tidying.stop()
      notifier.stop()
      engine.stopAll()
      logins.clear()
      imports?.clear()
      void clipboard.clear()
      consent.end()
    },
    closed: trail.closed,
    changed(state) {
      emit('vault.changed', state)
      void links.follow().catch(ports.report)
    },
  })
  const logins = createLogins(session.vault)
  const engine = createEngine(ports, emit, findProvider, session.vault, logins)
  const schedule = createSchedule(ports, engine, session.vault)
  let imports: ImportDesk | null = null
  const trash = keepTrash(ports, session.vault)
  const tidying = keepTidy(ports, session.vault)
  const autoLock = createAutoLock(ports, () => session.vault().settings.get(), session.lock)
  const demo = createDemo(ports, session, engine, logins, emit)
  const edited = (connectionId: string) => {
    emit('credentials.changed', {})
    emit('places.changed', {})
    schedule.soon(connectionId)
  }
  const countReveal = createRevealLimit(ports.monotonic, ports.revealsAtOnce)
  const consent = createConsent(ports, emit, session.vault, (answered) => {
    if (session.isOpen()) trail.tryWrite(session.vault(), answered)
  })
  const rotations = createRotations({ now: ports.now, vault: session.vault, logins, trail, emit, edited })
  listen((name) => {
    // A run ended, or the vault locked meanwhile: then there is nothing to move.
    if (name === 'places.changed' && session.isOpen()) void rotations.moved().catch(ports.report)
  })
  const working = { ports, session, engine, schedule, logins, clipboard, demo, trail, backups, emit }
  const core: Core = { ...working, edited, countReveal, consent, rotations, preferences }
  const credentials = { ...credentialHandlers(core), ...listHandlers(core) }
  const links = deepLinks(session, emit, credentials)
  const insight = insightHandlers(core)
  const notifier = createNotifier(ports, session, insight, listen)
  const plain: Handlers<AppCalls> = {
    ...vaultHandlers(core),
    ...connectionHandlers(core),
    ...credentials,
    ...writeHandlers(core),
    ...conflictHandlers(core),
    ...historyHandlers(core),
    ...syncHandlers(core),
    ...insight,
    ...bulkHandlers(core),
    ...trashHandlers(core),
    ...tieHandlers(core),
    ...referenceHandlers(credentials),
    ...sshHandlers(core, credentials),
    ...programHandlers(core),
    ...auditHandlers(core),
    ...backupHandlers(core),
    ...quickUnlockHandlers(core),
    ...later('imports.', async () => {
      const [{ importHandlers }, { importDesk }] = await Promise.all([
        import('./handlers/imports.ts'),
        import('./importing/desk.ts'),
      ])
      const { now, alone, sealWorker } = ports
      imports = importDesk({ now, vault: session.vault, alone, sealWorker })
      return importHandlers({ ...core, imports })
    }),
    ...later('exports.', async () => (await import('./handlers/exports.ts')).exportHandlers(core)),
    ...rotationHandlers(core),
    ...linkHandlers(core),
    ...attachmentHandlers(core),
    ...preferenceHandlers(core),
  }
  const served = (writing: Pick<AuditTrail, 'write'>) =>
    serve(calls, recordedHandlers(plain, session, writing, clipboard.clear), {
      report: ports.report,
      file: () => {
        const state = session.state()
        return state.state === 'none' ? 'the vault' : state.path
      },
    })
  const answer: (name: string, input: unknown) => Promise<Reply> = served(trail)

  return {
    answer,
    /** The same for another program: the audit log names it. */
    answerFor: (program: string): typeof answer => served(trail.through('helper', { program })),
    listen: (listener: Listener) => listen(listener),
    demo,
    consent,
    state: () => session.state(),
    confirmEachSignature: () => session.isOpen() && session.vault().settings.get().confirmSignatures,
    /** An entry of the menu bar was chosen that the page answers. */
    menu: (entry: 'import' | 'export' | 'search') => session.isOpen() && emit('menu.chosen', entry),
    preferences,
    /** Another program opened a link. True where it can be read. */
    openLink: links.open,
    /** What asks for attention is to be shown. */
    showAttention: () => session.isOpen() && emit('link.opened', { to: 'attention' }),
    /** The person did something in a window. */
    touch: () => autoLock.touch(),
    lock: () => session.lock(),
    /** At the start of a window: who comes back is asked for the passphrase of the vault they had. */
    chooseLast: () => session.chooseLast(),
    /** The machine goes to sleep. */
    slept: () => {
      if (session.isOpen() && session.vault().settings.get().lockOnSleep) session.lock('sleep')
    },
    screenLocked: () => {
      if (session.isOpen() && session.vault().settings.get().lockOnScreenLock) session.lock('screen-locked')
    },
    /** Locks, clears the clipboard of our value and removes a throw-away vault. */
    async close(): Promise<void> {
      // Before the lock, which would only begin it.
      await clipboard.clear()
      session.lock('quit')
      await demo.stop()
    },
  }
}
export type App = ReturnType<typeof createCore>
