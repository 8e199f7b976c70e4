import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { computer, createVault, demoAtRest, type Running } from './app.ts'
import { findings } from './axe.ts'

const scrolls = '.places-scroll, .list .virtual, .attention-scroll, .detail-scroll, .settings-scroll'

async function sized({ app, page }: Running, width: number, height: number, zoom = 1) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h, z]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(w, h)
      window?.webContents.setZoomFactor(z)
    },
    [width, height, zoom] as const,
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / zoom)
}

/** What scrolls sideways, or makes the document taller than the window. */
const spilling = (page: Page) =>
  page.evaluate((selector) => {
    const wide = [...document.querySelectorAll(selector)].filter((one) => one.scrollWidth > one.clientWidth)
    const tall = document.documentElement.scrollHeight > innerHeight ? ['the document'] : []
    return [...wide.map(({ className }) => className), ...tall]
  }, scrolls)

test('at twice the size every name is to be read, and everything is in reach', async () => {
  const running = await computer().start('--demo')
  const { page } = running
  await demoAtRest(page)
  await sized(running, 1280, 800, 2)
  const list = page.getByTestId('credential-list')
  await list.getByRole('option').nth(3).click()
  await page.getByRole('heading', { level: 2, name: 'agent-hpc-login-1-2026' }).waitFor()
  const narrowest = await list
    .locator('.row-name')
    .evaluateAll((names) => Math.min(...names.map((name) => name.getBoundingClientRect().width)))
  expect(narrowest).toBeGreaterThan(80)
  expect(await page.locator('.list-subline').evaluate((line) => line.scrollWidth - line.clientWidth)).toBe(0)
  expect(await spilling(page)).toEqual([])

  const places = page.getByRole('navigation', { name: 'Connections' })
  await places.hover({ position: { x: 20, y: 60 } })
  await page.getByRole('row', { name: /^Attention/ }).click()
  await page.getByRole('article', { name: 'At a glance' }).hover()
  const why = page.locator('.finding-why').first()
  await expect.poll(async () => (await why.boundingBox())?.width).toBeGreaterThan(120)
  expect(await spilling(page)).toEqual([])

  await page.getByRole('row', { name: /^Attention/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await places.boundingBox())?.width).toBeGreaterThan(200)
  const settings = page.getByRole('button', { name: 'Settings' })
  await settings.focus()
  expect((await settings.boundingBox())?.y).toBeLessThan(400)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Settings' }).waitFor()
  expect(await spilling(page)).toEqual([])
}, 120_000)

test('in the smallest window German titles keep their lines, and nothing is cut off', async () => {
  const running = await computer().start('--demo', '--lang=de-DE')
  const { page } = running
  await page
    .getByRole('row', { name: /^Konflikte/ })
    .first()
    .waitFor({ timeout: 60_000 })
  await sized(running, 900, 600)
  await page.getByTestId('credential-list').getByRole('option').nth(3).click()
  const title = page.getByRole('heading', { level: 2, name: 'agent-hpc-login-1-2026' })
  await expect.poll(async () => (await title.boundingBox())?.height).toBeLessThan(60)
  expect(await spilling(page)).toEqual([])
  await page.getByRole('button', { name: 'Einstellungen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Einstellungen' })
  await dialog.getByText('Keinem Programm wurde etwas').waitFor()
  expect(await spilling(page)).toEqual([])
  const [programs, trust] = await Promise.all(
    ['Andere Programme', 'Vertrauen'].map((name) => dialog.getByRole('region', { name }).boundingBox()),
  )
  expect(trust!.y - programs!.y - programs!.height).toBeGreaterThan(16)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor()
  expect(await findings(page)).toEqual([])
}, 120_000)

test('a name without an end breaks its line or ends in dots, and moves nothing sideways', async () => {
  const { page } = await computer().start()
  await createVault(page)
  await page.keyboard.press('Control+Shift+N')
  const dialog = page.getByRole('dialog', { name: 'New credential' })
  const field = (name: string) => dialog.getByLabel(name, { exact: true })
  await field('Name of the organization').fill('x'.repeat(200))
  await dialog.getByRole('option', { name: 'Git token', exact: true }).click()
  await field('Name').fill('alpha')
  await field('Host').fill('github.com')
  await field('Access token').fill('canary-token')
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByRole('region', { name: 'Picture of where it is used' }).getByText('Access token').waitFor()
  expect(await spilling(page)).toEqual([])
  const beyond = await page
    .locator('.graph-label')
    .evaluateAll((labels) =>
      labels
        .filter((label) => label.clientWidth > (label.parentElement?.clientWidth ?? 0) - 16)
        .map(({ className }) => className),
    )
  expect(beyond).toEqual([])
})

test('at twice the size in the smallest window the first screen is left to what can be done', async () => {
  const running = await computer().start()
  await sized(running, 900, 600, 2)
  const create = running.page.getByRole('button', { name: 'Create a vault' })
  await expect.poll(async () => (await create.boundingBox())?.width).toBeGreaterThan(300)
})
