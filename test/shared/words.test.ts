import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  catalogueInfo as infoOfCatalogue,
  providerInfo as infoOfProvider,
} from '../../src/main/providers/form.ts'
import { local, providers } from '../../src/main/providers/registry.ts'
import { spoken } from '../../src/renderer/spoken.ts'
import { catalogueInfo, providerInfo } from '../../src/shared/provider.ts'
import { english, languageOf, languages } from '../../src/shared/words/languages.ts'
import { findPhrase } from '../../src/shared/words/phrases.ts'
import { type Forms, holesOf, missingIn, textsOf } from '../support/words.ts'

const others = Object.entries(languages).filter(([, language]) => language !== english)

/** Every text of ours that the services' catalogues hold: labels, helps, reasons. */
function catalogueTexts(): string[] {
  const texts = new Set<string>()
  const hear = (text: string) => {
    texts.add(text)
    return text
  }
  for (const provider of providers) spoken(providerInfo, infoOfProvider(provider), hear)
  spoken(catalogueInfo, infoOfCatalogue(local), hear)
  return [...texts]
}

/** What readers of files say in one piece: the last word of a call that warns, skips or refuses. */
function importReasons(): string[] {
  const folder = 'src/main/imports'
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
  const said = /\b(?:warn|skip|importFailed)\((?:[^()]|\([^()]*\))*?,\s*'([^'\n]{8,})',?\s*\)/g
  return texts.flatMap((text) => Array.from(text.matchAll(said), ([, reason]) => reason as string))
}

test('a language of the system is found by its first part, and English speaks for all others', () => {
  expect(languageOf('de-AT')[0]).toBe('de')
  expect(languageOf('DE_ch')[0]).toBe('de')
  expect(languageOf('nl-BE')[0]).toBe('en')
  expect(languageOf('constructor')[0]).toBe('en')
  expect(languageOf('')[0]).toBe('en')
})

test('the check of a language notices a missing text, a missing form, a lost hole and a foreign one', () => {
  const forms = (one: string, other: string): Forms => ({ one, other })
  const given = new Map([
    ['a', forms('{{count}} key', '{{count}} keys')],
    ['b', { text: '{{name}} is gone' }],
  ])
  const rules = ['one', 'other']
  const ok = new Map([
    ['a', forms('ein Schlüssel', '{{count}} Schlüssel')],
    ['b', { text: 'weg: {{name}}' }],
  ])
  expect(missingIn(given, ok, rules)).toEqual([])
  expect(missingIn(given, new Map([...ok].slice(1)), rules)).toEqual(['a: missing'])
  expect(missingIn(given, new Map(ok).set('a', { other: '{{count}} x' }), rules)).toEqual([
    'a: has other, needs one, other',
  ])
  expect(missingIn(given, new Map(ok).set('a', forms('x', 'y')), rules)).toEqual(['a (other): holes differ'])
  expect(missingIn(given, new Map(ok).set('b', { text: '{{nmae}} weg' }), rules)).toEqual([
    'b (text): holes differ',
  ])
  expect(missingIn(given, new Map(ok).set('c', { text: 'x' }), rules)).toEqual(['c: not in English'])
})

describe.each(others)('%s', (_code, language) => {
  test('has every text, in every form of its plurals, with the same holes', () => {
    const rules = new Intl.PluralRules(language.locale).resolvedOptions().pluralCategories
    expect(missingIn(textsOf(english.texts), textsOf(language.texts), rules)).toEqual([])
  })

  test('leaves no sentence in English', () => {
    const given = textsOf(english.texts)
    const same = [...textsOf(language.texts)].flatMap(([key, forms]) =>
      Object.entries(forms).flatMap(([form, text]) =>
        text === given.get(key)?.[form] && /[a-z]{2,} [a-z]{2,}/.test(text.replace(/\{\{.*?\}\}/g, ''))
          ? [key]
          : [],
      ),
    )
    expect(same).toEqual([])
  })

  test('has words for every label, help and reason of the services', () => {
    const without = catalogueTexts().filter((text) => findPhrase(language.phrases, text) === null)
    expect(without).toEqual([])
  })

  test('has words for what is said of files to import', () => {
    expect(importReasons().length).toBeGreaterThan(50)
    expect(importReasons().filter((text) => findPhrase(language.phrases, text) === null)).toEqual([])
  })

  test('fills every hole of a phrase with what the English one had there', () => {
    const wrong = Object.entries(language.phrases).filter(
      ([given, said]) => holesOf(given).join() !== holesOf(said).join(),
    )
    expect(wrong).toEqual([])
  })

  test('has no phrase that would take any text', () => {
    const greedy = Object.keys(language.phrases).filter(
      (key) => key.replace(/\{\{\w+\}\}/g, '').trim() === '',
    )
    expect(greedy).toEqual([])
  })
})

test('the catalogue that the check of phrases reads is a whole one', () => {
  const texts = catalogueTexts()
  expect(texts).toEqual(
    expect.arrayContaining(['Secret access key', 'Description', 'Workspaces', 'Mode', 'Role']),
  )
  expect(texts.length).toBeGreaterThan(200)
})
