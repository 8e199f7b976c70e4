import { expect, test } from 'vitest'
import { computer, demoAtRest } from './app.ts'

test('a bar of a picture leads to the list of as many as it told, by keyboard, too', async () => {
  const { page } = await computer().start('--demo')
  await demoAtRest(page)
  await page
    .getByRole('row', { name: /^Attention/ })
    .first()
    .click()
  const glance = page.getByRole('article', { name: 'At a glance' })
  const young = glance.getByRole('button', { name: /credentials: younger than 30 days$/ })
  const count = Number(((await young.locator('.visually-hidden').textContent()) ?? '').match(/^[\d,]+/)?.[0])
  expect(count).toBeGreaterThan(5)
  await young.focus()
  await page.keyboard.press('Enter')
  const box = page.getByRole('combobox', { name: 'Search credentials' })
  await expect.poll(() => box.inputValue()).toBe('stored:<30d')
  await expect.poll(() => page.getByTestId('list-count').textContent()).toBe(`${count} matches`)

  await page
    .getByRole('row', { name: /^Northwind Biolabs/ })
    .first()
    .click()
  const home = page.getByRole('article', { name: 'Overview of Northwind Biolabs' })
  const ahead = home
    .getByRole('figure', { name: /^Last use/ })
    .getByRole('button')
    .first()
  const told = Number(((await ahead.locator('.visually-hidden').textContent()) ?? '').match(/^[\d,]+/)?.[0])
  await ahead.click()
  await expect.poll(() => page.getByTestId('list-count').textContent()).toMatch(new RegExp(`^${told} match`))
  expect(await page.getByRole('heading', { level: 2, name: 'Northwind Biolabs' }).count()).toBeGreaterThan(0)
}, 120_000)
