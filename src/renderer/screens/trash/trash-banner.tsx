import { Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Ago } from '../../components/ago.tsx'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { useEdits } from '../../state/edits.ts'
import { trashWords as words } from '../../words/trash.ts'

interface TrashBannerProps {
  trashedAt: number
  credential: CredentialDetail
  provider: string
}

/** Why it is in the trash, until when, and the two ways out. */
export function TrashBanner({ trashedAt, credential, provider }: TrashBannerProps) {
  const { dialog, settings } = useServices()
  const { restore } = useEdits()
  const days = useStore(settings, ({ value }) => value?.trashDays)
  const { gone, owed, remoteId, sync } = credential
  const why =
    sync === 'local'
      ? words.local
      : owed?.action === 'delete'
        ? words.deletionWaits(provider)
        : remoteId === null && !gone
          ? words.neverMade(provider)
          : words.gone(provider)
  return (
    <Banner
      tone="info"
      title={gone ? words.titleGone(provider) : words.title}
      action={
        <>
          <Button onPress={() => restore(credential)}>{words.restore}</Button>
          <Button
            icon={<Trash2 size={14} />}
            barred={owed ? words.purgeBarred(provider) : null}
            onPress={() => dialog.getState().show({ kind: 'purge', credential })}
          >
            {words.purge}
          </Button>
        </>
      }
    >
      {why}{' '}
      <span className="quiet">
        {words.since} <Ago at={trashedAt} />. {days !== undefined && words.forgotten(trashedAt, days)}
      </span>
    </Banner>
  )
}
