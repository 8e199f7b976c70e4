import { createRequire } from 'node:module'
import { browse, type View } from './browse.ts'
import { scenes } from './scenes.ts'

// node axe.ts [light|dark] [scene …]: what axe finds on every scene.
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const [theme = 'light', ...wanted] = process.argv.slice(2)

interface Violation {
  id: string
  impact: string
  help: string
  nodes: { html: string; failureSummary: string }[]
}

await browse(async (open, errors) => {
  for (const [name, { hash, play }] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await open({ hash, theme: theme as View['theme'] & string })
    await page.waitForTimeout(200)
    await play?.(page).catch((error: unknown) => console.error(name, String(error)))
    await page.waitForTimeout(350)
    await page.addScriptTag({ path: axePath })
    const violations = (await page.evaluate('axe.run().then((found) => found.violations)')) as Violation[]
    for (const { id, impact, help, nodes } of violations) {
      console.log(`${name}: ${impact} ${id}: ${help} (${nodes.length})`)
      console.log(
        `    ${nodes[0]?.html.slice(0, 220)}\n    ${nodes[0]?.failureSummary.split('\n').slice(1, 2).join('')}`,
      )
    }
    await page.close()
  }
  for (const error of new Set(errors)) console.error(error)
})
