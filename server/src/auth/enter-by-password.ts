import { listWaysOfPerson } from '@roundtable/db/queries/identity-provider.queries.ts'
import { signInElsewhere } from '@roundtable/shared/identity-provider/provider-rules.ts'
import type { Request, Response } from 'express'
import type { Services } from '../base/context.ts'
import { signIn } from './sign-in.ts'
import { challengeOf } from './sign-in-challenge.ts'

type Entered =
  | { signedIn: true }
  | { signedIn: false; connect: { token: string; sentence: string; agencyName: string } }

/**
 * A password signs in to the seats of agencies without a provider. Where there are only others it opens nothing: it
 * says once whose account it is, so that the account at the provider can be connected.
 */
export async function enterByPassword(
  services: Services,
  { req, res, personId, withFactor }: { req: Request; res: Response; personId: string; withFactor: boolean },
): Promise<Entered> {
  const ways = await listWaysOfPerson(services.database.db, personId)
  const [first] = ways
  if (first === undefined || ways.some(({ providerKey }) => providerKey === null)) {
    await signIn(services, { req, res, personId, withFactor })
    return { signedIn: true }
  }
  const { agencyName } = first
  const connect = {
    token: challengeOf(services, personId, 'connect'),
    agencyName,
    sentence: signInElsewhere(agencyName),
  }
  return { signedIn: false, connect }
}
