import type { ProviderClaims } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { type Configuration, fetchUserInfo, type IDToken } from 'openid-client'

type Given = { claims: IDToken; accessToken: string }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const longest = 320

/** What the provider says of somebody: of the signed token, and where that has no address, of its own reading. */
export async function readClaims(
  client: Configuration,
  { claims, accessToken }: Given,
): Promise<ProviderClaims> {
  const asks = claims.email === undefined && client.serverMetadata().userinfo_endpoint !== undefined
  const more = asks ? await fetchUserInfo(client, accessToken, claims.sub) : {}
  const said: Record<string, unknown> = { ...more, ...claims }
  const methods = Array.isArray(claims.amr) ? claims.amr.map(textOf) : [textOf(claims.amr)]
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: textOf(said.name).slice(0, longest),
    email: textOf(said.email).slice(0, longest).trim().toLowerCase(),
    emailVerified: isTrue(said.email_verified) || isTrue(said.xms_edov),
    // Of the signed token alone: what says whose tenant somebody is of.
    texts: Object.fromEntries(
      Object.entries(claims).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    methods: [...methods, textOf(claims.acr)].filter((method) => method !== ''),
    sid: textOf(claims.sid) === '' ? null : textOf(claims.sid),
  }
}

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1 || value === '1'
