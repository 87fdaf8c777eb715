import { actionFileTooLong, mostInBase64 } from '@roundtable/shared/action/action-form.ts'
import { paperAtMost } from '@roundtable/shared/agenda-paper/agenda-paper-form.ts'
import { openDataAtMost, uploadAtMost } from '@roundtable/shared/import/import-rules.ts'
import type { RequestHandler } from 'express'
import { refuse } from './edge.ts'

const kibibyte = 1024
/** A file of actions with the reason it is taken for. */
const actionFileSent = mostInBase64 + 16 * kibibyte

type BodyLimit = { path: string; most: number; sentence?: string }

/** Every address that takes a body, with the bytes it takes at most. */
export const bodyLimits: readonly BodyLimit[] = [
  { path: '/api/auth/sign-in/email', most: 2 * kibibyte },
  { path: '/api/auth/sign-in/factor', most: kibibyte },
  { path: '/api/auth/passkey/start', most: kibibyte },
  { path: '/api/auth/passkey/sign-in', most: 24 * kibibyte },
  { path: '/api/auth/sign-out', most: kibibyte },
  { path: '/api/demo/sign-in', most: kibibyte },
  { path: '/api/card/open', most: kibibyte },
  { path: '/api/card/passkey', most: 2 * kibibyte },
  { path: '/api/card/use', most: 24 * kibibyte },
  { path: '/api/account/forgotten', most: kibibyte },
  { path: '/api/account/change', most: 2 * kibibyte },
  { path: '/api/invitation/open', most: kibibyte },
  { path: '/api/invitation/accept', most: 2 * kibibyte },
  { path: '/api/sso/find', most: kibibyte },
  { path: '/api/sso/start', most: 4 * kibibyte },
  { path: '/api/sso/factor', most: kibibyte },
  { path: '/api/sso/logout', most: 16 * kibibyte },
  { path: '/stop/:token', most: kibibyte },
  { path: '/trpc/:partnership/action.readFile', most: actionFileSent, sentence: actionFileTooLong },
  { path: '/trpc/:partnership/action.applyFile', most: actionFileSent, sentence: actionFileTooLong },
  { path: '/trpc/:partnership/:procedure', most: 1024 * kibibyte },
  {
    path: '/upload/returns/:id',
    most: uploadAtMost,
    sentence: `A file may have ${uploadAtMost / 1024 / 1024} MB at most: leave out what does not belong to the return.`,
  },
  {
    path: '/upload/past-figures',
    most: uploadAtMost,
    sentence: `A file may have ${uploadAtMost / 1024 / 1024} MB at most: hand it in in several parts.`,
  },
  {
    path: '/upload/benchmarks',
    most: openDataAtMost,
    sentence: `A file may have ${openDataAtMost / 1024 / 1024} MB at most: download fewer years or places.`,
  },
  {
    path: '/upload/agenda-papers',
    most: paperAtMost,
    sentence: `A paper may have ${paperAtMost / 1024 / 1024} MB at most: make its pictures smaller, or divide it.`,
  },
  {
    path: '/upload/set-up',
    most: uploadAtMost,
    sentence: `A file may have ${uploadAtMost / 1024 / 1024} MB at most: leave out what does not belong to the set-up.`,
  },
]

/** Of an address that is not named above. */
const mostElsewhere = kibibyte

/**
 * Refuses a body by the length it says it has, before anything reads it; one that does not say is refused as well.
 * What comes beyond that length is no part of the request any more.
 */
export const limitBodies: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined) {
    return refuse(res, 411, 'This request does not say how long it is.')
  }
  const { most, sentence } = limitOf(req.path)
  if (Number(req.headers['content-length'] ?? '0') <= most) return next()
  refuse(res, 413, sentence ?? 'This is longer than what is taken here.')
}

function limitOf(path: string): Omit<BodyLimit, 'path'> {
  const parts = path.split('/')
  const limit = bodyLimits.find((each) => {
    const wanted = each.path.split('/')
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
    )
  })
  return limit ?? { most: mostElsewhere }
}
