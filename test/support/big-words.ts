/** Words that the names of a big vault are made of. */
export const customers = [
  'Halden Genomics',
  'Northwind Biolabs',
  'Fjord Oncology',
  'Århus Plant Science',
  'Kelpie Marine',
  'Open Data Registry',
  'Saltmarsh Ecology',
  'Tern Diagnostics',
  'Wolfram Imaging',
  'Alder Vaccines',
  'Birch Proteomics',
  'Cormorant Health',
  'Dunlin Therapeutics',
  'Eider Robotics',
  'Fulmar Energy',
  'Gannet Logistics',
  'Heron Analytics',
  'Ibis Payments',
  'Jackdaw Media',
  'Kittiwake Cloud',
] as const

export const teams = [
  'genomics',
  'ingest',
  'align',
  'annotate',
  'archive',
  'report',
  'mirror',
  'billing',
  'search',
  'platform',
  'imaging',
  'terraform',
  'payments',
  'warehouse',
  'backup',
  'observability',
] as const
export const purposes = [
  'reader',
  'writer',
  'deploy',
  'ci',
  'batch',
  'runner',
  'replica',
  'gateway',
  'export',
  'webhook',
  'scheduler',
  'admin',
] as const
export const stages = ['prod', 'staging', 'dev', 'qa', 'sandbox', 'dr'] as const
export const regions = ['eu-west-1', 'eu-north-1', 'us-east-1', 'us-west-2', 'ap-south-1', 'par'] as const
export const tags = ['pci', 'gdpr', 'critical', 'legacy', 'ci', 'team-blue', 'team-red', 'rotate', 'vendor']
export const notes = [
  'Ask the platform team before you change this.',
  'Used by the nightly export; see the runbook on rotation.',
  'Made for the migration. Remove when the old cluster is gone.',
  'The owner left in March; nobody has claimed it since.',
  'Shared with the vendor under ticket OPS-',
] as const

/** Mulberry32: small, fast and the same everywhere, which is all that test data asks of it. */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const letters = (alphabet: string, length: number): string => {
    let text = ''
    for (let index = 0; index < length; index++) text += alphabet[below(alphabet.length)]
    return text
  }
  return {
    below,
    chance: (share: number): boolean => next() < share,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    letters,
    digits: (length: number): string => letters('0123456789', length),
    hex: (length: number): string => letters('0123456789abcdef', length),
    upper: (length: number): string => letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length),
    any: (length: number): string =>
      letters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', length),
    uuid(): string {
      const hex = letters('0123456789abcdef', 30)
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`
    },
  }
}
export type Seeded = ReturnType<typeof seeded>
