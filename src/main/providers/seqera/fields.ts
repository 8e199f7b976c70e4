import { z } from 'zod'

/** A line of public text. */
export const text = (label: string, help?: string) => z.string().meta({ label, ...(help && { help }) })

/** A secret: sealed in the vault, sent in writes, never read from an answer. */
export const secret = (label: string, help?: string) =>
  z
    .string()
    .min(1)
    .meta({ label, secret: true, ...(help && { help }) })

/** A secret of several lines, such as a private key in PEM form. */
export const secretLines = (label: string, help?: string) =>
  secret(label, help).meta({ label, secret: true, multiline: true, ...(help && { help }) })

/** Where the answers say which of Seqera's drawers it lies in. They allow any word of 20 characters. */
export const category = () => ({
  category: z
    .string()
    .max(20, 'Shorten the category to 20 characters')
    .meta({ label: 'Category', help: 'For example cloud-compute, scm-host or container-reg' })
    .optional(),
})

/** The address a Git host's credential is for; Seqera matches it by prefix. */
export const baseUrl = (help: string) =>
  z.string().max(200, 'Shorten the address to 200 characters').meta({ label: 'Repository base URL', help })

export const repositoryUrl = () => ({
  baseUrl: baseUrl('For example https://github.com/your-organization').optional(),
})
