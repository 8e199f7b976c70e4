import type { Finding } from '../../shared/attention.ts'
import { attentionWords as words } from '../words/attention.ts'
import type { Services } from './context.ts'
import { report } from './report.ts'

/** Does what a finding asks for, or opens where it is done. `nameOf` names a provider. */
export async function actOn(
  services: Services,
  finding: Finding,
  nameOf: (provider: string) => string,
): Promise<void> {
  const { client, detail: chosen, dialog, notices } = services
  const { id, name } = finding.credential
  try {
    if (finding.reason === 'push-failed') {
      await client.call('credentials.retry', { id })
      notices.getState().tell({ tone: 'good', text: words.retried(name) })
      return
    }
    void chosen.getState().choose(id)
    // Both are decided in the detail itself.
    if (finding.reason === 'conflict' || finding.reason === 'shared-secret') return
    if (finding.reason === 'rotation-due') {
      dialog.getState().show({ kind: 'rotate', credentialId: id })
      return
    }
    const credential = await client.call('credentials.get', { id })
    if (finding.reason === 'secret-missing') {
      const field = credential.fields.find(({ secret, held }) => secret && !held)
      const provider = nameOf(credential.provider)
      if (field) dialog.getState().show({ kind: 'store-secret', credentialId: id, provider, field })
    } else if (['unused', 'never-used', 'unattached'].includes(finding.reason)) {
      if (credential.cannotRemove) notices.getState().tell({ text: credential.cannotRemove })
      else dialog.getState().show({ kind: 'remove-credential', credential })
    } else if (credential.cannotUpdate) notices.getState().tell({ text: credential.cannotUpdate })
    else dialog.getState().show({ kind: 'edit-credential', credential })
  } catch (thrown) {
    report(services, thrown)
  }
}
