import { z } from 'zod'
import type { OpenVault } from './vault/vault.ts'

const key = 'recovery-reminder'
const monthMs = 30 * 86_400_000
const weekMs = 7 * 86_400_000
const memo = z.object({ checkedAt: z.int().nullable(), quietUntil: z.int() })

/**
 * Once a month: is the printed recovery key still at hand? It is the only way in when the passphrase is forgotten,
 * and nobody misses it before. The first question comes a month after the vault was first opened with this.
 */
export function recoveryReminder(vault: OpenVault, now: number) {
  const found = vault.memos.get(key, memo)
  const current = found ?? { checkedAt: null, quietUntil: now + monthMs }
  if (!found) vault.memos.set(key, current)
  // A clock that was turned back must not silence it for years.
  const quietUntil = Math.min(current.quietUntil, now + monthMs)
  return {
    state: () => ({
      checkedAt: current.checkedAt,
      due: vault.settings.get().recoveryReminder && now >= quietUntil,
    }),
    checked: () => vault.memos.set(key, { checkedAt: now, quietUntil: now + monthMs }),
    later: () => vault.memos.set(key, { ...current, quietUntil: now + weekMs }),
  }
}
