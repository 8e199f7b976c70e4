import type { Page } from 'playwright-core'

/** Times and counts are of the day on which they are looked at. */
const passing: readonly (readonly [RegExp, string])[] = [
  // Folders of this run, on this machine: some of their random names have no digit.
  [/(?:[A-Z]:)?[/\\]\S*(?=[/\\](?:Demo|Work)\.keystead)/g, 'FOLDER'],
  [
    /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/g,
    'MONTH',
  ],
  [/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*day\b/g, 'DAY'],
  [/\b(?:just now|yesterday|today|tomorrow|(?:last|next) (?:week|month|year|quarter))\b/gi, 'TIME'],
  [/[\d,.]+\s?(?:mo|y|d|h|m|w|s)\b/g, 'TIME'],
  [/(?:in )?[\d,]+ (?:second|minute|hour|day|week|month|year)s?(?: ago)?/g, 'TIME'],
  [/(?:[\w-]*\d[\w-]*)/g, '#'],
]

/**
 * What was announced goes by itself, and the strip is of the runtime. Into which month a date of «in twelve days» falls
 * is the calendar's business: a picture by months has its own test.
 */
const heard = /^\s*- (?:log\b|status\b|banner: "Evaluation|'?(?:listitem|button) "# credentials?: )/

/**
 * What a screen is made of, in words: roles, names and texts in reading order, and the places of its regions in steps of
 * forty pixels. Fonts, themes and machines draw it differently; a person would call it the same screen.
 */
export async function structureOf(page: Page): Promise<string> {
  const said = await page.locator('body').ariaSnapshot()
  const text = passing.reduce((all, [what, instead]) => all.replaceAll(what, instead), said)
  const places = await page.evaluate(() => {
    const step = (pixels: number) => Math.round(pixels / 40)
    const regions = [
      ...document.querySelectorAll('nav, main, aside, [role=dialog], [role=alertdialog], .detail'),
    ]
    return regions
      .map((region) => {
        const { x, y, width, height } = region.getBoundingClientRect()
        return `${region.getAttribute('role') ?? region.tagName.toLowerCase()} ${[x, y, width, height].map(step).join(' ')}`
      })
      .join('\n')
  })
  // Rows of a list follow the data; one of each kind tells how they look.
  const lines = text
    .split('\n')
    .filter((line) => !heard.test(line))
    .filter((line, index, all) => line !== all[index - 1])
  return `${places}\n\n${lines.join('\n')}\n`
}
