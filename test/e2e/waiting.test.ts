import { expect, test } from 'vitest'
import { hold } from '../screens/hold.ts'
import { computer, connect, createVault, sandbox, unlock } from './app.ts'

test('a screen that waits for its answer has the shape of what comes, and neither flashes nor moves', async () => {
  const { app, page } = await computer().start()
  const remote = await sandbox()
  await createVault(page)
  await connect(page, remote)
  await page.keyboard.press('Control+L')
  const waiting = page.getByTestId('waiting')

  const opens = await hold(app, 'places.list', 'credentials.list')
  await unlock(page)
  await expect.poll(() => waiting.count(), { timeout: 20_000 }).toBe(2)
  expect(await page.getByTestId('list-count').textContent()).toBe('Loading…')
  for (const shape of await waiting.all()) {
    const box = await shape.boundingBox()
    expect(box?.height, 'a shape has the room of what comes').toBeGreaterThan(300)
  }
  await opens()
  await page.getByRole('option').first().waitFor()
  expect(await waiting.count()).toBe(0)

  const parts = await hold(app, 'credentials.history', 'attachments.list', 'audit.list')
  // Looked at in the moment in which each comes, however slow the machine.
  await page.evaluate(() => {
    const came: { shape: Element; look: string; tall: number }[] = []
    Object.assign(window, { came })
    new MutationObserver(() => {
      for (const shape of document.querySelectorAll('[data-testid=waiting]')) {
        if (came.some((one) => one.shape === shape)) continue
        came.push({ shape, look: getComputedStyle(shape).visibility, tall: shape.clientHeight })
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.getByRole('option').first().click()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await expect
    .poll(() => waiting.last().evaluate((shape) => getComputedStyle(shape).visibility))
    .toBe('visible')
  const came = await page.evaluate(() =>
    (window as unknown as { came: { shape: Element; look: string; tall: number }[] }).came
      .filter(({ shape }) => shape.isConnected)
      .map(({ shape, look, tall }) => ({ look, grown: shape.clientHeight - tall })),
  )
  // What is not noticed as a wait is not shown as one, and has its room from the start.
  expect(came).toEqual([0, 1, 2].map(() => ({ look: 'hidden', grown: 0 })))
  expect(await waiting.first().evaluate((shape) => getComputedStyle(shape).animationName)).not.toBe('none')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await waiting.first().evaluate((shape) => getComputedStyle(shape).animationName)).toBe('none')
  await parts()
  await expect.poll(() => waiting.count()).toBe(0)
}, 120_000)
