import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { computer } from './app.ts'
import { keyTimes, percentile, scrollFrames, watchAnswers, watchKeys } from './measure.ts'

const size = 10_000
/** Milliseconds. What a person should not notice, and how far a busy machine may be from it before this fails. */
const goals = { key: 50, frame: 50, screen: 100 }
const tolerance = 4
const mostRows = 200
const mostBundle = 450 * 1024

const told = (name: string, value: string) => console.log(`  ${name.padEnd(34)}${value}`)
const ms = (value: number) => `${value.toFixed(0)} ms`
const answered = (page: Page) => page.getByTestId('credential-list').getAttribute('data-question')

async function bigDemo() {
  const { app, page } = await computer().start(`--demo=${size}`)
  const rows = await watchAnswers(app)
  await page.getByText(/^(9,9\d\d|10,0\d\d) credentials$/).waitFor({ timeout: 150_000 })
  await page.getByRole('row', { name: /^Conflicts/ }).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3_000)
  return { page, rows }
}

/** Types in the search box as a person does, and gives the time of each key until its answer was painted. */
async function typing(page: Page): Promise<number[]> {
  await page.keyboard.press('/')
  const typed = `() => {
    const text = document.querySelector('.search-input').value.trim()
    const list = document.querySelector('[data-testid=credential-list]')
    const said = document.querySelector('[data-testid=list-count]').textContent
    if (!list) return said.startsWith('0')
    return list.dataset.question === 'all ' + text + ' ,,'
  }`
  await watchKeys(page, typed)
  for (const word of ['production', 'aws-report', 'stripe 12', 'k8s', 'halden worker', 'archive']) {
    await page.keyboard.press('Control+A')
    for (const letter of word) {
      await page.keyboard.type(letter)
      await page.waitForTimeout(150)
    }
  }
  await page.waitForTimeout(500)
  const times = await keyTimes(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  return times
}

/** Goes from screen to screen with two keys each, and gives the time from the second until the screen was painted. */
async function screens(page: Page): Promise<number[]> {
  const times: number[] = []
  const list = (question: string) => `() => {
    const list = document.querySelector('[data-testid=credential-list]')
    return list !== null && list.dataset.question === '${question}  ,,' && list.querySelector('.row-name') !== null
  }`
  const attention = `() => document.querySelector('.finding, .attention-well, .finding-group, .attention-scroll section') !== null`
  const there = {
    l: list('all'),
    e: list('view:owed'),
    c: list('view:conflict'),
    a: attention,
    t: list('view:trash'),
  }
  for (const key of ['a', 'l', 'e', 'c', 'l', 't', 'a', 'l', 't', 'l'] as const) {
    await page.keyboard.press('g')
    await watchKeys(page, there[key])
    await page.keyboard.press(key)
    await page.waitForTimeout(700)
    times.push(...(await keyTimes(page)))
  }
  return times
}

test('of 10,000 credentials, what is typed, scrolled and opened is on the screen before a person waits', async () => {
  const { page, rows } = await bigDemo()
  console.log(`${size.toLocaleString('en')} credentials in a real window:`)
  const measures = {
    async key() {
      const times = await typing(page)
      told('key to painted result', `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`)
      return percentile(times, 0.95)
    },
    async frame() {
      await page.keyboard.press('g')
      await page.keyboard.press('l')
      await expect.poll(() => answered(page)).toBe('all  ,,')
      await page.getByTestId('credential-list').evaluate((list) => list.scrollTo({ top: 0 }))
      await page.waitForTimeout(300)
      const slow = await scrollFrames(page, 40, 120)
      const fast = await scrollFrames(page, 900, 120)
      const over = [...slow, ...fast].filter((time) => time > goals.frame).length
      const longest = Math.max(...slow, ...fast)
      told(
        'frames while scrolling',
        `p95 ${ms(percentile([...slow, ...fast], 0.95))}, longest ${ms(longest)}`,
      )
      told(`frames over ${goals.frame} ms`, `${over} of ${slow.length + fast.length}`)
      return percentile([...slow, ...fast], 0.95)
    },
    async screen() {
      const times = await screens(page)
      told('key to another screen', `p50 ${ms(percentile(times, 0.5))}, longest ${ms(Math.max(...times))}`)
      return percentile(times, 0.8)
    },
  }
  for (const [name, measure] of Object.entries(measures)) {
    const goal = goals[name as keyof typeof goals]
    let found = await measure()
    // Once more: something else may have had the processor.
    if (found > goal * tolerance) found = await measure()
    expect(found, `${name}: goal ${goal} ms`).toBeLessThanOrEqual(goal * tolerance)
  }
  const most = (await rows()).toSorted((a, b) => b.rows - a.rows)
  told('most rows in one answer', `${most[0]?.rows} (${most[0]?.call})`)
  expect(most.filter((one) => one.rows > mostRows)).toEqual([])
  expect(most.find(({ call }) => call === 'credentials.list')?.rows).toBeGreaterThan(50)
}, 400_000)

test('the page is small enough to be there at once', () => {
  const folder = path.resolve('out/renderer/assets')
  const files = fs.readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
  const bytes = files.map((name) => fs.readFileSync(path.join(folder, name)))
  const whole = bytes.reduce((sum, one) => sum + one.length, 0)
  const packed = bytes.reduce((sum, one) => sum + gzipSync(one).length, 0)
  told(
    'scripts and styles of the page',
    `${(whole / 1024).toFixed(0)} KiB, ${(packed / 1024).toFixed(0)} KiB packed`,
  )
  expect(packed).toBeLessThan(mostBundle)
})
