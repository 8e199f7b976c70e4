import path from 'node:path'
import { app } from 'electron'
import type { AppInfo } from '../../shared/vault.ts'
import { currentElectron } from './runtime.ts'

/** The list of vaults that were opened on this computer. */
export const recentFile = () => path.join(app.getPath('userData'), 'recent.json')

/** Where a new vault is proposed. */
export const defaultFolder = () => path.join(app.getPath('documents'), 'Keystead')

/** What the app says about itself. */
export const appInfo = (): AppInfo => ({
  version: app.getVersion(),
  electron: process.versions.electron ?? '',
  platform: process.platform,
  evaluation: Number.parseInt(process.versions.electron ?? '0', 10) < currentElectron,
  packaged: app.isPackaged,
})
