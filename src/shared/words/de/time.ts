import type * as english from '../en/time.ts'
import type { Translated } from '../translated.ts'

export const time: Translated<typeof english.time> = {
  time: {
    justNow: 'gerade eben',
    now: 'jetzt',
    inShort: 'in {{span}}',
    agoShort: 'vor {{span}}',
  },
  short: {
    year: '{{count}} J.',
    month: '{{count}} Mon.',
    day: '{{count}} T.',
    hour: '{{count}} Std.',
    minute: '{{count}} Min.',
  },
}
