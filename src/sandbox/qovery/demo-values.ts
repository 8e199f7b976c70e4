import { base32, base62, digits, hex, type Random } from '../random.ts'
import { type FormName, formOf } from './forms.ts'
import { uuid } from './state.ts'

/** Values of a body that look like the real thing. Every secret among them is noise. */
export function makeValues(
  form: FormName,
  name: string,
  owner: string,
  random: Random,
): Record<string, string> {
  const stem = owner.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const account = random.text(12, digits)
  const email = `${name.slice(0, 24)}@${stem}-${random.text(5, digits)}.iam.gserviceaccount.com`

  const makers: Record<string, () => string> = {
    access_key_id: () => `AKIA${random.text(16, base32)}`,
    secret_access_key: () => random.text(40, base62),
    role_arn: () => `arn:aws:iam::${account}:role/qovery-${name}`,
    vsphere_user: () => `svc-qovery@${stem}.example`,
    vsphere_password: () => random.text(24, base62),
    scaleway_access_key: () => `SCW${random.text(17, base32)}`,
    gcp_credentials: () => {
      const file = { type: 'service_account', private_key_id: random.text(40, hex), client_email: email }
      return Buffer.from(JSON.stringify(file)).toString('base64')
    },
    service_account_email: () => email,
    workload_identity_provider_resource: () =>
      `projects/${account}/locations/global/workloadIdentityPools/qovery/providers/clusters`,
  }
  // Whatever is not listed is a UUID: the ids of Azure, and those of Scaleway with its secret key.
  const make = (field: string) => makers[field]?.() ?? uuid(random)
  return Object.fromEntries(formOf(form).needs.map((field) => [field, make(field)]))
}
