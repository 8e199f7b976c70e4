import type { ListedCommand } from './command.ts'

const vault = 'The vault:'
const credentials = 'Credentials:'
const services = 'Services:'
const programs = 'For other programs:'

/** Every command, in the order of the help. A new one is a file in commands/ and a row here. */
export const commands: readonly ListedCommand[] = [
  { group: vault, name: 'init', summary: 'create a vault', load: () => import('./commands/init.ts') },
  {
    group: vault,
    name: 'unlock',
    summary: 'keep the vault unlocked for other commands and programs',
    load: () => import('./commands/unlock.ts'),
  },
  {
    group: vault,
    name: 'lock',
    summary: 'lock the vault, wherever it is unlocked',
    load: () => import('./commands/lock.ts'),
  },
  {
    group: vault,
    name: 'status',
    summary: 'say which vault is meant, and whether it is unlocked',
    load: () => import('./commands/status.ts'),
  },
  {
    group: vault,
    name: 'backup',
    summary: 'make a backup of the vault, list those there are, or restore one',
    load: () => import('./commands/backup.ts'),
  },
  {
    group: vault,
    name: 'audit',
    summary: 'show what was done with the vault, and whether the log is whole',
    load: () => import('./commands/audit.ts'),
  },
  {
    group: vault,
    name: 'doctor',
    summary: 'look for what is wrong on this computer',
    load: () => import('./commands/doctor.ts'),
  },

  { group: credentials, name: 'ls', summary: 'list credentials', load: () => import('./commands/ls.ts') },
  {
    group: credentials,
    name: 'search',
    summary: 'find credentials by names, public values, tags and notes',
    load: () => import('./commands/search.ts'),
  },
  {
    group: credentials,
    name: 'show',
    summary: 'show what is known of a credential, without its secrets',
    load: () => import('./commands/show.ts'),
  },
  {
    group: credentials,
    name: 'get',
    summary: 'print one field of a credential',
    load: () => import('./commands/get.ts'),
  },
  { group: credentials, name: 'add', summary: 'add a credential', load: () => import('./commands/add.ts') },
  {
    group: credentials,
    name: 'edit',
    summary: 'change a credential, its notes or its tags',
    load: () => import('./commands/edit.ts'),
  },
  {
    group: credentials,
    name: 'rm',
    summary: 'move a credential to the trash',
    load: () => import('./commands/rm.ts'),
  },
  {
    group: credentials,
    name: 'restore',
    summary: 'take a credential out of the trash',
    load: () => import('./commands/restore.ts'),
  },
  {
    group: credentials,
    name: 'rotate',
    summary: 'replace a secret wherever it is used',
    load: () => import('./commands/rotate.ts'),
  },
  {
    group: credentials,
    name: 'import',
    summary: 'bring in files of other programs, after a look at what that would do',
    load: () => import('./commands/import.ts'),
  },
  {
    group: credentials,
    name: 'export',
    summary: 'write credentials to a file for other programs, or an encrypted archive',
    load: () => import('./commands/export.ts'),
  },

  {
    group: services,
    name: 'connect',
    summary: 'connect a service',
    load: () => import('./commands/connect.ts'),
  },
  {
    group: services,
    name: 'sync',
    summary: 'pull from services, and send what they are owed',
    load: () => import('./commands/sync.ts'),
  },
  {
    group: services,
    name: 'plan',
    summary: 'say what a sync would do',
    load: () => import('./commands/plan.ts'),
  },
  {
    group: services,
    name: 'conflicts',
    summary: 'list what was changed on both sides, and decide it',
    load: () => import('./commands/conflicts.ts'),
  },

  {
    group: programs,
    name: 'read',
    summary: 'print what a reference names',
    load: () => import('./commands/read.ts'),
  },
  {
    group: programs,
    name: 'run',
    summary: 'run a command with references in its environment resolved',
    load: () => import('./commands/run.ts'),
  },
  {
    group: programs,
    name: 'inject',
    summary: 'fill the references in a template',
    load: () => import('./commands/inject.ts'),
  },
  {
    group: programs,
    name: 'aws-credentials',
    summary: "print keys for AWS's credential_process",
    load: () => import('./commands/aws-credentials.ts'),
  },
  {
    group: programs,
    name: 'git-credential',
    summary: "answer git's credential helper protocol",
    load: () => import('./commands/git-credential.ts'),
  },
  {
    group: programs,
    name: 'docker-credential',
    summary: "answer Docker's credential helper protocol",
    load: () => import('./commands/docker-credential.ts'),
  },
  {
    group: programs,
    name: 'kubectl-credential',
    summary: 'answer kubectl as an exec credential plugin',
    load: () => import('./commands/kubectl-credential.ts'),
  },
  {
    group: programs,
    name: 'ssh-agent',
    summary: 'sign with SSH keys that stay in the vault',
    load: () => import('./commands/ssh-agent.ts'),
  },
  {
    group: programs,
    name: 'programs',
    summary: 'list what programs were allowed, and take it back',
    load: () => import('./commands/programs.ts'),
  },
  {
    group: programs,
    name: 'completion',
    summary: 'print completions for bash, zsh or fish',
    load: () => import('./commands/completion.ts'),
  },
  // Started by `unlock`; not for people.
  { group: '', name: 'agent', summary: 'hold a vault open', load: () => import('./commands/agent.ts') },
]
