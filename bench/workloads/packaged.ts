import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { scratch } from '../cache.ts'
import { copyOfVault, passphrase } from '../data.ts'
import { inTurnAsync } from '../measure.ts'
import { type Outcome, plain, ratio } from '../result.ts'
import { bytesIn, emptyApp, type Memory, memoryOf, startedApp } from '../window.ts'
import { largest, sizeName, type Workload } from '../workload.ts'

/** How long an app may settle before its memory is read. */
const settleMs = 3000

/** The app as it is installed, beside a package of the same Electron that opens an empty window. */
export const packaged: Workload = {
  name: 'packaged',
  title: 'the packaged app: start, memory and size',
  async run({ rows, short }): Promise<Outcome[]> {
    const binary = process.env.KEYSTEAD_PACKAGED
    if (!binary || !process.env.DISPLAY)
      return [
        {
          what: 'start to usable',
          workload: 'packaged app',
          why: 'run npm run package first, with a display',
        },
      ]
    const empty = await emptyApp(binary)
    const rounds = short ? 2 : 5
    const bare = async () => {
      const { page, ms, quit } = await startedApp(empty, scratch('empty-home'))
      await page.getByText('empty').first().waitFor()
      const taken = ms()
      await quit()
      return taken
    }
    const shows = (words: readonly string[], role: 'button' | 'option', name?: string) => async () => {
      const { page, ms, quit } = await startedApp(binary, scratch('app-home'), words)
      await page
        .getByRole(role, name === undefined ? {} : { name })
        .first()
        .waitFor()
      const taken = ms()
      await quit()
      return taken
    }
    const first = await inTurnAsync(rounds, shows([], 'button', 'Create a vault'), bare)
    const demo = await inTurnAsync(rounds, shows(['--demo'], 'option'), bare)
    const against = 'an empty window of the same Electron'
    const outcomes: Outcome[] = [
      ratio({
        what: 'start to usable',
        workload: 'first screen',
        against,
        ours: first.ours.p50,
        theirs: first.theirs.p50,
        goal: 1.3,
      }),
      ratio({
        what: 'start to usable',
        workload: 'demo list painted',
        against,
        ours: demo.ours.p50,
        theirs: demo.theirs.p50,
        goal: 1.6,
      }),
    ]
    if (process.platform === 'linux')
      outcomes.push(...(await memory(binary, empty, largest(rows, [100_000]))))
    const extra = bytesIn(path.join(path.dirname(binary), 'resources')) / 2 ** 20
    outcomes.push(
      plain({
        what: 'size, packaged app without Electron',
        workload: 'resources',
        against: '25 MB',
        unit: 'MiB',
        ours: extra,
        goal: 25,
        tolerance: 1.02,
      }),
    )
    return outcomes
  },
}

const said = ({ resident, own }: Memory) => `${resident.toFixed(0)} MiB (${own.toFixed(0)} its own)`

async function memory(binary: string, empty: string, size: number): Promise<Outcome[]> {
  const blank = await startedApp(empty, scratch('empty-home'))
  await blank.page.getByText('empty').first().waitFor()
  await wait(settleMs)
  const theirs = memoryOf(blank.pid)
  await blank.quit()

  const home = scratch('app-home')
  const vault = await copyOfVault(size)
  for (const folder of [path.join(home, 'user-data'), path.join(home, '.config', 'keystead')]) {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'recent.json'), JSON.stringify([vault]))
  }
  const app = await startedApp(binary, home)
  await app.page.getByText('Bench').first().click()
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('option').first().waitFor()
  await wait(settleMs)
  const ours = memoryOf(app.pid)
  await app.quit()
  return (['main', 'renderer'] as const).map((side) =>
    plain({
      what: `memory, unlocked, ${side}`,
      workload: sizeName(size),
      against: 'an empty window, + 80 MiB',
      unit: 'MiB',
      ours: ours[side].resident - theirs[side].resident,
      goal: 80,
      note: `${said(ours[side])}, an empty window ${said(theirs[side])}`,
    }),
  )
}
