import type { EvidenceKind } from './yearly-report-words.ts'

export type UsualHeading = { title: string; hint: string; kinds: readonly EvidenceKind[]; scrutiny?: true }

/** What a partnership begins with: it changes headings and guidance as it likes, each time as an edition of its own. */
export const usualGuidance = {
  guidance: 'Working Together to Safeguard Children 2026',
  guidanceOf: 'March 2026',
} as const

export const usualHeadings: readonly UsualHeading[] = [
  {
    title: 'What we did together',
    hint: 'What the partners did in the year under their arrangements, and what came of it.',
    kinds: ['decision', 'action', 'minutes'],
  },
  {
    title: 'Difference made for children and families',
    hint: 'What is better, or not, for children and families: figures, and what lies behind them.',
    kinds: ['indicator', 'goal', 'impact'],
  },
  {
    title: 'Evidence of the impact of our work',
    hint: 'How it is known that the work made a difference, from early help to children in care.',
    kinds: ['impact', 'indicator', 'issue'],
  },
  {
    title: 'Evidence of the impact of training',
    hint: 'What was taught across agencies, who came, and what changed in practice.',
    kinds: ['action', 'impact', 'decision'],
  },
  {
    title: 'What we learnt from reviews',
    hint: 'Reviews of the year, local and national, what they recommended, and what was done about it.',
    kinds: ['action', 'issue', 'decision'],
  },
  {
    title: 'How we used scrutiny and challenge',
    hint: 'Which scrutiny was done, which challenges were put to partners, and what became of them.',
    kinds: ['challenge', 'decision', 'issue'],
  },
  {
    title: 'The scrutineer’s statement',
    hint: 'What the independent scrutineer says of the year, in their own words.',
    kinds: ['challenge', 'indicator', 'impact'],
    scrutiny: true,
  },
  {
    title: 'Decisions on delegated functions',
    hint: 'What lead partners delegated, to whom, and how they know that it is done well.',
    kinds: ['decision', 'minutes'],
  },
  {
    title: 'Funding',
    hint: 'What each partner contributed, how it was spent, and whether it was enough and fair.',
    kinds: ['decision', 'minutes'],
  },
  {
    title: 'How education took part',
    hint: 'How schools, colleges and early years took part at each level, and what it changed.',
    kinds: ['decision', 'action', 'challenge'],
  },
  {
    title: 'What children and families said',
    hint: 'What children, young people, parents and carers said, and what was changed because of it.',
    kinds: ['action', 'issue', 'challenge', 'goal'],
  },
  {
    title: 'What was difficult',
    hint: 'What did not go as planned, why, and what is not yet good enough.',
    kinds: ['issue', 'challenge', 'indicator'],
  },
  {
    title: 'What comes next',
    hint: 'What the partners want to do in the year that follows, and how they will know that it worked.',
    kinds: ['decision', 'goal', 'action'],
  },
]
