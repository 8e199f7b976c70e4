import { expect, test } from 'vitest'
import { answerStore } from '../../../src/renderer/state/answer.ts'
import { AppError } from '../../../src/shared/errors.ts'

test('a failed question keeps the answer before it', async () => {
  let fails = false
  const store = answerStore(async () => {
    if (fails) throw new AppError('cancelled', {}, '')
    return 1
  })
  await store.getState().ask()
  fails = true
  await store.getState().ask()
  expect(store.getState().value).toBe(1)
  expect(store.getState().failure?.kind).toBe('cancelled')
})

test('an answer that was taken outlives the question that was under way', async () => {
  let answer = (_: number) => {}
  const store = answerStore(() => new Promise<number>((done) => (answer = done)))
  const asked = store.getState().ask()
  store.getState().take(2)
  answer(1)
  await asked
  expect(store.getState().value).toBe(2)
})

test('an answer that comes after clearing is neither kept nor announced', async () => {
  let answer = (_: number) => {}
  const announced: number[] = []
  const store = answerStore(
    () => new Promise<number>((done) => (answer = done)),
    (value) => announced.push(value),
  )
  const asked = store.getState().ask()
  store.getState().clear()
  answer(1)
  await asked
  expect(store.getState().value).toBeNull()
  expect(announced).toEqual([])
})
