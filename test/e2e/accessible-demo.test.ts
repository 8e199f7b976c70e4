import { expect, test } from 'vitest'
import { walkDemo } from '../screens/walk.ts'
import { computer, demoAtRest } from './app.ts'
import { findings } from './axe.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen of the demo, ${scheme}`, async () => {
    const { app, page } = await computer().start()
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const found: Record<string, string[]> = {}
    await walkDemo(app, page, async (name) => {
      await page.waitForTimeout(250)
      found[name] = await findings(page)
    })
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])))
  }, 300_000)
}

test('at twice the size nothing is cut off that cannot be scrolled to', async () => {
  const { page, app } = await computer().start('--demo')
  await demoAtRest(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await page.waitForTimeout(600)
  await page.getByRole('option').nth(2).click()
  await page.waitForTimeout(400)
  if (process.env.KEYSTEAD_SHOT) await page.screenshot({ path: process.env.KEYSTEAD_SHOT })
  const cut = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth + 1
    const buttons = [...document.querySelectorAll('button, input')].filter((one) => {
      const { width, left, right } = one.getBoundingClientRect()
      const inScroller = one.closest('.virtual, .tree, .detail, [class*=scroll]') !== null
      return width > 0 && !inScroller && (left < -1 || right > window.innerWidth + 1)
    })
    return { wide, buttons: buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent) }
  })
  expect(cut).toEqual({ wide: false, buttons: [] })
}, 90_000)

test('whoever wants no motion gets none', async () => {
  const { page } = await computer().start('--demo')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await demoAtRest(page)
  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').waitFor()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { animationDuration, transitionDuration } = getComputedStyle(one)
        return [animationDuration, transitionDuration].some((times) =>
          times.split(', ').some((time) => Number.parseFloat(time) > 0.01),
        )
      })
      .map((one) => one.className),
  )
  expect(moving).toEqual([])
}, 120_000)

test('a secret that is shown or copied is never in a region that is read out', async () => {
  const { page } = await computer().start('--demo')
  await demoAtRest(page)
  await page.keyboard.press('/')
  await page.keyboard.type('has:secret kind:github ')
  await page.waitForTimeout(500)
  await page.keyboard.press('ArrowDown')
  await page.waitForTimeout(300)
  await page.evaluate(() => {
    const heard: string[] = []
    ;(window as unknown as { heard: string[] }).heard = heard
    new MutationObserver(() => {
      for (const live of document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]'))
        heard.push(live.textContent ?? '')
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await page.keyboard.press('r')
  const secret = (await page.getByTestId('revealed').first().textContent()) ?? ''
  expect(secret.length).toBeGreaterThan(8)
  await page.keyboard.press('c')
  await page.getByTestId('clipboard-notice').waitFor()
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard.some((text) => /copied/.test(text))).toBe(true)
  expect(heard.filter((text) => text.includes(secret))).toEqual([])
}, 120_000)
