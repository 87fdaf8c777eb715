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
      ? { sentence: 'Everybody with an account there may sign in: no tenants are listed.', isGood: true }
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
