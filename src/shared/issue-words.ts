import type { z } from 'zod'

/**
 * What is wrong with an input, for the person who typed it. zod's own words name types and operators; words that a shape
 * gives itself stay as they are.
 */
export function issueWords(issue: z.core.$ZodIssue): string {
  const { message } = issue
  if (!/^(Too big|Too small|Invalid input): expected /.test(message)) return message
  if (issue.code === 'invalid_type') {
    if (message.endsWith('received undefined')) return 'Fill this in'
    return issue.expected === 'number' || issue.expected === 'int' ? 'Enter a number' : message
  }
  if (issue.code === 'too_big') return `At most ${issue.maximum}${unitOf(issue.origin)}`
  if (issue.code !== 'too_small') return message
  return issue.origin === 'string' && issue.minimum === 1
    ? 'Fill this in'
    : `At least ${issue.minimum}${unitOf(issue.origin)}`
}

const unitOf = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
