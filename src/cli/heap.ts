import v8 from 'node:v8'

/**
 * For an answer of thousands of rows: its nursery grows no further, and what is old is looked through before the heap
 * has doubled. A short answer is quicker without.
 */
export function keepHeapSmall(): void {
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  v8.setFlagsFromString('--heap-growing-percent=30')
}

/** Both halves of the nursery, in bytes. */
const enough = 8 * 1024 * 1024
/** So many rounds at most: what a collector does with them is its own business. */
const rounds = 200

/**
 * Makes the collector's nursery four times as large as a process begins with, then keeps the heap small: who reads a
 * hundred thousand entries fills that one four thousand times, and what is still needed is carried along each time.
 *
 * It doubles when much survives, and only as long as it is let: left to itself it takes a hundred MiB.
 */
export function largerNursery(): void {
  const size = () =>
    v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? enough
  v8.setFlagsFromString('--semi-space-growth-factor=2')
  for (let round = 0, survivors: object[] = []; round < rounds && size() < enough; round++) {
    for (let count = 0; count < 1000; count++) survivors.push({ round, count })
    if (survivors.length > 20_000) survivors = []
  }
  keepHeapSmall()
}
