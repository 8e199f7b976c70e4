import { Archive, ChevronRight, Compass, FolderOpen, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Gate } from '../../components/gate.tsx'
import { Name } from '../../components/name.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { welcomeWords } from '../../words/welcome.ts'

interface WelcomeProps {
  recent: readonly { path: string; name: string }[]
  onCreate: () => void
}

export function Welcome({ recent, onCreate }: WelcomeProps) {
  const { client } = useServices()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function attempt(work: () => Promise<unknown>) {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (thrown) {
      if (thrown instanceof AppError) setFailure(explain(thrown).text)
    } finally {
      setBusy(false)
    }
  }
  const open = (path: string) => attempt(() => client.call('vault.open', { path }))
  const choose = () =>
    attempt(async () => {
      const path = await client.call('vault.choose', { purpose: 'open' })
      if (path !== null) await client.call('vault.open', { path })
    })

  return (
    <Gate>
      <h1 className="visually-hidden">{welcomeWords.title}</h1>
      {failure && (
        <Banner tone="error" live>
          {failure}
        </Banner>
      )}
      <div className="choices">
        <Choice
          icon={<Plus size={18} />}
          title={welcomeWords.create}
          help={welcomeWords.createHelp}
          busy={busy}
          onPress={onCreate}
        />
        <Choice
          icon={<FolderOpen size={18} />}
          title={welcomeWords.open}
          help={welcomeWords.openHelp}
          busy={busy}
          onPress={choose}
        />
        <Choice
          icon={<Compass size={18} />}
          title={welcomeWords.demo}
          help={welcomeWords.demoHelp}
          busy={busy}
          onPress={() => attempt(() => client.call('demo.start'))}
        />
      </div>
      {busy && <div className="progress" aria-hidden="true" />}
      {recent.length > 0 && (
        <section className="recent" aria-labelledby="recent-title">
          <h2 id="recent-title" className="recent-title">
            {welcomeWords.recent}
          </h2>
          {recent.slice(0, 5).map(({ path, name }) => (
            <Button key={path} className="recent-vault" isDisabled={busy} onPress={() => open(path)}>
              <Archive size={16} />
              <span className="choice-text">
                <Name className="recent-name">{name}</Name>
                <Name className="recent-path">{path}</Name>
              </span>
            </Button>
          ))}
        </section>
      )}
    </Gate>
  )
}

interface ChoiceProps {
  icon: ReactNode
  title: string
  help: string
  busy: boolean
  onPress: () => void
}

function Choice({ icon, title, help, busy, onPress }: ChoiceProps) {
  return (
    <Button className="choice" isDisabled={busy} onPress={onPress}>
      <span className="choice-icon">{icon}</span>
      <span className="choice-text">
        <span className="choice-title">{title}</span>
        <span className="choice-help">{help}</span>
      </span>
      <ChevronRight size={16} className="choice-chevron" />
    </Button>
  )
}
