/** What a provider says of somebody who has signed in there, as far as it matters here. */
export type ProviderClaims = {
  issuer: string
  subject: string
  name: string
  email: string
  /** Whether the provider says that the address is theirs. */
  emailVerified: boolean
  /** Of every claim that is one text. */
  texts: Readonly<Record<string, string>>
  /** How the person signed in: `amr` and `acr`. */
  methods: readonly string[]
  sid: string | null
}

type Setting = { tenantClaim: string; tenants: readonly string[]; factorValues: readonly string[] }

/** Whether the person is of a tenant that was listed. */
export const isOfTenant = ({ tenantClaim, tenants }: Setting, { texts }: ProviderClaims): boolean =>
  tenantClaim === '' || tenants.includes(texts[tenantClaim] ?? '')

/** Claims by which providers name the organisation somebody is of. */
const organisationClaims = ['tid', 'hd', 'org_id', 'tenant_id', 'organization'] as const

/** The organisation a provider names beside its own address: then others sign in there too. */
export function tenantBeside({ issuer, texts }: ProviderClaims): { claim: string; tenant: string } | null {
  for (const claim of organisationClaims) {
    const tenant = texts[claim] ?? ''
    if (tenant !== '' && !issuer.includes(tenant)) return { claim, tenant }
  }
  return null
}

/** Whether whoever tried it shows that the setting lets in the right people: no others than the agency’s. */
export const isTrialGood = (setting: Setting, claims: ProviderClaims): boolean =>
  isOfTenant(setting, claims) && (setting.tenantClaim !== '' || tenantBeside(claims) === null)

/** The provider's second factor counts where it says that there was one, and the agency takes its word. */
export const isWithFactor = ({ factorValues }: Setting, { methods }: ProviderClaims): boolean =>
  methods.some((method) => factorValues.includes(method))

/** What the provider says, for who tries it: each in a sentence, and whether it is as it has to be. */
export function claimSentences(
  setting: Setting & { domains: readonly string[] },
  claims: ProviderClaims,
  { endsSessions, refreshes }: { endsSessions: boolean; refreshes: boolean },
): { sentence: string; isGood: boolean }[] {
  const { tenantClaim } = setting
  const { name, email, emailVerified, subject, texts, methods } = claims
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const tenant = texts[tenantClaim]
  return [
    {
      sentence: `You are ${name === '' ? 'somebody without a name' : name} there, known as ${subject}.`,
      isGood: true,
    },
    email === ''
      ? { sentence: 'It says no e-mail address: nobody can open an invitation by it.', isGood: false }
      : { sentence: `Your e-mail address there is ${email}.`, isGood: setting.domains.includes(domain) },
    ...(email === ''
      ? []
      : [
          emailVerified
            ? { sentence: 'It says that this address is yours.', isGood: true }
            : {
                sentence:
                  'It does not say that the address is yours: an invitation also takes the mail to the address, or the code of a second keeper.',
                isGood: false,
              },
        ]),
    tenantClaim === ''
      ? withoutTenants(claims)
      : {
          sentence: `Your tenant (${tenantClaim}) is ${tenant ?? 'not said'}${isOfTenant(setting, claims) ? ', which is listed' : ', which is not listed: you would be refused'}.`,
          isGood: isOfTenant(setting, claims),
        },
    {
      sentence: `You signed in by ${methods.length === 0 ? 'a way it does not tell' : methods.join(', ')}: ${
        isWithFactor(setting, claims)
          ? 'that counts as a second factor.'
          : 'no second factor that counts here, so seats that ask for one ask for Roundtable’s own.'
      }`,
      isGood: true,
    },
    {
      sentence: endsSessions
        ? 'Who leaves there is signed out here at once, where its logout address for Roundtable is entered there.'
        : refreshes
          ? 'It is asked every 15 minutes whether somebody is still there.'
          : 'It neither says who leaves nor can it be asked: people sign in anew every 15 minutes.',
      isGood: endsSessions || refreshes,
    },
  ]
}

function withoutTenants(claims: ProviderClaims): { sentence: string; isGood: boolean } {
  const beside = tenantBeside(claims)
  return beside === null
    ? {
        sentence: 'No tenants are listed: right where this address is your agency’s alone.',
        isGood: true,
      }
    : {
        sentence: `Other organisations sign in at this address too: it says that yours (${beside.claim}) is ${beside.tenant}, and you list no tenants. List yours and try again; this trial does not count.`,
        isGood: false,
      }
}
