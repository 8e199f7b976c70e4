import { expect, test } from 'vitest'
import { computer, connect, createVault, sandbox } from './app.ts'

const shots = process.env.KEYSTEAD_SHOTS

test('a secret of a service and of this vault is replaced in both, and the old one goes when that is confirmed', async () => {
  const remote = await sandbox()
  const running = await computer().start()
  const { page } = running
  await createVault(page)
  await connect(page, remote)
  // Two credentials with one secret, as they come about in life: one at the service, one here.
  const made = await page.evaluate(async () => {
    const ask = async (name: string, input?: unknown) => {
      const { bridge } = window as unknown as Window & {
        bridge: { call(name: string, input: unknown): Promise<{ value: never }> }
      }
      const reply = await bridge.call(name, input)
      return reply.value as never
    }
    const [place] = (await ask('places.list')) as {
      id: string
      organizations: { scopes: { id: string; readOnly: string | null }[] }[]
    }[]
    await ask('sync.apply', { connectionId: place?.id, leaveOut: [] })
    const scopes = place?.organizations.flatMap(({ scopes: all }) => all)
    const scopeId = scopes?.find(({ readOnly }) => readOnly === null)?.id
    const { scopeId: here } = (await ask('local.add', { name: 'Laptop' })) as { scopeId: string }
    const key = 'AKIAIOSFODNN7EXAMPLE'
    const secret = 'canary-old-secret'
    const draft = { description: null }
    const there = (await ask('credentials.create', {
      ...draft,
      scopeId,
      kind: 'aws',
      name: 'rotated-there',
      values: { accessKey: key, secretKey: secret },
    })) as { id: string }
    const mine = (await ask('credentials.create', {
      ...draft,
      scopeId: here,
      kind: 'aws-key',
      name: 'rotated-here',
      values: { accessKeyId: key, secretAccessKey: secret },
    })) as { id: string }
    return { there: there.id, mine: mine.id }
  })
  expect(Object.values(made).every(Boolean)).toBe(true)
  const keys = () =>
    [...remote.state.seqera.credentials.values()].find(({ name }) => name === 'rotated-there')?.keys
  await expect.poll(keys, { timeout: 30_000 }).toMatchObject({ secretKey: 'canary-old-secret' })

  await page.getByText('All credentials').first().click()
  await page.getByPlaceholder(/^Search/).fill('rotated-here')
  await page.locator('[data-index="0"]').getByText('rotated-here').first().click()
  await page.getByRole('button', { name: 'More for rotated-here' }).click()
  await page.getByRole('menuitem', { name: /^Rotate/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Used in 2 places').waitFor()
  await dialog.getByLabel('New Secret access key', { exact: true }).fill('canary-new-secret')
  await dialog.getByLabel(/^New Access key ID/).fill('AKIANEWEXAMPLE')
  await dialog.getByLabel('Other places', { exact: true }).fill('The build server')
  if (shots) await page.screenshot({ path: `${shots}/rotate-e2e-form.png` })
  await dialog.getByRole('button', { name: 'Rotate', exact: true }).click()
  await dialog.getByTestId('rotation-places').waitFor()
  await dialog.getByRole('button', { name: 'The build server is done' }).click()
  if (shots) await page.screenshot({ path: `${shots}/rotate-e2e-progress.png` })
  await dialog.getByText('Every place has the new value').waitFor({ timeout: 60_000 })
  expect(keys()).toMatchObject({ accessKey: 'AKIANEWEXAMPLE', secretKey: 'canary-new-secret' })
  if (shots) await page.screenshot({ path: `${shots}/rotate-e2e-ready.png` })
  await dialog.getByRole('button', { name: 'It works: remove the old one' }).click()
  await page.getByText('rotated-here is rotated. The old value is gone.').first().waitFor()
  expect(await page.content()).not.toContain('canary')
  if (shots) await page.screenshot({ path: `${shots}/rotate-e2e-done.png` })
  await running.quit()
  expect(running.output()).not.toContain('canary')
})
