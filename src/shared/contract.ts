import { z } from 'zod'
import { attachmentCalls } from './attachment.ts'
import { connectionId, localOrganization, place, syncStatus, tie, tieSuggestion } from './connection.ts'
import { credentialDetail, credentialId, credentialPage, credentialQuery, customField } from './credential.ts'
import { desktopCalls, linkTarget, preferences } from './desktop.ts'
import { exportFormatId } from './export.ts'
import { importId } from './import.ts'
import { insightCalls } from './insight-calls.ts'
import { type Client, call } from './ipc.ts'
import { programCalls } from './program-calls.ts'
import { catalogueInfo, kindInfo, providerInfo } from './provider.ts'
import { rotationCalls } from './rotation-calls.ts'
import { strengthCalls } from './strength.ts'
import { fieldChange, logEvents, logLine, plan, side, version } from './sync.ts'
import { transferCalls } from './transfer-calls.ts'
import { trustCalls } from './trust-calls.ts'
import { appInfo, licence, newPassphrase, passphrase, settings, vaultName, vaultState } from './vault.ts'

const none = z.undefined()
const nothing = z.void()
const fieldName = z.string().min(1).max(100)
const path = z.string().min(1).max(4096)
/** What a person typed into a generated form, by field name. A blank secret means «keep the stored one». */
const formValues = z.record(fieldName, z.union([z.string().max(1_000_000), z.number(), z.boolean()]))
const reason = z.string().trim().max(2000)
const draft = {
  name: z.string().trim().min(1, 'Give it a name').max(255),
  description: z.string().max(10_000).nullable(),
  /** Public values and secrets by the field names of the kind. */
  values: formValues,
  reason: reason.optional(),
}
const label = z.string().trim().min(1, 'Give it a name').max(255)
const secretValue = z.string().min(1).max(1_000_000)

