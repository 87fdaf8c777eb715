import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'
import { problemsOfMailDomains } from '../member/mail-domain.ts'

export const longestIssuer = 300
export const longestClient = 300
export const mostValues = 20

export type ProviderText = {
  issuer: string
  clientId: string
  clientSecret: string
  tenantClaim: string
  tenants: readonly string[]
  domains: readonly string[]
  factorValues: readonly string[]
}
export type ProviderField = keyof ProviderText

const claimPattern = /^[a-z][a-z0-9_]{0,39}$/
const valuePattern = /^[\x21-\x7e]{1,200}$/
const shared = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/
const google = 'https://accounts.google.com'

/** Scheme, host with its port, and what follows. */
const address = /^([a-z]+):\/\/([^/?#\s]+)(\S*)$/
const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** "a, b c" → each once. */
export const valuesIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((part) => part !== '')),
]

function problemsOfIssuer(text: string): FieldProblem<'issuer'>[] {
  const problem = (sentence: string) => [{ field: 'issuer' as const, sentence }]
  const missing = 'Enter the address of the provider, such as https://login.example.org.'
  const problems = problemsOfText('issuer', text, { missing, most: longestIssuer })
  if (problems.length > 0) return problems
  const [, scheme, host, rest] = address.exec(text) ?? []
  if (scheme === undefined || host === undefined) return problem(missing)
  const isPlain = scheme === 'http' && loopback.includes(host.replace(/:\d+$/, ''))
  if (scheme !== 'https' && !isPlain) return problem('The address begins with https://.')
  if (host.includes('@') || /[?#]/.test(rest ?? '')) {
    return problem('The address has no name, question mark or # in it.')
  }
  return shared.test(text)
    ? problem('This address is everybody’s: use the one with your tenant’s own id in it.')
    : []
}

function problemsOfTenants({ issuer, tenantClaim, tenants }: ProviderText): FieldProblem<ProviderField>[] {
  if (issuer.startsWith(google) && tenantClaim !== 'hd') {
    return [{ field: 'tenantClaim', sentence: 'Everybody has an account at Google: the claim is hd.' }]
  }
  if (tenantClaim === '') {
    return tenants.length === 0
      ? []
      : [{ field: 'tenantClaim', sentence: 'Say which claim names the tenant, such as tid or hd.' }]
  }
  if (!claimPattern.test(tenantClaim)) {
    return [{ field: 'tenantClaim', sentence: 'A claim is a short word, such as tid or hd.' }]
  }
  return tenants.length === 0
    ? [{ field: 'tenants', sentence: 'List the tenants whose people may sign in.' }]
    : problemsOfValues('tenants', tenants)
}

const problemsOfValues = <Field extends string>(
  field: Field,
  values: readonly string[],
): FieldProblem<Field>[] => {
  if (values.length > mostValues) return [{ field, sentence: `List ${mostValues} at most.` }]
  return values.every((value) => valuePattern.test(value))
    ? []
    : [{ field, sentence: 'Each is a word without spaces.' }]
}

/** What is wrong with a provider as it is set up; its secret is asked for where none is stored. */
export function problemsOfProvider(
  provider: ProviderText,
  { hasSecret = false }: { hasSecret?: boolean } = {},
): FieldProblem<ProviderField>[] {
  const { issuer, clientId, clientSecret, domains, factorValues } = provider
  return [
    ...problemsOfIssuer(issuer),
    ...problemsOfText('clientId', clientId, {
      missing: 'Enter the client id that the provider gave Roundtable.',
      most: longestClient,
    }),
    ...problemsOfText('clientSecret', clientSecret, {
      missing: hasSecret ? null : 'Enter the client secret that the provider gave Roundtable.',
      most: longestClient,
    }),
    ...problemsOfTenants(provider),
    ...(domains.length === 0
      ? [{ field: 'domains' as const, sentence: 'List the mail domains whose people sign in here.' }]
      : problemsOfMailDomains({ domains })),
    ...problemsOfValues('factorValues', factorValues),
  ]
}

export const problemsOfSecret = ({
  clientSecret,
}: {
  clientSecret: string
}): FieldProblem<'clientSecret'>[] =>
  problemsOfText('clientSecret', clientSecret, {
    missing: 'Enter the new client secret.',
    most: longestClient,
  })

/** Why a provider is put in force or switched off. */
export const problemsOfProviderStep = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
