import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Makes an authority and a server certificate for `host` with openssl, in `folder`. All PEM, valid for a year. */
export function makeAuthority(folder: string, host: string) {
  const file = (name: string) => path.join(folder, name)
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '365',
    '-subj',
    '/CN=A test authority',
    '-addext',
    'basicConstraints=critical,CA:TRUE',
    '-addext',
    'keyUsage=critical,keyCertSign',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
  )
  openssl('req', ...newKey, '-subj', `/CN=${host}`, '-keyout', file('server.key'), '-out', file('server.csr'))
  fs.writeFileSync(
    file('server.ext'),
    `subjectAltName=DNS:${host}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n`,
  )
  openssl(
    'x509',
    '-req',
    '-in',
    file('server.csr'),
    '-CA',
    file('ca.pem'),
    '-CAkey',
    file('ca.key'),
    '-CAcreateserial',
    '-days',
    '365',
    '-extfile',
    file('server.ext'),
    '-out',
    file('server.pem'),
  )
  const read = (name: string) => fs.readFileSync(file(name), 'utf8')
  return { authority: read('ca.pem'), certificate: read('server.pem'), key: read('server.key') }
}
