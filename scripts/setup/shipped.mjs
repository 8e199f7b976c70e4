import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src/main', 'src/preload', 'src/renderer', 'src/shared', 'src/sandbox']
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'".][^'"]*)['"]/g
const STYLE = /@import\s+['"]([^'".][^'"]*)['"]/g

/**
 * The packages that end up in the app: Electron, what is installed with it, and what the bundler takes in: all
 * that the sources import, with everything those need. Rather one too many than one too few.
 */
export function shippedPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const own = lock.packages['']
  const wanted = ['electron', ...Object.keys(own.dependencies ?? {}), ...importedNames(root, own)]
  const found = new Map()
  const take = (name, from) => {
    const at = placeOf(lock, name, from)
    if (at === undefined || found.has(at)) return
    const entry = lock.packages[at]
    found.set(at, { path: at, installedAs: name, name: entry.name ?? name, ...entry })
    // Electron's own dependencies only download it.
    if (name === 'electron') return
    for (const other of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) take(other, at)
  }
  for (const name of wanted) take(name, '')
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.version < b.version ? -1 : 1),
  )
}

function importedNames(root, { dependencies = {}, devDependencies = {} }) {
  const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])
  const names = new Set()
  for (const folder of SOURCES) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      for (const [, specifier] of text.matchAll(entry.name.endsWith('.css') ? STYLE : IMPORT)) {
        const name = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/')
        if (declared.has(name)) names.add(name)
      }
    }
  }
  return names
}

// As Node looks: beside the one that asks, then outwards.
function placeOf(lock, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (lock.packages[place]) return place
    if (at === '') return undefined
  }
}

/** A package's licence text, as it came; null where it has none of its own or is for another system. */
export function licenceText(root, { path }) {
  const folder = join(root, path)
  if (!existsSync(folder)) return null
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null
}

/** Who made what the app is made of, and on which terms: for its list of licences. */
export function licences(root) {
  const packages = shippedPackages(root)
  const isForOneSystem = ({ os, cpu }) => os !== undefined || cpu !== undefined
  return packages
    .filter((entry) => !isForOneSystem(entry))
    .map((entry) => ({
      name: entry.name,
      version: entry.version,
      licence: entry.license ?? 'unknown',
      text: licenceText(root, entry) ?? '',
    }))
}

/** CycloneDX 1.6 as JSON (ECMA-424), the same for the same lock file. */
export function billOfMaterials(root) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: licensed(license) },
    },
    components: shippedPackages(root).map((entry) => ({
      type: entry.name === 'electron' ? 'framework' : 'library',
      'bom-ref': `${entry.name}@${entry.version}`,
      name: entry.name,
      version: entry.version,
      scope: entry.optional ? 'optional' : 'required',
      purl: `pkg:npm/${entry.name.replace('@', '%40')}@${entry.version}`,
      hashes: hashed(entry.integrity),
      licenses: licensed(entry.license),
    })),
  }
}

const licensed = (license) =>
  !license ? [] : / (OR|AND|WITH) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }]

const hashed = (integrity = '') =>
  integrity
    .split(' ')
    .filter((one) => one.startsWith('sha512-'))
    .map((one) => ({ alg: 'SHA-512', content: Buffer.from(one.slice(7), 'base64').toString('hex') }))