/** Every call of the page. A secret crosses only in a reveal, one field at a time. */
export const calls = {
  'app.info': call(none, appInfo),

  /** What the app is made of, and on which terms. Empty where it runs from its sources. */
  'app.licences': call(none, () => z.array(licence)),

  'vault.state': call(none, vaultState),
  /** Asks with the system's dialog: a folder to create in, or a `.keystead` folder to open. */
  'vault.choose': call(
    () => z.object({ purpose: z.enum(['create', 'open']) }),
    () => path.nullable(),
  ),
  /** Creates `folder/name.keystead` and leaves it unlocked. The recovery key is shown this once. */
  'vault.create': call(
    () => z.object({ name: vaultName, folder: path, passphrase: newPassphrase }),
    () => z.object({ recoveryKey: z.string() }),
  ),
  /** Selects a vault; it stays locked. */
  'vault.open': call(() => z.object({ path }), nothing),
  /** Locks, and goes back to the choice of vaults. */
  'vault.close': call(none, nothing),
  'vault.unlock': call(() => z.object({ passphrase }), nothing),
  /** Opens the locked vault with its recovery key and sets a new passphrase. */
  'vault.recover': call(
    () => z.object({ recoveryKey: z.string().max(200), passphrase: newPassphrase }),
    nothing,
  ),
  'vault.lock': call(none, nothing),
  'vault.changePassphrase': call(() => z.object({ current: passphrase, next: newPassphrase }), nothing),
  /** Replaces the recovery key: the old one stops working, the new one is shown this once. */
  'vault.renewRecoveryKey': call(
    () => z.object({ passphrase }),
    () => z.object({ recoveryKey: z.string() }),
  ),
  /** Makes a throw-away vault, connects it to the built-in sandbox and opens it. */
  'demo.start': call(none, nothing),

  'settings.get': call(none, settings),
  'settings.set': call(() => settings.partial(), settings),

  'providers.list': call(none, () => z.array(providerInfo)),
  /** What this vault alone can hold. */
  'providers.local': call(none, catalogueInfo),
  /** One kind of a provider or of this vault alone; null where there is none. */
  'providers.kind': call(
    () => z.object({ provider: z.string().max(50), kind: z.string().max(200) }),
    () => kindInfo.nullable(),
  ),

  'places.list': call(none, () => z.array(place)),
  /** Checks the token with the remote, saves the connection and starts the first pull. */
  'connections.add': call(
    () => z.object({ provider: z.string().max(50), label: z.string().trim().max(80), values: formValues }),
    () => z.object({ id: connectionId }),
  ),
  'connections.edit': call(
    () => z.object({ id: connectionId, label: z.string().trim().max(80), values: formValues }),
    nothing,
  ),
  /** Removes the connection and everything pulled through it, local secrets included. */
  'connections.remove': call(() => z.object({ id: connectionId }), nothing),

  /** Pulls a connection and, where it may write, sends what is owed. Leaves a run that is going on alone. */
  'sync.start': call(() => z.object({ connectionId }), nothing),
  'sync.startAll': call(none, nothing),
  'sync.cancel': call(() => z.object({ connectionId }), nothing),
  /** Reads the remote and says what a sync would do, on both sides. Changes nothing. */
  'sync.plan': call(() => z.object({ connectionId }), plan),
  /**
   * Allows the connection to write, if it may not yet, and syncs. Lines named in `leaveOut` stay undone until the
   * person includes them again or they change.
   */
  'sync.apply': call(
    () => z.object({ connectionId, leaveOut: z.array(z.string().max(500)).max(100_000) }),
    nothing,
  ),
  /** Takes the permission to write back. Edits wait in the vault. */
  'sync.stopWriting': call(() => z.object({ connectionId }), nothing),
  /** The person says that what a short list lacked is really gone. */
  'sync.believe': call(() => z.object({ scopeId: z.uuid() }), nothing),
  /** What runs did, newest first, from before `before`. */
  'sync.log': call(
    () =>
      z.object({
        connectionId: connectionId.optional(),
        event: z.enum(logEvents).optional(),
        query: z.string().max(200).default(''),
        before: z.int().optional(),
        limit: z.int().min(1).max(200).default(100),
      }),
    () => z.array(logLine),
  ),

  'ties.list': call(none, () => z.object({ ties: z.array(tie), suggestions: z.array(tieSuggestion) })),
  /** Ties organizations to one customer; one that was tied elsewhere leaves there. A tie of none is dropped. */
  'ties.save': call(
    () => z.object({ id: z.uuid().optional(), name: label, organizationIds: z.array(z.uuid()).max(200) }),
    () => z.object({ id: z.uuid() }),
  ),
  'ties.remove': call(() => z.object({ id: z.uuid() }), nothing),

  /** Organizations that only this vault knows. */
  'local.list': call(none, () => z.array(localOrganization)),
  'local.add': call(
    () => z.object({ name: label, tieId: z.uuid().optional() }),
    () => z.object({ id: z.uuid(), scopeId: z.uuid() }),
  ),
  'local.rename': call(() => z.object({ id: z.uuid(), name: label }), nothing),
  /** Only an empty one, trash included. */
  'local.remove': call(() => z.object({ id: z.uuid() }), nothing),

  'credentials.list': call(credentialQuery, credentialPage),
  'credentials.get': call(() => z.object({ id: credentialId }), credentialDetail),
  'credentials.reveal': call(
    () => z.object({ id: credentialId, field: fieldName }),
    () => z.object({ value: z.string(), hideAfterMs: z.int() }),
  ),
  /** Copies a field without showing it. `clearsAt` is null for a public value: that one stays. */
  'credentials.copy': call(
    () => z.object({ id: credentialId, field: fieldName }),
    () => z.object({ clearsAt: z.int().nullable() }),
  ),
  'credentials.storeSecret': call(
    () => z.object({ id: credentialId, field: fieldName, value: secretValue }),
    nothing,
  ),
  /** Saves it here; its remote is owed it. */
  'credentials.create': call(
    () => z.object({ scopeId: z.uuid(), kind: z.string().min(1).max(100), ...draft }),
    () => z.object({ id: credentialId }),
  ),
  /** Saves an edit here; its remote is owed it. A blank secret means «keep the stored one». */
  'credentials.update': call(
    () => z.object({ id: credentialId, ...draft, clear: z.array(fieldName).max(50).default([]) }),
    nothing,
  ),
  /** Moves it to the trash; its remote is owed the deletion. */
  'credentials.remove': call(() => z.object({ id: credentialId, reason: reason.optional() }), nothing),
  /** Takes it out of the trash. What is gone at its remote is owed to it again, as a new one. */
  'credentials.restore': call(() => z.object({ id: credentialId }), nothing),
  /** Forgets it, its secrets and its history. Only from the trash, and not while its remote is owed something. */
  'credentials.purge': call(() => z.object({ id: credentialId }), nothing),
  /** What is the person's own and no remote is told. What is absent stays; a null `value` keeps what is hidden. */
  'credentials.annotate': call(
    () =>
      z.object({
        id: credentialId,
        notes: z.string().max(100_000).optional(),
        tags: z.array(z.string().trim().min(1).max(50)).max(50).optional(),
        custom: z.array(customField).max(500).optional(),
        expiresAt: z.int().nullable().optional(),
        rotateDays: z.int().min(1).max(3650).nullable().optional(),
      }),
    nothing,
  ),
  /** Decides a conflict: for all of it, or field by field. Fields that are not named stay in conflict. */
  'credentials.resolve': call(
    () => z.object({ id: credentialId, choose: z.union([side, z.record(fieldName, side)]) }),
    nothing,
  ),
  /** Decides every conflict, of one connection or of all, and says how many there were. */
  'credentials.resolveAll': call(
    () => z.object({ connectionId: connectionId.optional(), choose: side }),
    () => z.object({ resolved: z.int() }),
  ),
  /** Tries a failed push again now, or one that was left out. */
  'credentials.retry': call(() => z.object({ id: credentialId }), nothing),
  /** Leaves an edit out of syncs, until `retry`. */
  'credentials.hold': call(() => z.object({ id: credentialId }), nothing),
  /** Gives up an edit: the credential is again as the remote last had it. What is given up goes to history. */
  'credentials.discard': call(() => z.object({ id: credentialId }), nothing),
  /** Says which of several at the remote is the one whose create was not answered; null: none, create it again. */
  'credentials.settle': call(
    () => z.object({ id: credentialId, remoteId: z.string().max(500).nullable() }),
    nothing,
  ),
  /** Replaced states, newest first. */
  'credentials.history': call(
    () => z.object({ id: credentialId }),
    () => z.array(version),
  ),
  /** From one state to another: a version, as it is now, or as the remote was last agreed to have it. */
  'credentials.diff': call(
    () =>
      z.object({
        id: credentialId,
        from: z.union([z.int(), z.enum(['now', 'remote'])]),
        to: z.union([z.int(), z.enum(['now', 'remote'])]),
      }),
    () => z.array(fieldChange),
  ),
  /** Makes an earlier state the present one, secrets included: an edit like any other. */
  'credentials.restoreVersion': call(() => z.object({ id: credentialId, version: z.int() }), nothing),
  'credentials.revealVersion': call(
    () => z.object({ id: credentialId, version: z.int(), field: fieldName }),
    () => z.object({ value: z.string(), hideAfterMs: z.int() }),
  ),

  /** Opens the page of the remote's own console in the browser. Main composes the address. */
  'credentials.openConsole': call(
    () => z.object({ id: credentialId }),
    () => z.object({ opened: z.boolean() }),
  ),
  /** Opens the address in an own field of type `url`, after the system's dialog has shown it in full. */
  'credentials.openField': call(
    () => z.object({ id: credentialId, field: fieldName }),
    () => z.object({ opened: z.boolean() }),
  ),

  ...programCalls,
  ...trustCalls,
  ...insightCalls,
  ...transferCalls,
  ...rotationCalls,
  ...attachmentCalls,
  ...desktopCalls,
  ...strengthCalls,
}

