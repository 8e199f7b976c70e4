import { z } from 'zod'
import { auditPage, auditQuery, auditVerdict } from './audit.ts'
import { backup, backupId } from './backup.ts'
import { connectionId, place, syncStatus } from './connection.ts'
import { credentialDetail, credentialId, credentialPage, credentialQuery } from './credential.ts'
import { wireError } from './errors.ts'
import { type Client, call } from './ipc.ts'
import { providerInfo } from './provider.ts'
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
const secretValue = z.string().min(1).max(1_000_000)

/** Every call of the page. A secret crosses only in `credentials.reveal`, one field at a time. */
export const calls = {
  'app.info': call(none, appInfo),

  /** What the app is made of, and on which terms. Empty where it runs from its sources. */
  'app.licences': call(none, z.array(licence)),

  'vault.state': call(none, vaultState),
  /** Asks with the system's dialog: a folder to create in, or a `.keystead` folder to open. */
  'vault.choose': call(z.object({ purpose: z.enum(['create', 'open']) }), path.nullable()),
  /** Creates `folder/name.keystead` and leaves it unlocked. The recovery key is shown this once. */
  'vault.create': call(
    z.object({ name: vaultName, folder: path, passphrase: newPassphrase }),
    z.object({ recoveryKey: z.string() }),
  ),
  /** Selects a vault; it stays locked. */
  'vault.open': call(z.object({ path }), nothing),
  /** Locks, and goes back to the choice of vaults. */
  'vault.close': call(none, nothing),
  'vault.unlock': call(z.object({ passphrase }), nothing),
  /** Opens the locked vault with its recovery key and sets a new passphrase. */
  'vault.recover': call(z.object({ recoveryKey: z.string().max(200), passphrase: newPassphrase }), nothing),
  'vault.lock': call(none, nothing),
  'vault.changePassphrase': call(z.object({ current: passphrase, next: newPassphrase }), nothing),
  /** Replaces the recovery key: the old one stops working, the new one is shown this once. */
  'vault.renewRecoveryKey': call(z.object({ passphrase }), z.object({ recoveryKey: z.string() })),
  /** Makes a throw-away vault, connects it to the built-in sandbox and opens it. */
  'demo.start': call(none, nothing),

  'settings.get': call(none, settings),
  'settings.set': call(settings.partial(), settings),

  'providers.list': call(none, z.array(providerInfo)),

  'places.list': call(none, z.array(place)),
  /** Checks the token with the remote, saves the connection and starts the first pull. */
  'connections.add': call(
    z.object({ provider: z.string().max(50), label: z.string().trim().max(80), values: formValues }),
    z.object({ id: connectionId }),
  ),
  'connections.edit': call(
    z.object({ id: connectionId, label: z.string().trim().max(80), values: formValues }),
    nothing,
  ),
  /** Removes the connection and everything pulled through it, local secrets included. */
  'connections.remove': call(z.object({ id: connectionId }), nothing),

  'sync.pull': call(z.object({ connectionId }), nothing),
  'sync.cancel': call(z.object({ connectionId }), nothing),

  'credentials.list': call(credentialQuery, credentialPage),
  'credentials.get': call(z.object({ id: credentialId }), credentialDetail),
  'credentials.reveal': call(
    z.object({ id: credentialId, field: fieldName }),
    z.object({ value: z.string(), hideAfterMs: z.int() }),
  ),
  /** Copies a field without showing it. `clearsAt` is null for a public value: that one stays. */
  'credentials.copy': call(
    z.object({ id: credentialId, field: fieldName }),
    z.object({ clearsAt: z.int().nullable() }),
  ),
  'credentials.storeSecret': call(
    z.object({ id: credentialId, field: fieldName, value: secretValue }),
    nothing,
  ),
  /** Creates it at the remote, reads it back, and seals the secrets here. */
  'credentials.create': call(
    z.object({ scopeId: z.uuid(), kind: z.string().min(1).max(100), ...draft }),
    z.object({ id: credentialId }),
  ),
  /** Changes it at the remote and reads it back. A blank secret means «keep the stored one». */
  'credentials.update': call(z.object({ id: credentialId, ...draft }), nothing),
  /** Deletes it at the remote, then here. */
  'credentials.remove': call(z.object({ id: credentialId, reason: reason.optional() }), nothing),
  'credentials.annotate': call(
    z.object({
      id: credentialId,
      notes: z.string().max(100_000),
      tags: z.array(z.string().trim().min(1).max(50)).max(50),
    }),
    nothing,
  ),

  'audit.list': call(auditQuery, auditPage),
  /** Reads the whole log and tells the first place that is not as it was written. */
  'audit.verify': call(none, auditVerdict),
  /** The whole log as JSON, without values and without names of credentials. */
  'audit.export': call(none, z.object({ text: z.string() })),
  /** The same, into a file that the system's dialog asks for. Its path, or null if none was chosen. */
  'audit.save': call(none, path.nullable()),

  /** Of the selected vault, locked or not; newest first. `failure`: why the last one could not be made. */
  'backups.list': call(
    none,
    z.object({ backups: z.array(backup), running: z.boolean(), failure: wireError.nullable() }),
  ),
  'backups.make': call(none, backup),
  /**
   * Copies a backup to a new vault in a folder that the system's dialog asks for; null if none was chosen. `header`
   * takes only the header from the backup. A locked vault gives way to the restored one.
   */
  'backups.restore': call(z.object({ id: backupId, parts: z.enum(['all', 'header']) }), path.nullable()),
  /** When the recovery key was last proven to be at hand, and whether it is time to ask again. */
  'recovery.state': call(none, z.object({ checkedAt: z.int().nullable(), due: z.boolean() })),
  'recovery.check': call(z.object({ recoveryKey: z.string().max(200) }), nothing),
  'recovery.later': call(none, nothing),

  /** `keyring` is null where the computer has none to rely on: then it cannot be turned on. */
  'quickUnlock.state': call(none, z.object({ keyring: z.string().nullable(), on: z.boolean() })),
  'quickUnlock.open': call(none, nothing),
  'quickUnlock.enable': call(z.object({ passphrase }), nothing),
  'quickUnlock.disable': call(none, nothing),
}

/** What main tells the page: that something changed, so ask again. Never a secret. */
export const events = {
  'vault.changed': vaultState,
  'places.changed': z.object({}),
  'credentials.changed': z.object({}),
  'sync.changed': z.object({ connectionId, sync: syncStatus }),
  'backups.changed': z.object({}),
  /** When the clipboard will be cleared of a copied secret; null when it was. */
  'clipboard.changed': z.object({ clearsAt: z.int().nullable() }),
}

export type AppCalls = typeof calls
export type AppEvents = typeof events
export type AppClient = Client<AppCalls, AppEvents>
export type EventName = keyof AppEvents
export type Emit = <K extends EventName>(name: K, payload: z.input<AppEvents[K]>) => void
