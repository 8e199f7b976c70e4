import { z } from 'zod'

/** Every format that is told apart. `csv` is any table, read by a mapping; `ppk` is known in order to say what to do. */
export const importFormats = [
  'aws',
  'gcp',
  'azure',
  'scaleway',
  'github-cli',
  'kubeconfig',
  'env',
  'docker',
  'netrc',
  'npmrc',
  'ssh',
  'ppk',
  'bitwarden-json',
  'bitwarden-csv',
  '1password-1pux',
  '1password-csv',
  'kdbx',
  'keepass-xml',
  'keepassxc-csv',
  'csv',
  'keystead-archive',
  'keystead-csv',
] as const

/** A format that a person names for a file that is not told apart. */
export const importFormat = z.enum(importFormats)
export type ImportFormat = z.output<typeof importFormat>
