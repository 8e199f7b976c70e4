import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './vault.ts'

export const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'ignore' })
/** Whether this machine lets a test make a file system. */
export const mayMount = (() => {
  const folder = fs.mkdtempSync('/tmp/keystead-mount-')
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    fs.rmdirSync(folder)
  }
})()

/** A file system of its own, `size` large, that is gone after the test. */
export function smallDisk(size: string): string {
  const folder = temporaryFolder()
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}
