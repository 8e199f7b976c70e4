import { z } from 'zod'
import { auditPage, auditQuery, auditVerdict } from './audit.ts'
import { backup, backupId } from './backup.ts'
import { wireError } from './errors.ts'
import { call } from './ipc.ts'
import { passphrase } from './vault.ts'

const none = z.undefined()
const nothing = z.void()
const path = z.string().min(1).max(4096)

/** The audit log, backups, the recovery key and quick unlock. */
export const trustCalls = {
  'audit.list': call(auditQuery, auditPage),
  /** Reads the whole log and tells the first place that is not as it was written. */
  'audit.verify': call(none, auditVerdict),
  /** The whole log as JSON, without values and without names of credentials. */
  'audit.export': call(none, () => z.object({ text: z.string() })),
  /** The same, into a file that the system's dialog asks for. Its path, or null if none was chosen. */
  'audit.save': call(none, () => path.nullable()),

  /** Of the selected vault, locked or not; newest first. `failure`: why the last one could not be made. */
  'backups.list': call(none, () =>
    z.object({ backups: z.array(backup), running: z.boolean(), failure: wireError.nullable() }),
  ),
  'backups.make': call(none, backup),
  /**
   * Copies a backup to a new vault in a folder that the system's dialog asks for; null if none was chosen. `header`
   * takes only the header from the backup. A locked vault gives way to the restored one.
   */
  'backups.restore': call(
    () => z.object({ id: backupId, parts: z.enum(['all', 'header']) }),
    () => path.nullable(),
  ),
  /** When the recovery key was last proven to be at hand, and whether it is time to ask again. */
  'recovery.state': call(none, () => z.object({ checkedAt: z.int().nullable(), due: z.boolean() })),
  'recovery.check': call(() => z.object({ recoveryKey: z.string().max(200) }), nothing),
  'recovery.later': call(none, nothing),

  /** `keyring` is null where the computer has none to rely on: then it cannot be turned on. */
  'quickUnlock.state': call(none, () => z.object({ keyring: z.string().nullable(), on: z.boolean() })),
  'quickUnlock.open': call(none, nothing),
  'quickUnlock.enable': call(() => z.object({ passphrase }), nothing),
  'quickUnlock.disable': call(none, nothing),
}
