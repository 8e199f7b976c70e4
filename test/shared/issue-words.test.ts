import { expect, test } from 'vitest'
import { z } from 'zod'
import { invalidInput } from '../../src/shared/errors.ts'
import { inputs } from '../../src/shared/words/de/phrases/inputs.ts'
import { findPhrase } from '../../src/shared/words/phrases.ts'

const shape = z.object({
  name: z.string().min(1).max(255),
  label: z.string().min(1, 'Give it a name'),
  word: z.string().min(8),
  tags: z.array(z.string()).max(2),
  days: z.int().min(1).max(3650),
  port: z.number(),
  role: z.string(),
})
const wrong = {
  name: 'x'.repeat(256),
  label: '',
  word: 'short',
  tags: ['a', 'b', 'c'],
  days: 9999,
  port: '1',
}

test('what does not fit is said in words for people, in both languages', () => {
  const { error } = shape.safeParse(wrong)
  const said = Object.fromEntries(
    invalidInput(error!).detail.issues.map(({ path, message }) => [path, message]),
  )
  expect(said).toEqual({
    name: 'At most 255 characters',
    label: 'Give it a name',
    word: 'At least 8 characters',
    tags: 'At most 2 entries',
    days: 'At most 3650',
    port: 'Enter a number',
    role: 'Fill this in',
  })
  for (const message of Object.values(said)) expect(findPhrase(inputs, message), message).not.toBeNull()
})
