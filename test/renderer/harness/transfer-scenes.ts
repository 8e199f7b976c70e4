import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** Opens the import and gives it a file of a name, as if dropped on the window. */
async function dropped(page: Page, name: string) {
  await page.locator('[data-index="0"]').first().waitFor()
  const data = await page.evaluateHandle((fileName) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['x'], fileName))
    return transfer
  }, name)
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(250)
}
async function looked(page: Page) {
  await dropped(page, 'credentials')
  await button(page, 'Look at it').click()
  await page.getByTestId('import-lines').getByRole('listitem').first().waitFor()
}
async function exporting(page: Page) {
  await page.locator('[data-index="0"]').first().waitFor()
  await page.keyboard.press('Control+Shift+e')
  await page.getByRole('radio').first().waitFor()
}

async function rotating(page: Page) {
  await page.locator('[data-index="2"]').first().click()
  await page.locator('.credential-actions').getByRole('button', { name: /^More/ }).click()
  await page.getByRole('menuitem', { name: /^Rotate/ }).click()
  await page.getByLabel('New Secret access key', { exact: true }).waitFor()
}
async function rotated(page: Page) {
  await rotating(page)
  await page.getByLabel('New Secret access key', { exact: true }).fill('the-new-one')
  await page.getByLabel('Other places', { exact: true }).fill('CI variable AWS_SECRET\nThe old build server')
  await page.getByRole('button', { name: 'Rotate', exact: true }).click()
  await page.getByTestId('rotation-places').waitFor()
}

/** Imports and exports, in every state worth looking at. */
export const transferScenes: Record<string, Scene> = {
  'import-choose': {
    hash: '',
    play: async (page) => {
      await page.locator('[data-index="0"]').first().waitFor()
      await page.keyboard.press('Control+Shift+i')
      await button(page, 'Choose files…').waitFor()
    },
  },
  'import-unreadable': { hash: '', play: (page) => dropped(page, 'notes.txt') },
  'import-give': { hash: '', play: (page) => dropped(page, 'credentials') },
  'import-unknown': { hash: '', play: (page) => dropped(page, 'secrets.note') },
  'import-earlier': {
    hash: '',
    play: async (page) => {
      await looked(page)
      await button(page, /^Import \d/).click()
      await button(page, 'Undo the import').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
      await page.keyboard.press('Control+Shift+i')
      await button(page, /^Undo the import of/).waitFor()
    },
  },
  'import-csv': { hash: '', play: (page) => dropped(page, 'team.csv') },
  'import-locked': {
    hash: '',
    play: async (page) => {
      await dropped(page, 'team.kdbx')
      await page.getByLabel('Password of the file', { exact: true }).fill('wrong')
      await button(page, 'Look at it').click()
      await page.getByRole('alert').waitFor()
    },
  },
  'import-preview': {
    hash: '',
    play: async (page) => {
      await looked(page)
      await page.getByLabel('Import genomics-prod', { exact: true }).uncheck()
    },
  },
  'import-skipped': {
    hash: '',
    play: async (page) => {
      await looked(page)
      await button(page, /^Skipped/).click()
      await page.getByText('2 remarks about the file').click()
    },
  },
  'import-writing': {
    hash: '',
    play: async (page) => {
      await looked(page)
      await button(page, /^Import \d/).click()
      await page.waitForTimeout(150)
    },
  },
  'import-done': {
    hash: '',
    play: async (page) => {
      await looked(page)
      await button(page, /^Import \d/).click()
      await button(page, 'Undo the import').waitFor()
    },
  },
  'export-archive': { hash: '', play: exporting },
  'export-plain': {
    hash: '',
    play: async (page) => {
      await exporting(page)
      await page.getByText('AWS credentials file').click()
      await page.getByLabel('Passphrase of the vault', { exact: true }).fill('not it')
      await button(page, 'Choose where to…').click()
      await page.waitForTimeout(200)
    },
  },
  'rotate-form': { hash: '', play: rotating },
  'rotate-progress': { hash: '', play: rotated },
  'rotate-ready': {
    hash: '',
    play: async (page) => {
      await rotated(page)
      await button(page, 'Try again').click()
      await button(page, 'It works: remove the old one').waitFor()
    },
  },
  'rotate-banner': {
    hash: '',
    play: async (page) => {
      await rotated(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
      await button(page, 'Continue').waitFor()
    },
  },
}
