import { existsSync, readFileSync } from 'node:fs'

/**
 * Passed, failed and skipped tests of a vitest run, from its JSON report and exit code. A run that left no
 * report, ran no test, or ended badly with no test failing counts as one failure more: it must not pass for green.
 */
export function countTests(reportPath, exitCode) {
  const report = readReport(reportPath)
  if (!report) return { passed: 0, failed: 1, skipped: 0, problem: 'vitest left no report' }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, problem: 'no test ran' }
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, problem: `vitest ended with exit code ${exitCode}` }
  }
  return counts
}

/** The line that closes a test run. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const line = `${sum('passed')} passed, ${sum('failed')} failed`
  return sum('skipped') > 0 ? `${line}, ${sum('skipped')} skipped` : line
}

function readReport(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
