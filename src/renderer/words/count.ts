const numbers = new Intl.NumberFormat('en')

export const grouped = (count: number) => numbers.format(count)

/** «1 credential», «1,204 credentials». */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${grouped(count)} ${count === 1 ? one : many}`
