import { createContext, useContext } from 'react'
import type { AppClient } from '../../shared/contract.ts'
import type { Stores } from './stores.ts'

export interface Services extends Stores {
  readonly client: AppClient
}

export const ServicesContext = createContext<Services | null>(null)

/** The client and the stores that the composition root made. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices is called outside ServicesContext. Wrap the tree in main.tsx.')
  return services
}
