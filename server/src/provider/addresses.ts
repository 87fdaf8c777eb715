/** Each agency has its own: an answer of one provider is never taken for another's. */
export const returnAddress = (publicUrl: string, agencyId: string): string =>
  `${publicUrl}/api/sso/callback/${agencyId}`

export const logoutAddress = (publicUrl: string): string => `${publicUrl}/api/sso/logout`
