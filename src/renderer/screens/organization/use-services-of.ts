import { useCallback } from 'react'
import { everyMember } from '../../state/estate.ts'
import { isLocal, useCatalogues, useEstate } from '../../state/use-estate.ts'
import { hereWords } from '../../words/organization.ts'

/** The names of the services that know some organizations, each once. */
export function useServicesOf(): (organizationIds: readonly string[]) => string[] {
  const estate = useEstate()
  const catalogueOf = useCatalogues()
  return useCallback(
    (ids) => {
      const members = everyMember(estate).filter(({ organizationId }) => ids.includes(organizationId))
      return [
        ...new Set(
          members.map((member) =>
            isLocal(member) ? hereWords.thisVault : (catalogueOf(member.provider)?.name ?? member.provider),
          ),
        ),
      ]
    },
    [estate, catalogueOf],
  )
}
