import fs from 'node:fs'
import path from 'node:path'
import { attachmentBytes } from '../../shared/attachment.ts'
import { invalidInputAt } from '../../shared/errors.ts'
import type { NewAttachment } from '../vault/attachments.ts'
import { explained } from '../vault/files.ts'

const nameLength = 255

/**
 * The name of a file as it is kept and shown: one line, without a path and without marks that turn the direction of
 * reading, so that what it ends in is what a person sees it end in.
 */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const line = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/gu, '').trim()
  const name = /^\.*$/.test(line) ? 'file' : line
  return name.length > nameLength ? name.slice(-nameLength) : name
}

/** Reads a file to attach. How large it is, is asked first. Throws `invalid-input` and `file-failed`. */
export function readAttachment(file: string): NewAttachment {
  return explained(file, () => {
    const found = fs.statSync(file, { throwIfNoEntry: false })
    if (!found?.isFile()) throw invalidInputAt('files', `«${path.basename(file)}» is no file`)
    if (found.size > attachmentBytes) throw tooLarge(path.basename(file))
    return { name: path.basename(file), bytes: fs.readFileSync(file) }
  })
}

export const tooLarge = (name: string) =>
  invalidInputAt('files', `«${name}» is larger than 5 MB. A credential takes files up to that size`)