/** What main tells the page: that something changed, so ask again. Never a secret. */
export const events = {
  'vault.changed': vaultState,
  'places.changed': z.object({}),
  'credentials.changed': z.object({}),
  'sync.changed': z.object({ connectionId, sync: syncStatus }),
  'ties.changed': z.object({}),
  'backups.changed': z.object({}),
  'searches.changed': z.object({}),
  'rotations.changed': z.object({}),
  /** A file was written: what a log of such things notes. */
  'exports.written': z.object({
    format: exportFormatId,
    count: z.int(),
    plaintext: z.boolean(),
    path: z.string(),
  }),
  /** An entry of the system's menu bar that the page answers. */
  'menu.chosen': z.enum(['import', 'export', 'search']),
  'preferences.changed': preferences,
  /** Another program opened a link to us. */
  'link.opened': linkTarget,
  'imports.changed': z.object({ id: importId, done: z.int(), total: z.int() }),
  /** When the clipboard will be cleared of a copied secret; null when it was. */
  'clipboard.changed': z.object({ clearsAt: z.int().nullable() }),
  /** Files of this credential came, went or are back. */
  'attachments.changed': z.object({ id: z.string() }),
  /** The log has a new entry about this credential: it was shown, copied, sent … */
  'access.changed': z.object({ id: z.string() }),
  /** A program asks for something, or no longer does. */
  'consent.changed': z.object({}),
}

export type AppCalls = typeof calls
export type AppEvents = typeof events
export type AppClient = Client<AppCalls, AppEvents>
export type EventName = keyof AppEvents
export type CallName = keyof AppCalls

/** What the command line may ask and no window: a page gets secrets one at a time, whoever has taken it over. */
export const notForWindows: ReadonlySet<unknown> = new Set<CallName>(['exports.make'])
export type Emit = <K extends EventName>(name: K, payload: z.input<AppEvents[K]>) => void
