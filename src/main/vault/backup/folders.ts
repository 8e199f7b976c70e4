import fs from 'node:fs'
import path from 'node:path'
import type { Backup } from '../../../shared/backup.ts'
import { databaseFile, headerFile } from '../vault.ts'

export const backupsFolder = (folder: string) => path.join(folder, 'backups')
export const backupFolder = (folder: string, id: string) => path.join(backupsFolder(folder), id)

/** A backup is named by its moment in UTC: `2026-01-15T090000Z`, with `-2`, `-3` … for more in one second. */
const named = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z(?:-\d+)?$/
/** Unfinished: a copy that was not verified. No one may take it for a backup. */
const unfinished = /^\.new-/

export function newId(folder: string, now: number): string {
  const base = `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!fs.existsSync(backupFolder(folder, id))) return id
  }
}

const madeAt = (id: string): number | null => {
  const parts = named.exec(id)
  if (!parts) return null
  const at = Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`)
  return Number.isNaN(at) ? null : at
}

/** The finished backups of a vault, newest first. Anything else in the folder is not looked at. */
export function listBackups(folder: string): Backup[] {
  let names: string[]
  try {
    names = fs.readdirSync(backupsFolder(folder))
  } catch {
    return []
  }
  const found = names.flatMap((id): Backup[] => {
    const at = madeAt(id)
    if (at === null) return []
    try {
      const inside = backupFolder(folder, id)
      const bytes = fs.statSync(databaseFile(inside)).size + fs.statSync(headerFile(inside)).size
      return [{ id, madeAt: at, bytes }]
    } catch {
      return []
    }
  })
  return found.sort((a, b) => b.madeAt - a.madeAt || b.id.localeCompare(a.id, 'en', { numeric: true }))
}

/** Removes what a killed or failed backup left behind. */
export function sweep(folder: string): void {
  let names: string[]
  try {
    names = fs.readdirSync(backupsFolder(folder))
  } catch {
    return
  }
  for (const name of names) {
    if (unfinished.test(name)) fs.rmSync(backupFolder(folder, name), { recursive: true, force: true })
  }
}

export const unfinishedFolder = (folder: string, id: string) => backupFolder(folder, `.new-${id}`)

const dayMs = 86_400_000
const day = (at: number) => Math.floor(at / dayMs)
// The first of January 1970 was a Thursday: weeks begin on Monday.
const week = (at: number) => Math.floor((at / dayMs + 3) / 7)

/**
 * The backups to keep: the newest, and the newest of each of the last `daily` days and `weekly` weeks that have one.
 *
 * Days without a backup do not count: a vault that was not opened for a year loses none of them.
 */
export function kept(
  backups: readonly Backup[],
  { daily, weekly }: { daily: number; weekly: number },
): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt - a.madeAt)
  const newestOf = (period: (at: number) => number, count: number) => {
    const seen = new Set<number>()
    return newestFirst.filter(({ madeAt: at }) => {
      if (seen.has(period(at))) return false
      seen.add(period(at))
      return seen.size <= count
    })
  }
  const chosen = new Set([...newestFirst.slice(0, 1), ...newestOf(day, daily), ...newestOf(week, weekly)])
  return newestFirst.filter((backup) => chosen.has(backup))
}
