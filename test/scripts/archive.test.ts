import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { crc32, deflateRawSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { checkIntegrity, tarEntry, zipEntries } from '../../scripts/setup/archive.mjs'
import { folderWith } from './folder.ts'

const integrityOf = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/** A real gzipped tar, as npm makes them. */
function tarball(content: string): Buffer {
  const folder = folderWith({ 'package/package.json': '{}', 'package/inside.zip': content })
  execFileSync('tar', ['-czf', 'file.tgz', 'package/package.json', 'package/inside.zip'], { cwd: folder })
  return fs.readFileSync(path.join(folder, 'file.tgz'))
}

/** A zip of one file, compressed, with a comment at its end that looks for trouble. */
function zip(name: string, content: string, mode: number): Buffer {
  const packed = deflateRawSync(content)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(Buffer.byteLength(content), 8)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  sizes.copy(local, 14)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  sizes.copy(entry, 16)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(mode * 0x10000, 38)
  const before = [local, Buffer.from(name), packed]
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(Buffer.concat(before).length, 16)
  end.writeUInt16LE(7, 20)
  return Buffer.concat([...before, entry, Buffer.from(name), end, Buffer.from('comment')])
}

test('a tarball with one bit changed is refused', () => {
  const good = tarball('x')
  const integrity = integrityOf(good)
  checkIntegrity(good, integrity, 'the runtime')
  const bad = Buffer.from(good)
  bad[bad.length - 1] = (bad.at(-1) ?? 0) ^ 1
  expect(() => checkIntegrity(bad, integrity, 'the runtime')).toThrow('the runtime is not the file')
})

test('a file in a tar is found behind others, whole', () => {
  const content = 'é'.repeat(5000)
  expect(tarEntry(gunzipSync(tarball(content)), 'package/inside.zip').toString()).toBe(content)
})

test('a file that a tar does not hold is an error', () => {
  expect(() => tarEntry(gunzipSync(tarball('x')), 'package/nothing')).toThrow('holds no package/nothing')
})

test('a zip gives back content and mode', () => {
  const [entry] = zipEntries(zip('Folder/run', 'echo hello', 0o100755))
  expect(entry.path).toBe('Folder/run')
  expect(entry.mode).toBe(0o755)
  expect(entry.read().toString()).toBe('echo hello')
})

test('a zip that is cut off is an error', () => {
  const whole = zip('a', 'content', 0o644)
  expect(() => zipEntries(whole.subarray(0, whole.length - 30))).toThrow('cut off')
})
