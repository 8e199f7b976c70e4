import { z } from 'zod'
import { jsonObject } from './json-object.ts'

const needed = 'Qovery needs this'

/** A line of public text that a write needs. */
export const text = (label: string, help?: string) =>
  z
    .string(needed)
    .min(1, needed)
    .meta({ label, ...(help && { help }) })

/** What Qovery works out by itself: shown, never sent. */
export const told = (label: string, help?: string) =>
  z
    .string()
    .optional()
    .meta({ label, readOnly: true, ...(help && { help }) })

/** A secret: sealed in the vault, sent with every write, never read from an answer. */
export const secret = (label: string) => z.string().min(1).meta({ label, secret: true })

/** A key file as Google made it. It is kept as the JSON it is; base64 is for the wire alone. */
export const keyFile = (label: string) =>
  z
    .string()
    .min(1)
    .refine((value) => jsonObject(value) !== null, 'This is not the JSON of a key file. Paste it as it is')
    .meta({ label, help: 'The JSON key file, as it is', secret: true, json: true })

export const awsKey = () => ({
  access_key_id: text('Access key ID'),
  secret_access_key: secret('Secret access key'),
})
export const awsRole = () => ({ role_arn: text('Role ARN', 'The IAM role that Qovery assumes') })
export const vsphere = () => ({
  vsphere_user: text('vSphere user'),
  vsphere_password: secret('vSphere password'),
})
