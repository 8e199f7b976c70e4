import { en } from '../en/index.ts'
export const de = { name: 'Deutsch', locale: 'de-DE', texts: en, phrases: {} }
