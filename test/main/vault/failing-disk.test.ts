import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { restoreBackup } from '../../../src/main/vault/backup/restore.ts'
import { createVault } from '../../../src/main/vault/create.ts'
import { setPassphrase, setRecoveryKey } from '../../../src/main/vault/open.ts'
import { backedUp, backUp, backupsOf } from '../../support/backup.ts'
import { at, failureOf, passphrase, quickCost, temporaryFolder, unlock } from '../../support/vault.ts'

const calls = ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'copyFileSync'] as const
const asynchronous = ['open', 'copyFile'] as const

/** Runs `deed` with the disk full from its `nth` call on. Returns how it ended, and whether the disk was asked. */
async function onFailingDisk(nth: number, code: string, deed: () => Promise<unknown>) {
  let count = 0
  const fail = (name: string) => {
    count++
    if (count >= nth) throw Object.assign(new Error(`${code}: ${name}`), { code })
  }
  const kept: (() => void)[] = []
  for (const name of calls) {
    const original = fs[name] as (...given: never[]) => unknown
    Object.assign(fs, {
      [name]: (...given: never[]) => {
        // Reading goes on: it is the writes that a full disk refuses.
        if (name !== 'openSync' || given[1] !== ('r' as never)) fail(name)
        return original(...given)
      },
    })
    kept.push(() => Object.assign(fs, { [name]: original }))
  }
  for (const name of asynchronous) {
    const original = fs.promises[name] as (...given: never[]) => Promise<unknown>
    Object.assign(fs.promises, {
      [name]: async (...given: never[]) => {
        fail(name)
        return original(...given)
      },
    })
    kept.push(() => Object.assign(fs.promises, { [name]: original }))
  }
  try {
    return { kind: await failureOf(deed), asked: count }
  } finally {
    for (const restore of kept) restore()
  }
}

/** Every write of `deed` fails once, in its turn; `check` sees what each failure left. */
async function eachWriteFails(deed: () => Promise<unknown>, check: (done: boolean) => Promise<void>) {
  for (const code of ['ENOSPC', 'EIO']) {
    for (let nth = 1; ; nth++) {
      const { kind, asked } = await onFailingDisk(nth, code, deed)
      if (asked < nth) {
        expect(kind).toBe('none')
        await check(true)
        expect(nth, 'the deed writes nothing, so nothing was tested').toBeGreaterThan(1)
        break
      }
      expect(['disk-full', 'file-failed', 'none']).toContain(kind)
      await check(kind === 'none')
    }
  }
}

test('a passphrase changes as a whole or not at all, whichever write fails', async () => {
  const { folder } = await backedUp()
  let current = passphrase
  let next = 'the next passphrase'
  await eachWriteFails(
    async () => {
      const vault = await unlock(folder, current)
      try {
        await setPassphrase(vault, next, quickCost)
      } finally {
        vault.close()
      }
    },
    async () => {
      const opens = async (typed: string) =>
        (await failureOf(async () => (await unlock(folder, typed)).close())) === 'none'
      const [old, fresh] = [await opens(current), await opens(next)]
      expect([old, fresh].filter(Boolean)).toHaveLength(1)
      if (fresh) [current, next] = [next, current]
    },
  )
})

test('a recovery key is renewed as a whole or not at all', async () => {
  const { folder } = await backedUp()
  await eachWriteFails(
    async () => {
      const vault = await unlock(folder)
      try {
        setRecoveryKey(vault)
      } finally {
        vault.close()
      }
    },
    async () => (await unlock(folder)).close(),
  )
})

test('a backup is there and whole, or not there, and the vault and earlier backups are as they were', async () => {
  const { folder, id } = await backedUp()
  let later = at
  await eachWriteFails(
    async () => {
      const vault = await unlock(folder)
      later += 1000
      try {
        await backUp(vault, later)
      } finally {
        vault.close()
      }
    },
    async () => {
      expect(backupsOf(folder)).toContain(id)
      expect(fs.readdirSync(path.join(folder, 'backups')).filter((name) => name.startsWith('.'))).toEqual([])
      ;(await unlock(folder)).close()
    },
  )
})

test('a restore makes a whole vault or nothing', async () => {
  const { folder, id } = await backedUp()
  const target = path.join(path.dirname(folder), 'Back.keystead')
  await eachWriteFails(
    () => restoreBackup(folder, { id, parts: 'all', now: at }, target),
    async (done) => {
      expect(fs.existsSync(target)).toBe(done)
      if (done) (await unlock(target)).close()
      fs.rmSync(target, { recursive: true, force: true })
      expect(fs.readdirSync(path.dirname(folder))).toEqual([path.basename(folder)])
    },
  )
})

test('a vault is created whole or not at all', async () => {
  const parent = temporaryFolder()
  await eachWriteFails(
    () => createVault(parent, 'New', passphrase, quickCost, at),
    async (done) => {
      expect(fs.readdirSync(parent)).toEqual(done ? ['New.keystead'] : [])
      if (done) (await unlock(path.join(parent, 'New.keystead'))).close()
      fs.rmSync(path.join(parent, 'New.keystead'), { recursive: true, force: true })
    },
  )
})
