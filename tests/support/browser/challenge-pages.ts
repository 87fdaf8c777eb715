/** Forms of challenges, as the manager meets them: what others raise and answer they record. */
export const challengeForms = [
  { file: 'challenge/stage-days-dialog', path: '/northmere/challenges', opener: /^Working days to answer$/ },
  { file: 'challenge/say-dialog', path: '/northmere/challenges/5', opener: /^Disagree$/ },
  { file: 'challenge/answer-form', path: '/northmere/challenges/6' },
  { file: 'challenge/raise-form', path: '/northmere/challenges/new' },
]
