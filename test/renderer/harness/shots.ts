import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { browse, type View } from './browse.ts'
import { scenes } from './scenes.ts'

// node shots.ts <folder> [light|dark] [large|small] [scene …]
const [folder = 'shots', theme = 'light', size = 'large', ...wanted] = process.argv.slice(2)
const sizes = {
  large: { width: 1280, height: 800 },
  small: { width: 960, height: 640 },
  least: { width: 900, height: 600 },
}

mkdirSync(folder, { recursive: true })
await browse(async (open, errors) => {
  for (const [name, { hash, play }] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await open({
      hash,
      theme: theme as View['theme'] & string,
      size: sizes[size as keyof typeof sizes],
    })
    try {
      await page.waitForTimeout(250)
      await play?.(page)
      await page.waitForTimeout(250)
    } catch (error) {
      console.error(name, String(error).split('\n')[0])
    }
    await page.screenshot({ path: join(folder, `${name}-${theme}-${size}.png`) })
    await page.close()
  }
  for (const error of new Set(errors)) console.error(error)
})
