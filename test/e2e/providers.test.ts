import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allowWriting, computer, connect, createVault, sandbox, sent } from './app.ts'

interface Written {
  /** Where it is created: the group in the select of places, and the place in it. */
  readonly group: RegExp
  readonly place: RegExp
  readonly kind: RegExp
  /** What is typed, by label. */
  readonly fields: Readonly<Record<string, string>>
  /** What the remote asks for with a change. */
  readonly reason?: { readonly update: RegExp; readonly remove: RegExp }
  readonly removable: boolean
}

const written: Record<string, Written> = {
  Qovery: {
    group: /Qovery/,
    place: /Halden Genomics/,
    kind: /^AWS access key/,
    fields: { 'Access key ID': 'AKIAE2E', 'Secret access key': 'canary-qovery' },
    removable: true,
  },
  CloudPlans: {
    group: /CloudPlans/,
    place: /Halden Genomics/,
    kind: /^AWS role/,
    fields: { 'Role ARN': 'arn:aws:iam::111122223333:role/e2e' },
    reason: { update: /Reason/i, remove: /Comment|Reason/i },
    removable: true,
  },
  Seqera: {
    group: /halden-genomics/,
    place: /^production/,
    kind: /^AWS$/,
    fields: { 'Access key ID': 'AKIAE2E', 'Secret access key': 'canary-seqera' },
    removable: true,
  },
  Sequin: {
    group: /Sequin/,
    place: /.+/,
    kind: /^Stripe.*key/i,
    fields: { 'API key': 'sk_test_canary' },
    removable: false,
  },
  Keycard: {
    group: /Halden Genomics/,
    place: /^terraform/,
    kind: /^Service account credential/,
    fields: {},
    removable: true,
  },
}

async function create(page: Page, how: Written, name: string, extra: Record<string, string>) {
  const { group, place, kind, fields } = how
  await page.getByRole('button', { name: 'New credential' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New credential' })
  const where = dialog.getByRole('button', { name: /Choose a place/ })
  // A service with one place has it chosen already.
  if (await where.isVisible()) {
    await where.click()
    await page.getByRole('group', { name: group }).getByRole('option', { name: place }).first().click()
  }
  await dialog.getByRole('option', { name: kind }).first().click()
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  for (const [label, value] of Object.entries({ ...fields, ...extra })) {
    await dialog
      .getByLabel(new RegExp(`^${label}( \\(optional\\))?$`))
      .first()
      .fill(value)
  }
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

for (const [provider, how] of Object.entries(written)) {
  test(`${provider} in the window: connect, see, create, edit${how.removable ? ', delete' : ', and no way to delete'}`, async () => {
    const remote = await sandbox()
    const { page, output } = await computer().start()
    await createVault(page)
    await connect(page, remote, provider)
    expect(await page.getByRole('option').count()).toBeGreaterThan(2)

    const name = 'e2e-made'
    const app =
      remote.state.sequin.oauthApps.find((one) => one.provider === 'stripe') ??
      remote.state.sequin.oauthApps[0]
    await create(page, how, name, provider === 'Sequin' ? { 'OAuth app ID': app?.id ?? '' } : {})
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await allowWriting(page)

    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    const edit = page.getByRole('dialog')
    await edit.getByLabel('Name', { exact: true }).fill(`${name}-2`)
    if (how.reason) await edit.getByLabel(how.reason.update).first().fill('an end-to-end test')
    await edit.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('heading', { name: `${name}-2`, exact: true }).waitFor()
    await edit.waitFor({ state: 'detached' })
    await sent(page)

    await page.getByRole('button', { name: `More for ${name}-2` }).click()
    const remove = page.getByRole('menuitem', { name: /Delete/ })
    if (!how.removable) {
      expect(await remove.getAttribute('aria-disabled')).toBe('true')
      return
    }
    await remove.click()
    const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    if (how.reason) await confirm.getByLabel(how.reason.remove).first().fill('an end-to-end test')
    await confirm.getByRole('button', { name: 'Delete credential' }).click()
    await confirm.waitFor({ state: 'detached' })
    await page.getByTestId('sync-summary').getByText('Every edit is sent').waitFor({ timeout: 30_000 })
    await page.getByLabel(/^Search/).fill(`${name}-2`)
    await page.getByText(/Nothing matches/).waitFor()
    expect(output()).not.toContain('canary')
  })
}
