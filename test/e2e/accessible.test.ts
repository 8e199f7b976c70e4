import { expect, test } from 'vitest'
import { computer, createVault, demoAtRest } from './app.ts'
import { findings } from './axe.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen, ${scheme}`, async () => {
    const { page } = await computer().start()
    await page.emulateMedia({ colorScheme: scheme })
    const found: Record<string, string[]> = {}
    const look = async (screen: string) => {
      await page.waitForTimeout(200)
      found[screen] = await findings(page)
    }
    await page.getByRole('button', { name: 'Create a vault' }).waitFor()
    await look('first run')
    await page.getByRole('button', { name: 'Create a vault' }).click()
    await look('create')
    await page.getByRole('button', { name: 'Back' }).click()
    await createVault(page)
    await look('empty vault')
    await page.getByRole('button', { name: 'Add a connection' }).click()
    await page.getByRole('dialog').waitFor()
    await look('add connection')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('dialog').waitFor()
    await look('settings')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+L')
    await page.getByRole('button', { name: 'Unlock' }).waitFor()
    await look('unlock')
    await page.getByRole('button', { name: 'Other vault…' }).click()
    await page.getByRole('button', { name: 'Explore the demo' }).click()
    await page.getByRole('option').nth(4).waitFor({ timeout: 30_000 })
    await look('list')
    await page.getByRole('option').nth(4).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await look('detail')
    await page.getByTestId('sync-summary').click()
    await page.getByTestId('sync-log').waitFor()
    await look('sync log')
    await page.keyboard.press('Escape')
    await page.getByRole('row', { name: /^Trash/ }).click()
    await look('trash')
    await page.getByRole('row', { name: /^Seqera/ }).click()
    await page.getByRole('button', { name: 'More for Seqera' }).click()
    await page.getByRole('menuitem', { name: 'Review changes…' }).click()
    await page.getByRole('button', { name: 'Read again' }).waitFor({ timeout: 30_000 })
    await look('plan')
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])))
  })
}

test('from first run to a pulled list, the keyboard alone is enough', async () => {
  const { page } = await computer().start()
  await page.getByRole('button', { name: 'Explore the demo' }).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '')
  for (let presses = 0; presses < 10 && !(await focused()).includes('Explore the demo'); presses++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ timeout: 30_000 })
  await page.keyboard.press('/')
  await page.keyboard.type('archive-eu-west-1')
  await page.getByText('1 match').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'archive-eu-west-1' }).waitFor()
})

test('where the keyboard is has one ring, and not one for all that belongs to it', async () => {
  const { page } = await computer().start('--demo')
  await demoAtRest(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Shift+N')
  await page.getByRole('dialog').waitFor()
  const ringed = () =>
    page
      .locator('[role=dialog] [data-focus-visible]')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).outlineStyle !== 'none').length)
  await expect.poll(ringed).toBe(1)
})
