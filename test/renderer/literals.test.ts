import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { earlyWords, strayTexts } from '../support/stray-texts.ts'

const root = path.resolve('src/renderer')
const sources = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words'))
  .map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') }))

test('no text that people read stands outside the words', () => {
  expect(sources.length).toBeGreaterThan(150)
  expect(sources.flatMap(({ name, text }) => strayTexts(name, text))).toEqual([])
})

test('no words are read before the language is known', () => {
  expect(sources.flatMap(({ name, text }) => earlyWords(name, text))).toEqual([])
})

test.each([
  ['text between tags', 'const A = () => <p>Nothing here</p>'],
  ['one word between tags', 'const A = () => <p>Empty</p>'],
  ['a text in braces', "const A = () => <p>{'Empty'}</p>"],
  ['a choice of texts', "const A = () => <p>{busy ? 'working' : words.done}</p>"],
  ['a text beside a value', `const A = () => <p>{\`\${count} found\`}</p>`],
  ['a label', 'const A = () => <Field label="Name" />'],
  ['a name for screen readers', "const A = () => <div aria-label={'list ' + name} />"],
  ['a label in an object', "const options = [{ value: 'a', label: 'Light' }]"],
  ['a notice', "const a = () => tell({ tone: 'good', text: 'saved' })"],
  ['a sentence anywhere', "const a = () => show('Nothing was changed.')"],
  ['several words anywhere', `const a = (n) => show(\`Waiting for \${n} more edits\`)`],
])('%s is noticed', (_what, text) => {
  expect(strayTexts('x.tsx', text)).toHaveLength(1)
})

test.each([
  ['names of styles', `const A = () => <p className={\`row \${on ? 'row-on' : ''}\`}>{words.done}</p>`],
  ['what a program reads', "const A = () => <Button type='submit' tone='primary' slot='close' />"],
  ['signs', 'const A = () => <p>{a} · {b} → –</p>'],
  ['keys', "const a = (event) => event.key === 'ArrowDown'"],
  [
    'what a developer reads',
    "const a = () => { throw new Error('useServices is called outside its context.') }",
  ],
  ['types and imports', "import './a b.css'\ntype A = 'Some words' | 'Other words'"],
])('%s are no texts', (_what, text) => {
  expect(strayTexts('x.tsx', text)).toEqual([])
})

test('words in a constant of a module are noticed, and those in a function are not', () => {
  const given = "import { listWords as words } from '../words/list.ts'\n"
  expect(earlyWords('x.tsx', `${given}const a = words.search`)).toHaveLength(1)
  expect(earlyWords('x.tsx', `${given}const a = ['x'].map((x) => words.columns[x])`)).toHaveLength(1)
  expect(earlyWords('x.tsx', `${given}const a = () => words.search`)).toEqual([])
  expect(earlyWords('x.tsx', `${given}const A = memo(function A() { return words.search })`)).toEqual([])
})
