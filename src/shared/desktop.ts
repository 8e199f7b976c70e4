import { z } from 'zod'
import { call } from './ipc.ts'
import { languageTag } from './language.ts'
import { settings } from './vault.ts'

/**
 * How the window looks and behaves on this computer. It lies beside the vaults in the clear, and so holds nothing that
 * says what is in one.
 */
export const preferences = z.object({
  /** The look before a vault is open: that of the last one. */
  theme: settings.shape.theme,
  /** What the window and the menus speak; null: as the system. Where we do not speak it, it is English. */
  language: languageTag.nullable(),
  density: z.enum(['comfortable', 'compact']),
  /** 1 is 100 %. */
  zoom: z.number().min(0.5).max(3),
  /** Widths of the first two panes in pixels; null until a person has moved a line between them. */
  panes: z.object({ start: z.int().min(100).max(2000), middle: z.int().min(100).max(4000) }).nullable(),
  /** Closing the window leaves Keystead in the tray. */
  closeToTray: z.boolean(),
})
export type Preferences = z.output<typeof preferences>

export const defaultPreferences: Preferences = {
  theme: 'system',
  language: null,
  density: 'comfortable',
  zoom: 1,
  panes: null,
  closeToTray: false,
}

/** Where a link from outside leads: to a place in the window, never to an action. `nothing`: it is not in this vault. */
export const linkTarget = z.discriminatedUnion('to', [
  z.object({ to: z.literal('credential'), id: z.uuid() }),
  z.object({ to: z.literal('organization'), id: z.uuid() }),
  z.object({ to: z.literal('search'), query: z.string().max(1000) }),
  /** The list of what asks for attention. */
  z.object({ to: z.literal('attention') }),
  z.object({ to: z.literal('nothing') }),
])
export type LinkTarget = z.output<typeof linkTarget>

export const desktopCalls = {
  'preferences.get': call(() => z.undefined(), preferences),
  'preferences.set': call(() => preferences.partial(), preferences),
}
