import type { Outcome } from './result.ts'
export function writeDocument(_outcomes: readonly Outcome[], _rows: readonly number[]): string[] {
  return []
}
