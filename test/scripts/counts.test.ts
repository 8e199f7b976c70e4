import path from 'node:path'
import { expect, test } from 'vitest'
import { closingLine, countTests } from '../../scripts/setup/counts.mjs'
import { folderWith } from './folder.ts'

const report = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [] as object[],
}

function count(content: object, exitCode: number) {
  const folder = folderWith({ 'report.json': JSON.stringify(content) })
  return countTests(path.join(folder, 'report.json'), exitCode)
}

test('a green run counts its tests', () => {
  expect(count({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({
    passed: 40,
    failed: 0,
    skipped: 3,
  })
})

test('a test file that does not load counts as a failure, though no test of it failed', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(count({ ...report, testResults }, 1)).toMatchObject({ passed: 40, failed: 1 })
})

test('a file with failed tests is not counted once more', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }]
  expect(count({ ...report, numFailedTests: 1, testResults }, 1)).toMatchObject({ failed: 1 })
})

test.each([
  ['ends badly with no test failing', report, 1],
  ['runs no test', { ...report, numPassedTests: 0 }, 0],
  ['only skips', { ...report, numPassedTests: 0, numPendingTests: 5 }, 0],
])('a run that %s is not green', (_, content, exitCode) => {
  expect(count(content, exitCode)).toMatchObject({ failed: 1, problem: expect.any(String) })
})

test('a run that leaves no report, or half of one, is not green', () => {
  const folder = folderWith({ 'half.json': '{"numPassed' })
  for (const name of ['none.json', 'half.json']) {
    expect(countTests(path.join(folder, name), 0)).toMatchObject({ passed: 0, failed: 1 })
  }
})

test('the closing line adds everything up, and speaks of skipped tests only when there are some', () => {
  const gate = { passed: 1, failed: 0, skipped: 0 }
  expect(closingLine([gate, gate, { passed: 40, failed: 2, skipped: 0 }])).toBe('42 passed, 2 failed')
  expect(closingLine([gate, { passed: 0, failed: 0, skipped: 3 }])).toBe('1 passed, 0 failed, 3 skipped')
})
