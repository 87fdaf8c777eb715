import { dayOf } from '../base/format.ts'

type Signature = { signedBy: string | null; signedAt: string; signedFor: string | null }

/** Who signed, when, and for which agency where that became part of another since. */
export const signatureWords = ({ signedBy, signedAt, signedFor }: Signature): string =>
  `Signed by ${signedBy ?? 'someone who has left'}${signedFor === null ? '' : ` for ${signedFor}`} on ${dayOf(signedAt)}`
