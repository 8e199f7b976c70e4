import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { rotateWords as words } from '../../words/rotate.ts'
import { concerns, useRotations } from './use-rotations.ts'

/** Says at a credential that a rotation of its secret is not over yet. */
export function RotationBanner({ credentialId }: { credentialId: string }) {
  const { dialog } = useServices()
  const rotation = useRotations()?.find((one) => concerns(one, credentialId))
  if (!rotation) return null
  const { done, places, ready } = rotation
  return (
    <Banner
      tone="info"
      title={words.underWay(done, places.length)}
      action={
        <Button
          onPress={() => dialog.getState().show({ kind: 'rotate', credentialId: rotation.credentialId })}
        >
          {words.continue}
        </Button>
      }
    >
      {ready ? words.underWayReady : words.underWayHelp}
    </Banner>
  )
}
