import { ask } from '../account.ts'
import { singleSignOnAddress } from '../paths.ts'

const textIn = (content: unknown, key: string): string | null => {
  if (typeof content !== 'object' || content === null) return null
  const value: unknown = Reflect.get(content, key)
  return typeof value === 'string' ? value : null
}

/** The agency whose provider signs in the people of this address's domain; it says nothing about accounts. */
export async function findAgencyOf(email: string): Promise<string | null> {
  return textIn(await ask(singleSignOnAddress.find, { email }), 'agencyName')
}

/** What somebody is sent to a provider for. */
export type Starting = Readonly<Record<string, string>>

/** Leaves for the provider; the page one comes back to says how it ended. */
export async function startSignIn(starting: Starting): Promise<void> {
  const url = textIn(await ask(singleSignOnAddress.start, starting), 'url')
  if (url !== null) window.location.assign(url)
}

export type SignInOutcome = { refused: string | null; sentences: { sentence: string; isGood: boolean }[] }

/** How the last sign-in through a provider that was begun in this browser ended; told once. */
export async function readOutcome(): Promise<SignInOutcome | null> {
  const content = await ask(singleSignOnAddress.outcome)
  if (typeof content !== 'object' || content === null) return null
  const sentences: unknown = Reflect.get(content, 'sentences')
  return {
    refused: textIn(content, 'refused'),
    sentences: (Array.isArray(sentences) ? sentences : []).map((each: unknown) => ({
      sentence: textIn(each, 'sentence') ?? '',
      isGood: typeof each === 'object' && each !== null && Reflect.get(each, 'isGood') === true,
    })),
  }
}

/** The own second factor after the provider; answers where one wanted to go. */
export async function signInWithPendingFactor({ code }: { code: string }): Promise<string | null> {
  return textIn(await ask(singleSignOnAddress.factor, { code }), 'from')
}
