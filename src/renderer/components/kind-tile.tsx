import {
  Bot,
  Box,
  Cloud,
  Container,
  Database,
  GitBranch,
  KeyRound,
  type LucideIcon,
  Network,
  Terminal,
} from 'lucide-react'
import './kind-tile.css'

// A kind is an identifier that a provider chose. Its words hint at a picture; a kind with none of
// them gets the key, so that a new provider needs no change here.
const pictures: readonly [RegExp, LucideIcon, 'cloud' | 'code' | 'data' | 'key'][] = [
  [/git|bitbucket|azurerepos|codecommit|scm/, GitBranch, 'code'],
  [/k8s|kube|vsphere|cluster/, Network, 'cloud'],
  [/container|registry|docker/, Container, 'code'],
  [/ssh|agent/, Terminal, 'data'],
  [/s3|bucket|postgres|sql|database|kafka|redis/, Database, 'data'],
  [/service[-_ ]?account|client|bot/, Bot, 'key'],
  [/aws|gcp|google|azure|scaleway|scw|cloud|entra/, Cloud, 'cloud'],
  [/compute/, Box, 'cloud'],
]

export function KindTile({ kind, size = 'md' }: { kind: string; size?: 'md' | 'lg' }) {
  const [, Icon, tint] = pictures.find(([words]) => words.test(kind.toLowerCase())) ?? [null, KeyRound, 'key']
  return (
    <span className={`tile tile-${size} tile-${tint}`} aria-hidden="true">
      <Icon size={size === 'lg' ? 22 : 16} strokeWidth={1.75} />
    </span>
  )
}
