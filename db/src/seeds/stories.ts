type Break = { definition: string; caveats: string; reason: string }

export const breaks: Partial<Record<string, Break>> = {
  YJ03: {
    definition:
      'Children looked after during the year with one or more missing incidents, not counting those who were away without authorisation while their carers knew where they were, out of: children looked after at any time in the year.',
    caveats:
      'Up to the break “away without authorisation” was counted as missing. The fall at the break is the new rule and no improvement.',
    reason:
      'Police and council agreed to count only children whose whereabouts were not known, as the statutory guidance says.',
  },
  HE06: {
    definition:
      'Children waiting more than 18 weeks from referral to the start of treatment, out of: children waiting at period end.',
    caveats: 'Up to the break the clock stopped at the second contact, whether or not treatment had begun.',
    reason:
      'The provider’s new case system counts to the start of treatment; the board asked for the honest wait rather than the shorter one.',
  },
}
