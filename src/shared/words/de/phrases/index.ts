import type { Phrases } from '../../phrases.ts'
import { catalogue } from './catalogue.ts'
import { exports } from './exports.ts'
import { imports } from './imports.ts'
import { inputs } from './inputs.ts'
import { same } from './same.ts'
import { sentences } from './sentences.ts'

/** What main says in English, in German. */
export const phrases: Phrases = {
  ...Object.fromEntries(same.map((text) => [text, text])),
  ...catalogue,
  ...exports,
  ...imports,
  ...inputs,
  ...sentences,
}
