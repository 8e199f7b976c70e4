/** How many rounds of something: few in `npm test`, many in `npm run test:soak`. */
export const rounds = (few: number, many: number): number => (process.env.KEYSTEAD_SOAK ? many : few)
