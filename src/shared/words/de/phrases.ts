import type { Phrases } from '../phrases.ts'

export const phrases: Phrases = {}
