import { ExternalLink, Pencil, Plus } from 'lucide-react'
import type { CredentialDetail, CustomField, DetailField } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useNow } from '../../components/now.ts'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { dayOf } from '../../state/day.ts'
import { isHidden, ownName } from '../../state/own-field.ts'
import { detailWords } from '../../words/detail.ts'
import { ownFieldWords as words } from '../../words/own.ts'
import { ago, longDate } from '../../words/time.ts'
import { CodeField } from './code-field.tsx'
import { PublicField } from './public-field.tsx'
import { SecretField } from './secret-field.tsx'
import type { Reveal } from './use-reveal.ts'

/** The person's own fields. Hidden ones are shown and copied like the secrets of the kind. */
export function OwnFields({ credential, reveal }: { credential: CredentialDetail; reveal: Reveal }) {
  const { dialog } = useServices()
  const { openField } = useActions()
  const now = useNow(60_000)
  const { id, custom } = credential
  const open = (fieldId?: string) =>
    dialog.getState().show({ kind: 'own-field', credential, ...(fieldId !== undefined && { fieldId }) })
  return (
    <section aria-label={words.title}>
      {custom.length > 0 && <h3 className="section-title">{words.title}</h3>}
      {custom.length > 0 && (
        <div className="fields">
          {custom.map((own) =>
            own.type === 'totp' ? (
              <CodeField
                key={own.id}
                credentialId={id}
                field={asField(own, now)}
                onStore={() => open(own.id)}
              />
            ) : isHidden(own.type) ? (
              <SecretField
                key={own.id}
                credentialId={id}
                field={asField(own, now)}
                reveal={reveal}
                onStore={() => open(own.id)}
              />
            ) : (
              <PublicField
                key={own.id}
                credentialId={id}
                field={asField(own, now)}
                mono={own.type === 'url'}
                actions={
                  <>
                    {own.type === 'url' && (
                      <IconButton
                        label={detailWords.openAddress(own.label)}
                        onPress={() => void openField(id, ownName(own.id))}
                      >
                        <ExternalLink size={15} />
                      </IconButton>
                    )}
                    <IconButton label={words.edit(own.label)} onPress={() => open(own.id)}>
                      <Pencil size={15} />
                    </IconButton>
                  </>
                }
              />
            ),
          )}
        </div>
      )}
      <span className="own-add">
        <Button tone="ghost" icon={<Plus size={14} />} onPress={() => open()}>
          {words.add}
        </Button>
      </span>
    </section>
  )
}

/** As a field of the kind is drawn. A hidden one exists because its value is held. */
function asField({ id, label, type, value }: CustomField, now: number): DetailField {
  const day = type === 'date' && value !== null ? dayOf(value) : null
  return {
    name: ownName(id),
    label,
    type: type === 'url' ? 'url' : 'text',
    secret: isHidden(type),
    required: false,
    readOnly: false,
    value: isHidden(type) ? null : day === null ? value : `${longDate(day)} (${ago(day, now)})`,
    held: isHidden(type),
    storedAt: null,
  }
}
