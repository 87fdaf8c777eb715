import {
  problemsOfProvider,
  problemsOfProviderStep,
  problemsOfSecret,
} from '@roundtable/shared/identity-provider/provider-form.ts'
import { beforeAll } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { listDomain } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { oneRule } from '../../support/read/form-refusal.ts'
import { signInSetting } from '../rights/object-procedures.ts'

const at = perFile(openPartnership)
let id = ''
beforeAll(async () => {
  await listDomain(at, 'police.example')
  const made = await at.callerAs('manager').identityProvider.setUp({ agencyCode: 'police', ...signInSetting })
  id = made.id
})
const long = (most: number) => 'x'.repeat(most + 1)

oneRule('a provider of sign-in', {
  right: () => ({ agencyCode: 'police', ...signInSetting }),
  form: problemsOfProvider,
  verb: (input) => at.callerAs('manager').identityProvider.setUp(input),
  wrong: {
    'no address': { issuer: '' },
    'an address that is none': { issuer: 'our login' },
    'an address without https': { issuer: 'http://login.example.org' },
    'an address with a query': { issuer: 'https://login.example.org?a=b' },
    'an address with a name in it': { issuer: 'https://me@login.example.org' },
    'an address that is everybody’s': { issuer: 'https://login.microsoftonline.com/common/v2.0' },
    'Google, and anybody': { issuer: 'https://accounts.google.com' },
    'no client': { clientId: ' ' },
    'no secret': { clientSecret: '' },
    'a secret too long': { clientSecret: long(300) },
    'tenants of no claim': { tenants: ['own'] },
    'a claim that is none': { tenantClaim: 'Tenant!', tenants: ['own'] },
    'a claim and no tenants': { tenantClaim: 'tid' },
    'a tenant with a space': { tenantClaim: 'tid', tenants: ['our own'] },
    'no mail domain': { domains: [] },
    'a mail domain that is everybody’s': { domains: ['gmail.com'] },
    'too many ways of a second factor': { factorValues: Array.from({ length: 21 }, (_, at) => `way${at}`) },
  },
})

oneRule('another setting of a provider', {
  right: () => ({ id, version: 1, ...signInSetting, clientSecret: '' }),
  form: (input) => problemsOfProvider(input, { hasSecret: true }),
  verb: (input) => at.callerAs('manager').identityProvider.revise(input),
  wrong: { 'no address': { issuer: '' }, 'no client': { clientId: '' } },
})

oneRule('a new client secret', {
  right: () => ({ id, version: 1, clientSecret: 'the next one' }),
  form: problemsOfSecret,
  verb: (input) => at.callerAs('manager').identityProvider.renewSecret(input),
  wrong: { 'no secret': { clientSecret: ' ' } },
})

oneRule('why a provider is switched off', {
  right: () => ({ id, version: 1, reason: 'We change it.' }),
  form: problemsOfProviderStep,
  verb: (input) => at.callerAs('manager').identityProvider.end(input),
  wrong: { 'no reason': { reason: ' ' }, 'a reason too long': { reason: long(2000) } },
})
