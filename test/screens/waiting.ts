import type { ElectronApplication, Page } from 'playwright-core'
import { hold } from './hold.ts'
import type { Take } from './walk.ts'

const row = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()

/** What is on screen where an answer is not there yet, from an open demo. */
export async function walkWaiting(app: ElectronApplication, page: Page, take: Take): Promise<void> {
  const waiting = page.getByTestId('waiting').first()
  async function during(calls: string[], name: string, go: () => Promise<void>) {
    const release = await hold(app, ...calls)
    await go()
    await waiting.waitFor()
    await take(`loading-${name}`)
    await release()
    await page.getByTestId('waiting').last().waitFor({ state: 'detached' })
  }
  await during(['attention.list', 'attention.ages'], 'attention', () => row(page, /^Attention/).click())
  await row(page, /^All credentials/).click()
  await during(['credentials.get'], 'detail', () => page.getByRole('option').nth(2).click())
  await during(['credentials.usageGraph', 'credentials.list', 'attention.ages'], 'organization', () =>
    row(page, /^Northwind Biolabs/).click(),
  )
  await during(['audit.list'], 'activity', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.type('activity')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Activity' }).waitFor()
  })
  await page.keyboard.press('Escape')
}
