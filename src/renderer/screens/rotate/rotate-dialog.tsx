import { useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { rotateWords as words } from '../../words/rotate.ts'
import { RotateForm } from './rotate-form.tsx'
import { RotationProgress } from './rotation-progress.tsx'
import { concerns, useRotations } from './use-rotations.ts'
import './rotate.css'

interface RotateDialogProps {
  credentialId: string
  onClose: () => void
}

/** A rotation: what is to be replaced and where, then how far that is, until it is confirmed or taken back. */
export function RotateDialog({ credentialId, onClose }: RotateDialogProps) {
  const open = useRotations()
  const [started, setStarted] = useState<string | null>(null)
  if (open === null) {
    return (
      <Dialog title={words.menu} width="medium" onClose={onClose}>
        <p className="quiet">{words.reading}</p>
        <Skeleton>
          <SkeletonRows two count={3} />
        </Skeleton>
      </Dialog>
    )
  }
  const rotation = open.find((one) => one.id === started || concerns(one, credentialId))
  if (rotation) return <RotationProgress rotation={rotation} onClose={onClose} />
  return <RotateForm credentialId={credentialId} onStarted={setStarted} onClose={onClose} />
}
