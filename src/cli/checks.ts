import { z } from 'zod'

/** From now on shapes are checked without code made for each: that code takes longer than a few checks. */
export const checkFew = (): void => void z.config({ jitless: true })
