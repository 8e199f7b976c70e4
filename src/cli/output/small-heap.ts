/**
 * For an answer of thousands of rows: its nursery grows no further, and what is old is looked through before the heap
 * has doubled. A short answer is quicker without.
 */
export async function keepHeapSmall(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=30')
}
