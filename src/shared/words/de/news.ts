import type * as english from '../en/news.ts'
import type { Translated } from '../translated.ts'

export const news: Translated<typeof english.news> = {
  news: {
    pulled: '{{label}}: {{what}}',
    nothingNew_one: '{{count, number}} Eintrag, nichts Neues',
    nothingNew_other: '{{count, number}} Einträge, nichts Neues',
    conflicts_one:
      '{{label}}: Ein Eintrag wurde auf beiden Seiten geändert. Der Stand hier gilt weiter bis zur Entscheidung.',
    conflicts_other:
      '{{label}}: {{count, number}} Einträge wurden auf beiden Seiten geändert. Der Stand hier gilt weiter bis zur Entscheidung.',
  },
}
