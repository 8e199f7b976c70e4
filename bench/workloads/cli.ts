import { copyOfVault, keyed, opened, passphrase } from '../data.ts'
import { inTurnAsync, type Pair } from '../measure.ts'
import { entriesOf } from '../peers/entries.ts'
import { kdbxOf } from '../peers/kdbx.ts'
import { keepassxc, keystead, script, versionOf } from '../programs.ts'
import { type Outcome, ratio } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

/** By size: ours as a multiple of keepassxc-cli. */
const goals: Readonly<Record<number, number>> = { 1000: 1, 10000: 0.25, 100000: 0.03 }
const why = 'keepassxc-cli is not installed'

/** Processes: each starts, derives the key at the same Argon2 cost, answers and ends. */
export const cli: Workload = {
  name: 'cli',
  title: 'open and list a page, find, show one: whole processes at the same Argon2id cost',
  async run({ rows, short }) {
    const outcomes: Outcome[] = []
    for (const size of rows.filter((each) => goals[each] !== undefined)) {
      const workload = sizeName(size)
      if (versionOf('keepassxc-cli') === null) {
        outcomes.push({ what: 'open and list a page', workload, why })
        continue
      }
      const rounds = short ? 3 : size > 10_000 ? 5 : 9
      const goal = goals[size] as number
      const vault = await copyOfVault(size)
      const file = await kdbxOf(size)
      const { name, ours, theirs } = await onlyOnce(size)
      const add = (what: string, against: string, { ours: mine, theirs: other }: Pair, note?: string) =>
        outcomes.push(
          ratio({ what, workload, against, ours: mine.p50, theirs: other.p50, goal, ...(note && { note }) }),
        )
      const ms = (run: Promise<{ ms: number }>) => run.then((each) => each.ms)
      const page = () => ms(keystead(vault, ['ls', '--limit', '50']))
      add(
        'open and list a page',
        'keepassxc-cli ls',
        await inTurnAsync(rounds, page, () => ms(keepassxc(['ls', '-q', '-R', '-f', file]))),
      )
      const web = () => ms(script('peers/kdbxweb.ts', [file, passphrase]))
      add('open and list a page', 'kdbxweb', await inTurnAsync(Math.min(rounds, 3), page, web))
      add(
        'find',
        'keepassxc-cli search',
        await inTurnAsync(
          rounds,
          () => ms(keystead(vault, ['search', name])),
          () => ms(keepassxc(['search', '-q', file, name])),
        ),
      )
      add(
        'show one',
        'keepassxc-cli show',
        await inTurnAsync(
          rounds,
          () => ms(keystead(vault, ['get', ours, '--reveal'])),
          () => ms(keepassxc(['show', '-q', '-s', '-a', 'Password', file, theirs])),
        ),
      )
    }
    return outcomes
  },
}

/** A credential with a name of its own and one secret: its name, and how each side calls it. */
async function onlyOnce(size: number): Promise<{ name: string; ours: string; theirs: string }> {
  const { vault, db, folder } = await opened(size)
  const found = db
    .prepare(
      `SELECT c.id, c.name FROM credentials c WHERE c.secrets LIKE '{"%' AND c.secrets NOT LIKE '%},"%' AND c.name NOT LIKE '%/%'
       AND (SELECT count(*) FROM credentials o WHERE o.name LIKE c.name || '%') = 1 LIMIT 1`,
    )
    .get() as { id: string; name: string }
  vault.close()
  const entry = entriesOf(await keyed(folder)).find(({ title }) => title === found.name)
  return { name: found.name, ours: found.id, theirs: `${entry?.group}/${found.name}` }
}
