const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]

/**
 * Main says in the address that it is opening a vault unasked: a demo. Its screen is drawn meanwhile, and is filled when
 * the vault is there. A page that is loaded anew has nothing to expect: it may have been locked.
 */
export const opening = location.hash === '#opening' && navigation?.type !== 'reload'
