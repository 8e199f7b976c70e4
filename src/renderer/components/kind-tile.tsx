import {
  Bot,
  Box,
  Cloud,
  Cloudy,
  Contact,
  Container,
  CreditCard,
  Database,
  GitBranch,
  Handshake,
  Hexagon,
  IdCard,
  KeyRound,
  type LucideIcon,
  Network,
  Server,
  ServerCog,
  SquareKanban,
  Table2,
  Terminal,
  Triangle,
} from 'lucide-react'
import './kind-tile.css'

// A kind is an identifier that a provider chose. Its words hint at a picture; a kind with none of
// them gets the key, so that a new provider needs no change here.
const pictures: readonly [RegExp, LucideIcon, 'cloud' | 'code' | 'data' | 'key' | 'work'][] = [
  [/git|bitbucket|azurerepos|codecommit|scm/, GitBranch, 'code'],
  [/stripe|payment|billing/, CreditCard, 'work'],
  [/airtable|sheet/, Table2, 'work'],
  [/hubspot/, Contact, 'work'],
  [/salesforce|crm/, Handshake, 'work'],
  [/linear|jira|asana/, SquareKanban, 'work'],
  [/vsphere|vmware/, ServerCog, 'cloud'],
  [/k8s|kube|cluster/, Network, 'cloud'],
  [/on[-_ ]?prem|^other$/, Server, 'cloud'],
  [/container|registry|docker/, Container, 'code'],
  [/ssh|agent/, Terminal, 'data'],
  [/s3|bucket|postgres|sql|database|kafka|redis/, Database, 'data'],
  [/service[-_ ]?account|client|bot|keycard/, Bot, 'key'],
  [/role|federation/, IdCard, 'cloud'],
  [/azure|entra/, Triangle, 'cloud'],
  [/gcp|google/, Hexagon, 'cloud'],
  [/scaleway|scw/, Cloudy, 'cloud'],
  [/aws|cloud/, Cloud, 'cloud'],
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
